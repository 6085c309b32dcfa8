import { claimsIn, type CheckedResponse } from './finding.ts';
import { figuresOf, isBare, isExact, nounOf, numberIn, type Figure } from './figure.ts';

/** How many people the bidder says it has: in all, for this contract, or named in passing. */
export interface Headcount {
  readonly figure: Figure;
  /** The words to quote: "180 people", "workforce of 160". */
  readonly words: string;
  readonly of: 'contract' | 'bidder' | 'in passing';
}

const PEOPLE =
  '(?:people|persons?|staff|employees?|colleagues|workers|operatives|carers|care workers|worker-members|members of staff|team members)';
// Only bare people: "60 office staff" or "12 new staff" count a part of them.
const PART =
  /\b(?:new|office|senior|local|young|more|other|further|extra|additional|unemployed|disabled|older|vulnerable|female|permanent|managerial|trained|key|lead)\b/;
const PEOPLE_WORD = new RegExp(`\\b${PEOPLE}\\b`);
const PEOPLE_NEXT = new RegExp(`^ ?(?:of the |of our )?${PEOPLE}\\b ?`);
/** "64 members of staff": the number counts members, and the people stand behind them. */
const MEMBERS = /\bmembers?$/;
const OF_STAFF = /^ ?of (?:the |our )?(?:staff|team|crew|workforce)\b ?/;

const BY_CONTRACT = [
  /^(?:[\w-]+ ){0,2}(?:who|that) (?:will|would|are to|shall) (?:deliver|work|staff|carry out|run|be (?:working|deployed|employed))/,
  /^(?:[\w-]+ ){0,2}(?:is|are) to be deployed/,
  /^(?:of whom|of them) will (?:work|be|deliver|staff)/,
  /^(?:will |would )?(?:work|working|employed|based|deployed|engaged)? ?(?:on|for|to deliver) (?:the|this) (?:contract|project|scheme|site)\b/,
  /^contract staff\b/,
];
const CONTRACT_WORKFORCE =
  /(?:(?:contract|project|site) (?:team|workforce|staff)|workforce (?:on|for) (?:the|this) (?:contract|project|site)|team for this contract)(?:,| is| of| will be| numbers| numbering| totals| comprises| at)*(?: about| around| some)? $/;
const ON_CONTRACT = /^[^.;,]{0,50}\b(?:on|upon|for) (?:the|this) (?:contract|project|scheme)\b/;
const BIDDER_WORKFORCE =
  /(?:workforce|headcount|payroll|staff|team|company|firm|organisation|practice|co-operative|family|cic)(?: (?:now|today))?(?: is| of| numbers| totals| comprises| stands at| consists of)(?: now| about| some| around| just| over)* $/;
const PART_OF_BIDDER =
  /\b(?:management|leadership|senior|executive|office|hr|finance|sales|volunteer|training|bid|core|small) $/;
const BIDDER_PEOPLE = [
  /\b(?:employs?|employing)(?: about| some| around| just| over| now)* $/,
  /\b(?:we|now we|us) (?:are|have|number)(?: now| about| some| around| just| over)* $/,
  /\bowned by (?:the|our) $/,
  /(?<!\b(?:sites?|schools?|halls?|rooms?|teams?|crews?|centres?|groups?|each|branch|depot|office) )\bwith (?:about |some |over |its |our )?$/,
];
/** "training for 1,134 employees": a number of the bidder's people in passing, good enough to check a ratio by. */
const IN_PASSING = /\b(?:to|for|across|among|of|all) (?:all )?(?:of )?(?:our )?$/;

type Counted = Pick<Headcount, 'of' | 'words'>;

function headcountOf(figure: Figure): Counted | null {
  const words = nounOf(figure);
  if (figure.found.kind !== 'count' || figure.per !== null) return null;
  const ours = CONTRACT_WORKFORCE.exec(figure.before) ?? BIDDER_WORKFORCE.exec(figure.before);
  if (ours !== null && !PART_OF_BIDDER.test(figure.before.slice(0, ours.index))) {
    const here = CONTRACT_WORKFORCE.test(figure.before) || ON_CONTRACT.test(figure.after);
    return {
      of: here ? 'contract' : 'bidder',
      words: `${ours[0]}${numberIn(figure)}`,
    };
  }
  const after = figure.after.trimStart();
  const members = MEMBERS.test(words) && OF_STAFF.test(figure.after);
  const people = members || PEOPLE_WORD.test(words) || PEOPLE_NEXT.test(figure.after);
  if (PART.test(words)) return null;
  if (
    (people || (isBare(figure.found) && /^(?:of whom|of them)\b/.test(after))) &&
    BY_CONTRACT.some((rule) => rule.test(after) || rule.test(after.replace(members ? OF_STAFF : PEOPLE_NEXT, '')))
  ) {
    return { of: 'contract', words: figure.found.text };
  }
  const { class: kind } = figure.at.claim.classification;
  const future = kind === 'ASPIRATION' || (kind === 'COMMITMENT' && /\b(?:will|shall|to|would)\b/.test(figure.before));
  if (!people || future || /^\s*at peak\b/.test(figure.after)) return null;
  if (BIDDER_PEOPLE.some((rule) => rule.test(figure.before))) return { of: 'bidder', words: figure.found.text };
  const staff = /\b(?:staff|employees|colleagues)\b/.test(words);
  const passing = staff && kind === 'TRACK_RECORD' && figure.value.gte(50) && IN_PASSING.test(figure.before);
  return passing ? { of: 'in passing', words: figure.found.text } : null;
}

/** The headcounts that a response states, in reading order; figures with "about" or "at least" are left out. */
export function headcountsIn(response: CheckedResponse): Headcount[] {
  return claimsIn(response)
    .flatMap(figuresOf)
    .filter((figure) => isExact(figure) && figure.value.gte(5) && figure.value.isInteger())
    .flatMap((figure) => {
      const counted = headcountOf(figure);
      return counted === null ? [] : [{ figure, ...counted }];
    });
}
