import { plusMonths } from '../../quantities/calendar.ts';
import {
  claimsIn,
  mayBePromise,
  quotesOf,
  refsOf,
  type CheckedContract,
  type CheckedResponse,
  type Finding,
  type PlacedClaim,
} from '../finding.ts';

const YEAR_OF_CONTRACT = /\b(?:contract |in |of |by |end of |during )?year (\d{1,2})\b/gi;
const SCHOOL = /\b(?:school|pupil|student|class|placement|gcse|college|key stage|academ)/i;

/** The first day after the contract, as an ISO date. */
export function contractEnd({ contractStart, contractYears }: CheckedContract): string {
  return plusMonths(contractStart, Math.round(contractYears * 12));
}

function yearTooLate(place: PlacedClaim, years: number): Finding[] {
  const { text } = place.claim.statement;
  for (const [words, number] of text.matchAll(YEAR_OF_CONTRACT)) {
    const year = Number(number);
    const saysContract = /\bof the contract\b/i.test(text) || /contract year/i.test(words);
    if (year <= years || year > years + 3 || (SCHOOL.test(text) && !saysContract)) continue;
    return [
      {
        rule: 'after-the-contract',
        kind: 'date',
        severity: 'contradiction',
        question: `You promise something for Year ${year}, but the contract lasts ${years} years. When will it be done?`,
        arithmetic: `Year ${year} is after Year ${years}, the last`,
        slices: quotesOf(place),
        doubts: refsOf(place),
      },
    ];
  }
  return [];
}

function dateTooLate(place: PlacedClaim, end: string): Finding[] {
  const late = place.claim.times.find(
    ({ kind, value }) =>
      kind === 'deadline' &&
      value !== null &&
      'absolute' in value &&
      /^\d{4}-\d\d-\d\d$/.test(value.absolute) &&
      value.absolute > end,
  );
  if (late === undefined) return [];
  return [
    {
      rule: 'after-the-contract',
      kind: 'date',
      severity: 'query',
      question: `"${late.text}" is after the contract has ended. Will it be done within the contract?`,
      arithmetic: `the contract ends before ${end}`,
      slices: quotesOf(place),
      doubts: refsOf(place),
    },
  ];
}

/** Promises that fall due when the contract is already over. */
export function contractDates(response: CheckedResponse): Finding[] {
  const end = contractEnd(response.contract);
  return claimsIn(response)
    .filter(mayBePromise)
    .flatMap((place) => {
      const late = yearTooLate(place, response.contract.contractYears);
      return late.length > 0 ? late : dateTooLate(place, end);
    });
}
