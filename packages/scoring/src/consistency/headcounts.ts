import { claimsIn, type CheckedResponse } from './finding.ts';
import { figuresOf, isExact, type Figure } from './figure.ts';

/** How many people the bidder says it has, in all or for this contract. */
export interface Headcount {
  readonly figure: Figure;
  readonly of: 'contract' | 'bidder';
}

const PEOPLE =
  '(?:people|persons?|staff|employees?|colleagues|workers|operatives|carers|care workers|worker-members|members of staff|members|team members)';
// Only bare people: "60 office staff" or "12 new staff" count a part of them.
const ALL_PEOPLE = new RegExp(`^[^a-z]*(?:[a-z-]+ )?(?:${PEOPLE})?$`);
const QUALIFIER =
  /\b(?:new|office|senior|local|young|more|other|further|extra|additional|unemployed|disabled|older|vulnerable|female|paid|contract|permanent|managerial|trained|key)\b/;

const BY_CONTRACT = [
  /^(?:[\w-]+ ){0,2}(?:who|that) (?:will|would|are to|shall) (?:deliver|work|staff|carry out|run|be (?:working|deployed|employed))/,
  /^(?:[\w-]+ ){0,2}(?:is|are) to be deployed/,
  /^(?:of whom |of them )?(?:will |would )?(?:work(?:ing)?|employed|based|deployed|staff)? ?(?:on|for|to deliver) (?:the|this) contract\b/,
  /^(?:on|for|across|in) (?:the|this) (?:contract|project|scheme)\b/,
  /^contract staff\b/,
  /^at peak\b/,
];
const BEFORE_CONTRACT =
  /(?:contract team|project team|project workforce|contract workforce|workforce on (?:the|this) (?:contract|project|site)|team for this contract|site team)(?: (?:is|of|will be|numbers|numbering|totals))* (?:about |around |some )?$/;
const BY_BIDDER = [
  /(?:workforce|headcount|payroll|staff|team|company|firm|organisation|practice|co-operative) (?:now )?(?:is|of|numbers|totals|comprises|stands at|consists of)(?: (?:now|about|some|around|just|over))* $/,
  /\b(?:employs?|employing)(?: (?:about|some|around|just|over|now))* $/,
  /\b(?:we|now we) (?:are|have|number)(?: (?:now|about|some|around|just|over|a company of|a team of|a family of|a (?:[\w-]+ ){1,3}of))* $/,
  /\bowned by (?:the|our) $/,
  /\bwith (?:about |some |over )?$/,
];
const PEOPLE_AFTER = new RegExp(`^ ?(?:of the |of our )?(?:${PEOPLE})\\b`);

function headcountOf(figure: Figure): Headcount['of'] | null {
  const words = figure.found.text.toLowerCase();
  const after = figure.after.trimStart();
  const people = new RegExp(`\\b${PEOPLE}\\b`).test(words) || PEOPLE_AFTER.test(figure.after);
  if (figure.found.kind !== 'count' || figure.per !== null || QUALIFIER.test(words.replace(/contract staff/, '')))
    return null;
  if (BEFORE_CONTRACT.test(figure.before)) return 'contract';
  if (
    people &&
    BY_CONTRACT.some((pattern) => pattern.test(after.replace(PEOPLE_AFTER, '').trimStart()) || pattern.test(after))
  ) {
    return 'contract';
  }
  if (/\bof whom will (?:work|be|deliver)/.test(after)) return 'contract';
  const bare = people || ALL_PEOPLE.test(words);
  if (!bare) return null;
  const cue = BY_BIDDER.findIndex((pattern) => pattern.test(figure.before));
  // "with 6,200 colleagues" counts the bidder's people; "with 12 places" counts something else.
  if (cue === -1 || (cue >= 2 && !people)) return null;
  return 'bidder';
}

/** The headcounts that a response states, in reading order; figures with "about" or "at least" are left out. */
export function headcountsIn(response: CheckedResponse): Headcount[] {
  return claimsIn(response)
    .flatMap(figuresOf)
    .filter((figure) => isExact(figure) && figure.value.gte(5))
    .flatMap((figure) => {
      const of = headcountOf(figure);
      return of === null ? [] : [{ figure, of }];
    });
}
