import { figuresOf } from '../figure.ts';
import { quotesOf, type CheckedAnswer, type Finding, type PlacedClaim } from '../finding.ts';

const NOT_CLAIMED =
  /\b(?:not claimed|not counted|already (?:specified|pays?|buys?)|in (?:the )?spec|as (?:the contract|the specification) requires|specified\b|not (?:a )?social value|part of the specified)/i;
const CARE_DELIVERED = /\b(?:hours|visits|calls) of (?:care|support|personal care)\b/i;

/** The service that the contract already buys, offered again as social value: one question for each answer. */
export function coreService({ criterion, claims }: CheckedAnswer): Finding[] {
  const places = claims
    .filter(({ statement, classification, scope }) => {
      if (NOT_CLAIMED.test(statement.text)) return false;
      if (scope === 'core-delivery' && classification.class === 'COMMITMENT') return true;
      return (
        classification.class === 'TRACK_RECORD' &&
        CARE_DELIVERED.test(statement.text) &&
        /\bdeliver/i.test(statement.text)
      );
    })
    .map((claim): PlacedClaim => ({ criterion, claim }));
  const promises = claims.filter(({ classification }) => classification.class === 'COMMITMENT');
  const core = places.filter(({ claim }) => claim.classification.class === 'COMMITMENT');
  // One promise near the service among many of its own needs no question.
  if (core.length === places.length && core.length * 2 < promises.length) return [];
  const counted = places.filter(
    (place) => figuresOf(place).length > 0 || place.claim.classification.class === 'TRACK_RECORD',
  );
  if (counted.length === 0) return [];
  return [
    {
      rule: 'core-service',
      kind: 'scope',
      severity: 'info',
      question: 'This looks like the service that the contract already buys. What do you offer on top of it?',
      slices: quotesOf(...counted),
      doubts: [],
    },
  ];
}
