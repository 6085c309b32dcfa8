import type { FoundClaim } from '../claims/found-claim.ts';
import type { IndicativeBand } from '../rubric/band.ts';
import type { ClaimSigns } from '../rubric/claim-signs.ts';

/** Statements that were read and did not count, or wait for a person, with the reason as a sentence. */
export interface GuardFinding {
  readonly kind: 'guard' | 'note';
  readonly says: string;
  /** Ids of the claims it is about; never empty. */
  readonly claims: readonly string[];
}

const NOT_THIS_CONTRACT = {
  'core-delivery': 'Not counted: what the contract itself already buys.',
  'legal-minimum': 'Not counted: what the law already requires.',
  corporate: 'Not counted: the whole organisation does this whoever wins the contract.',
  elsewhere: "Not counted: delivered outside the authority's area.",
} as const;

/** Why statements of an answer earned nothing. `repeats` count under another question. */
export function guardFindings(
  signs: readonly ClaimSigns[],
  band: IndicativeBand,
  repeats: readonly FoundClaim[],
): GuardFinding[] {
  const claims = signs.map(({ claim }) => claim);
  const findings: GuardFinding[] = [];
  const add = (kind: GuardFinding['kind'], says: string, about: readonly { readonly id: string }[]) => {
    if (about.length > 0) findings.push({ kind, says, claims: about.map(({ id }) => id) });
  };
  const commitments = claims.filter(({ classification }) => classification.class === 'COMMITMENT');
  for (const [scope, says] of Object.entries(NOT_THIS_CONTRACT)) {
    add(
      'guard',
      says,
      commitments.filter((claim) => claim.scope === scope),
    );
  }
  add('guard', 'Not counted here: this promise counts under the question it fits best.', repeats);
  const parroted = new Set(
    band.facts.promises.filter(({ ownWorded }) => !ownWorded).flatMap((promise) => promise.claims),
  );
  add(
    'guard',
    "Not counted: gives back the published wording without a word of the bidder's own.",
    commitments.filter(({ id }) => parroted.has(id)),
  );
  add(
    'guard',
    'Not counted: a list of keywords or a glossary states no fact.',
    signs.filter(({ listed, claim }) => listed && claim.classification.class !== 'NONE').map(({ claim }) => claim),
  );
  add(
    'note',
    'For a person to read: hardly more likely commitments than not, these statements earned nothing.',
    commitments.filter(({ classification }) => classification.tentative === true),
  );
  add(
    'note',
    'For a person to read: the class of these statements is unsure, and they earned nothing.',
    claims.filter(({ classification }) => classification.class === 'UNSURE'),
  );
  return findings;
}
