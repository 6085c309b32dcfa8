import { beyondUsual, type UsualRange } from './across-bids.ts';
import { beyondWorkforce } from './checks/beyond-workforce.ts';
import { crossReferences } from './checks/cross-references.ts';
import { contractDates } from './checks/contract-dates.ts';
import { headcountsAgree } from './checks/headcounts-agree.ts';
import { trainingHoursPerHead } from './checks/hours-per-head.ts';
import { partsAndWhole } from './checks/parts-and-whole.ts';
import { percentages } from './checks/percentages.ts';
import { ratioAgainstHeadcount } from './checks/ratio-against-headcount.ts';
import { repeatedPassages, samePromiseTwice } from './checks/repeats.ts';
import { statedResults } from './checks/stated-results.ts';
import { coreService } from './checks/core-service.ts';
import { blanks } from './checks/left-blank.ts';
import { localMeaning } from './checks/local-meaning.ts';
import { statedValue } from './checks/stated-value.ts';
import { undatedGift } from './checks/undated-gift.ts';
import { claimsIn, type CheckedResponse, type ClaimRef, type Finding } from './finding.ts';
import { headcountsIn } from './headcounts.ts';

/**
 * Questions worth asking the bidder about a whole response: figures that do not fit together, blanks, promises made
 * twice, promises far beyond what is usual elsewhere (`usual`). In reading order; the same words never raise the same question twice. No finding changes a band.
 */
export function checkResponse(response: CheckedResponse, usual: readonly UsualRange[] = []): Finding[] {
  const all = headcountsIn(response);
  const headcounts = all.filter(({ of }) => of !== 'in passing');
  const found = [
    ...ratioAgainstHeadcount(response, headcounts.length > 0 ? headcounts : all),
    ...statedResults(response, headcounts),
    ...partsAndWhole(response),
    ...percentages(response),
    ...headcountsAgree(headcounts),
    ...beyondWorkforce(response, headcounts),
    ...contractDates(response),
    ...trainingHoursPerHead(response),
    ...crossReferences(response),
    ...samePromiseTwice(response),
    ...repeatedPassages(response),
    ...blanks(response),
    ...localMeaning(response),
    ...undatedGift(response),
    ...beyondUsual(response, usual),
    ...response.answers.flatMap((answer) => [...coreService(answer), ...statedValue(answer)]),
  ];
  return inReadingOrder(withoutRepeats(found), response);
}

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ question, arithmetic }) => {
    const key = `${question} ${arithmetic ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function inReadingOrder(findings: readonly Finding[], response: CheckedResponse): Finding[] {
  const order = new Map(claimsIn(response).map(({ criterion, claim }, i) => [`${criterion} ${claim.id}`, i]));
  const at = ({ criterion, claim }: ClaimRef): number => order.get(`${criterion} ${claim}`) ?? 0;
  const last = ({ slices }: Finding): number => Math.max(...slices.map(at));
  return findings
    .map((finding) => ({ ...finding, slices: finding.slices.toSorted((a, b) => at(a) - at(b)) }))
    .toSorted((a, b) => last(a) - last(b) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

/** The findings of one criterion's result: where the figure in doubt stands, or else the last of the quotes. */
export function findingsFor(criterion: string, findings: readonly Finding[]): Finding[] {
  return findings.filter(({ doubts, slices }) => (doubts.at(-1) ?? slices.at(-1))?.criterion === criterion);
}

/**
 * Ids of the claims of one criterion whose own figure is in doubt: the band without them is shown beside the band.
 * A claim that is only quoted as the other side (a stated number of staff) is not among them.
 */
export function queriedClaims(criterion: string, findings: readonly Finding[]): Set<string> {
  const doubted = findings.filter(({ severity }) => severity !== 'info').flatMap(({ doubts }) => doubts);
  return new Set(doubted.filter((ref) => ref.criterion === criterion).map(({ claim }) => claim));
}
