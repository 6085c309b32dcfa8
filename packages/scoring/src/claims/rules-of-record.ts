import { DONE, HOLDING, NOW, SHALL, VALUING, has, labelHas, lexical, own, reports, timed, type Rule } from './rule.ts';

/** Rules that speak for a record, a practice or a policy, and for what a row of a table says of itself. */
export const RULES_OF_RECORD: readonly Rule[] = [
  { id: 'done', speaksFor: 'TRACK_RECORD', fires: ({ reading }) => DONE.has(reading.clause.mood) },
  { id: 'we-did', speaksFor: 'TRACK_RECORD', fires: ({ reading }) => DONE.has(reading.clause.mood) && own(reading) },
  {
    id: 'done-then',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) =>
      DONE.has(reading.clause.mood) && (reading.signs.pastYear || has(reading, 'record') || reading.signs.number),
  },
  {
    id: 'since',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => reading.signs.pastYear && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'record-lead',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading, lead }) => reports(lead) && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'record-label',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading, label }) => reports(label) && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'own-record-label',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => labelHas(reading, 'record') || labelHas(reading, 'standing'),
  },
  {
    id: 'is-a-kind-of',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => {
      const next = reading.words[reading.clause.lexical];
      return (
        reading.clause.mood === 'is' &&
        ['we', 'name', 'our', 'he', 'she', 'none'].includes(reading.subject) &&
        next !== undefined &&
        (next.lower === 'a' ||
          next.lower === 'an' ||
          next.lower === 'one' ||
          next.lower === 'our' ||
          next.kind === 'number')
      );
    },
  },
  {
    id: 'row-already-done',
    speaksFor: 'TRACK_RECORD',
    fires: ({ statement }) =>
      statement.kind === 'table-row' &&
      /\|\s*(?:done|held|signed|achieved|in place|now|already|current(?:ly)?|since|yes)\b/i.test(statement.text),
  },
  {
    id: 'row-points',
    speaksFor: 'NONE',
    fires: ({ statement }) =>
      statement.kind === 'table-row' &&
      /\|\s*(?:see\b|in place\b|n\/a\b|as (?:law|required|specified))/i.test(statement.text),
  },
  {
    id: 'row-hopes',
    speaksFor: 'ASPIRATION',
    fires: ({ statement }) =>
      statement.kind === 'table-row' &&
      /\b(?:hoped|to be (?:agreed|decided|confirmed|scoped|determined|defined)|indicative|if funded|tbc|possible|aspiration|stretch|subject to)\b/i.test(
        statement.text,
      ),
  },
  {
    id: 'holds',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => NOW.has(reading.clause.mood) && HOLDING.has(lexical(reading)) && own(reading),
  },
  {
    id: 'now-figure',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => NOW.has(reading.clause.mood) && reading.signs.number && !timed(reading) && own(reading),
  },
  {
    id: 'now-word',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => has(reading, 'record') && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'standing',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => has(reading, 'standing') && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'habit',
    speaksFor: 'PRACTICE',
    fires: ({ reading }) =>
      reading.clause.mood === 'present' && own(reading) && !reading.signs.number && !timed(reading),
  },
  {
    id: 'value',
    speaksFor: 'POLICY',
    fires: ({ reading }) => NOW.has(reading.clause.mood) && VALUING.has(lexical(reading)) && !timed(reading),
  },
  {
    id: 'being',
    speaksFor: 'POLICY',
    fires: ({ reading }) => reading.clause.mood === 'is' && !reading.signs.number && !timed(reading),
  },
  {
    id: 'will-of-values',
    speaksFor: 'POLICY',
    fires: ({ reading }) =>
      SHALL.has(reading.clause.mood) && has(reading, 'values') && !reading.signs.number && !timed(reading),
  },
  { id: 'must', speaksFor: 'POLICY', fires: ({ reading }) => reading.clause.mood === 'must' },
];
