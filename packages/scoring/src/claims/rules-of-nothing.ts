import { isLabel } from './reading.ts';
import { DONE, HOW, NOW, SAYING, SHALL, early, firstWord, has, labelHas, lexical, timed, type Rule } from './rule.ts';

/** Rules that speak for a statement being no claim: labels, pointers, others, how-to detail. */
export const RULES_OF_NOTHING: readonly Rule[] = [
  { id: 'label', speaksFor: 'NONE', fires: ({ statement }) => isLabel(statement.text) },
  {
    id: 'introduces',
    speaksFor: 'NONE',
    fires: ({ statement }) => /:\**$/.test(statement.text.trim()),
  },
  { id: 'question', speaksFor: 'NONE', fires: ({ statement }) => /\?[”"']?$/.test(statement.text.trim()) },
  { id: 'quotation', speaksFor: 'NONE', fires: ({ statement }) => /^["“]|["”]$/.test(statement.text.trim()) },
  {
    id: 'pointer',
    speaksFor: 'NONE',
    fires: ({ reading }) => early(reading, 'pointer') && !reading.signs.number && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'cannot-say',
    speaksFor: 'NONE',
    fires: ({ reading }) => has(reading, 'negative-offer') || (reading.clause.negated && SAYING.has(lexical(reading))),
  },
  {
    id: 'evidence-list',
    speaksFor: 'NONE',
    fires: ({ reading, label }) =>
      (labelHas(reading, 'evidence') || labelHas(reading, 'responsible') || has(label, 'evidence')) &&
      !SHALL.has(reading.clause.mood) &&
      !timed(reading),
  },
  {
    id: 'evidence-starts',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      /^(?:evidence|proof|lead|responsible|owner|verification|responsibility|measure|how)$/.test(firstWord(reading)),
  },
  {
    id: 'answers-for-it',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      early(reading, 'responsible') && !reading.signs.number && !timed(reading) && !has(reading, 'report'),
  },
  {
    id: 'about-the-answer',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      reading.words
        .slice(0, Math.max(reading.clause.lexical, 0) + 5)
        .some(({ lower }) =>
          /^(?:commitments|promises|pledges|things|thing|following|section|question|questions|answer|answers|response|headings?|row|rows|column|paragraph|shown|short)$/.test(
            lower,
          ),
        ) && !timed(reading),
  },
  {
    id: 'how-it-is-done',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      SHALL.has(reading.clause.mood) && HOW.has(lexical(reading)) && !reading.signs.number && !timed(reading),
  },
  {
    id: 'verified-by-others',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) =>
      !DONE.has(reading.clause.mood) &&
      reading.words
        .slice(0, Math.max(reading.clause.lexical, 0) + 1)
        .some(({ lower }) =>
          /^(?:assessors?|auditors?|accountants?|evaluators?|colleges?|university|panel|inspectors?|surveyors?|trust)$/.test(
            lower,
          ),
        ) &&
      reading.words.some(({ lower }) =>
        /^(?:checks?|samples?|tests?|certif(?:y|ies)|confirms?|audits?|verif(?:y|ies)|counts?|surveys?|telephones?|rings?|reads?|reports?)$/.test(
          lower,
        ),
      ),
  },
  { id: 'public-body', speaksFor: 'NONE', fires: ({ reading }) => reading.subject === 'public' },
  {
    id: 'explains',
    speaksFor: 'NONE',
    fires: ({ reading, continues }) =>
      continues &&
      ['it', 'they', 'this', 'that', 'these', 'there', 'noun', 'he', 'she'].includes(reading.subject) &&
      NOW.has(reading.clause.mood) &&
      !timed(reading),
  },
  {
    id: 'others-act',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      ['name', 'noun', 'they', 'he', 'she'].includes(reading.subject) &&
      NOW.has(reading.clause.mood) &&
      !timed(reading) &&
      !reading.signs.number &&
      !reading.words.some((word) => word.lower === 'we' || word.lower === 'our' || word.lower === 'us'),
  },
];
