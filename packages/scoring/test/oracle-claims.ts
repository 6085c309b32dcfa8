import type { FoundClaim, Facets } from '../src/claims/found-claim.ts';
import { letters } from '../src/evaluation/lay-claims.ts';
import type { LabelledResponse, LabelledUnit } from '../src/evaluation/labelled-corpus.ts';
import type { FoundQuantity, FoundTime } from '../src/quantities/quantity.ts';
import type { Statement } from '../src/text/statement.ts';

/** Facets are not labelled; a caller gives the way to find them. */
type FindFacets = (statement: Statement) => Facets;

/**
 * The claims of one answer as its labels say, so that errors of the rubric can be told from errors of claim detection.
 * Statements take the label of the unit that holds them.
 */
export function oracleClaims(
  labelled: LabelledResponse,
  section: string,
  statements: readonly Statement[],
  facetsOf: FindFacets,
): FoundClaim[] {
  const units = labelled.units.filter((unit) => unit.section === section);
  const used = new Set<string>();
  return statements.flatMap((statement, i) => {
    const unit = unitOf(statement, units);
    const label =
      unit === null || used.has(unit.id)
        ? undefined
        : labelled.labels.find((one) => one.unit === unit.id && one.part === null);
    if (unit !== null && label !== undefined) used.add(unit.id);
    return [
      {
        id: `s${i + 1}`,
        statement,
        classification: { class: label?.class ?? 'NONE', rule: 'label', cue: null },
        scope: label?.scope ?? 'unknown',
        quantities: (label?.quantities ?? []).map((one): FoundQuantity => ({
          ...nowhere,
          ...one,
          kind: 'count',
          comparator: '=',
          role: 'claim',
        })),
        times: (label?.time ?? []).map((text): FoundTime => ({
          ...nowhere,
          text,
          kind: timeKind(text),
          value: pointIn(text),
        })),
        facets: facetsOf(statement),
        measures: (label?.measures ?? []).map((measure) => ({ measure, status: 'accepted' as const, score: '1' })),
        duplicateOf: null,
      },
    ];
  });
}

const nowhere = { start: 0, end: 0 };

function unitOf(statement: Statement, units: readonly LabelledUnit[]): LabelledUnit | null {
  const middle = (statement.start + statement.end) / 2;
  const holding = units.find((unit) => unit.start <= middle && middle <= unit.end);
  return holding !== undefined && letters(statement.text) !== '' ? holding : null;
}

const FREQUENCY = /\b(?:every|each|per|a year|a month|annual|annually|yearly|monthly|weekly|quarterly|twice|once)\b/i;
const PAST = /\b(?:last|since|in 20(?:1\d|2[0-6])|ago|previous)\b/i;
const POINT =
  /\b(?:20[2-3]\d|year \w+|month \d+|M\d+|end of|within|first|day one|contract start|christmas|easter|before)\b/i;

function timeKind(text: string): FoundTime['kind'] {
  if (PAST.test(text)) return 'past-period';
  if (POINT.test(text) && !/^(?:each|every)\b/i.test(text)) return 'deadline';
  return FREQUENCY.test(text) ? 'frequency' : 'duration';
}

function pointIn(text: string): FoundTime['value'] {
  return timeKind(text) === 'deadline' ? { absolute: text.toLowerCase() } : null;
}
