import type { ReadFile, Slice } from '@evenhand/shared/domain';
import type { Claim, SuggestedMeasure } from '@evenhand/shared/contracts';
import type { FoundClaim } from '../claims/found-claim.ts';
import { evidenceOf } from './evidence.ts';

/** Published ids of claims by the ids the engine works with. */
export type PublishedIds = ReadonlyMap<string, string>;

/**
 * Ids "c1", "c2", ... in reading order over the response: for statements that claim something, for those that an
 * explanation cites ("The Treasurer is responsible." claims nothing and is evidence all the same), and for those that
 * claim nothing in the engine's eyes but speak of a figure or a measure, so that a person who reads them otherwise
 * finds them in their place.
 */
export function publishedIds(claims: readonly FoundClaim[], cited: ReadonlySet<string>): PublishedIds {
  const ids = new Map<string, string>();
  for (const claim of claims) {
    const claimsSomething = claim.classification.class !== 'NONE';
    if (claimsSomething || cited.has(claim.id) || isWorthALook(claim)) ids.set(claim.id, `c${ids.size + 1}`);
  }
  return ids;
}

/** Below this belief (0 to 1) a statement that claims nothing is not shown for its measure. */
const WORTH_A_LOOK = 0.2;

function isWorthALook({ statement, quantities, measures }: FoundClaim): boolean {
  if (statement.kind === 'heading') return false;
  return quantities.some(({ role }) => role === 'claim') || Number(measures[0]?.score ?? 0) >= WORTH_A_LOOK;
}

/** Nothing is accepted for a statement that claims nothing. */
function publishedMeasures({ classification, measures }: FoundClaim): SuggestedMeasure[] {
  return classification.class === 'NONE'
    ? measures.map((measure) => ({ ...measure, status: 'suggested' }))
    : [...measures];
}

/** A found claim as results show it. */
export function publishClaim(claim: FoundClaim, id: string, file: ReadFile, ids: PublishedIds): Claim {
  const { statement, classification, facets } = claim;
  const words = (slices: readonly Slice[]) =>
    slices.length === 0 ? [] : [...new Set(slices.map(({ start, end }) => statement.text.slice(start, end)))];
  return {
    id,
    class: classification.class,
    scope: claim.scope,
    measures: publishedMeasures(claim),
    quantities: claim.quantities
      .filter(({ role }) => role === 'claim')
      .map(({ text, value, unit, kind, comparator }) => ({ text, value, unit, kind, comparator })),
    time: claim.times.map(({ text, kind }) => ({ text, kind })),
    beneficiary: words(facets.beneficiary),
    place: words(facets.place),
    owner: words(facets.owner),
    verification: words(facets.verification),
    rule: classification.rule,
    evidence: evidenceOf(file, statement),
    duplicateOf: claim.duplicateOf === null ? null : (ids.get(claim.duplicateOf) ?? null),
  };
}
