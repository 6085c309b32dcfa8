import type { Query } from '@evenhand/shared/contracts';
import { bidFigures, unusualAcrossBids, type UsualRange } from '../consistency/across-bids.ts';
import { Exact, plainText } from '../decimal/exact.ts';
import { publishFinding } from './publish-finding.ts';
import { understandResponse, type ScoreInput } from './understand-response.ts';

/** A question to one bidder that only the comparison with other bids raises. */
export interface BidQuery {
  readonly response: string;
  readonly criterion: string;
  readonly query: Query;
}

/**
 * Questions about promises that are far from what other bids of the same tender promise, or from usual amounts. The
 * comparison informs questions and nothing else: no mark depends on another bid. All inputs share one tender.
 */
export function queriesAcrossBids(inputs: readonly ScoreInput[], usual: readonly UsualRange[] = []): BidQuery[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const figures = inputs.flatMap((input) => bidFigures(input.response.name, understandResponse(input).checked));
  const { annualValueGBP, contractYears } = first.tender;
  const whole = annualValueGBP === undefined ? null : plainText(new Exact(annualValueGBP).times(contractYears));
  return unusualAcrossBids(figures, usual, whole).flatMap(({ response, finding }) => {
    const input = inputs.find((one) => one.response.name === response);
    const criterion = finding.slices.at(-1)?.criterion;
    if (input === undefined || criterion === undefined) return [];
    return [{ response, criterion, query: publishFinding(finding, input.response.files) }];
  });
}
