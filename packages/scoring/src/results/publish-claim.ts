import type { ReadFile, Slice } from '@evenhand/shared/domain';
import type { Claim } from '@evenhand/shared/contracts';
import type { FoundClaim } from '../claims/found-claim.ts';
import { evidenceOf } from './evidence.ts';

/** Published ids of claims by the ids the engine works with. */
export type PublishedIds = ReadonlyMap<string, string>;

/**
 * Ids "c1", "c2", ... in reading order over the response, for statements that claim something and for those that an
 * explanation cites ("The Treasurer is responsible." claims nothing and is evidence all the same).
 */
export function publishedIds(claims: readonly FoundClaim[], cited: ReadonlySet<string>): PublishedIds {
  const ids = new Map<string, string>();
  for (const { id, classification } of claims) {
    if (classification.class !== 'NONE' || cited.has(id)) ids.set(id, `c${ids.size + 1}`);
  }
  return ids;
}

/** A found claim as results show it. */
export function publishClaim(claim: FoundClaim, id: string, file: ReadFile, ids: PublishedIds): Claim {
  const { statement, classification, facets } = claim;
  const words = (slices: readonly Slice[]) => [
    ...new Set(slices.map(({ start, end }) => statement.text.slice(start, end))),
  ];
  return {
    id,
    class: classification.class,
    scope: claim.scope,
    measures: classification.class === 'NONE' ? [] : [...claim.measures],
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
