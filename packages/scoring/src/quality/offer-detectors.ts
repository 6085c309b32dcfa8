import type { FoundClaim } from '../claims/found-claim.ts';
import {
  ask,
  claimsWhere,
  counted,
  hasNumber,
  isFirstWithOffers,
  offersOf,
  sightingOf,
  wordsOf,
  wordsOfResponse,
  type Detector,
} from './sighting.ts';

const claimed = ({ quantities }: FoundClaim) => quantities.filter(({ role }) => role === 'claim');
const hasTime = ({ times }: FoundClaim): boolean => times.some(({ kind }) => kind !== 'past-period');
const hasOwner = ({ facets }: FoundClaim): boolean => facets.owner.length > 0;
const isHiring = ({ statement }: FoundClaim): boolean =>
  /care leaver|care[- ]experienced|ex-offender|prison|unemployed|out of work|disab|veteran|NEET|homeless/i.test(
    statement.text,
  ) && /\b(?:recruit|employ|hire|job|post|apprentic|traineeship|place)/i.test(statement.text);

function partsMissing(claim: FoundClaim): string[] {
  return [
    ...(hasNumber(claim) ? [] : ['a number']),
    ...(hasTime(claim) ? [] : ['a date or period']),
    ...(hasOwner(claim) ? [] : ['somebody who answers for it']),
  ];
}

const REMEDY =
  /\b(?:escalat|shortfall|fall(?:s|ing)? short|slip|missed?|remed|recovery|make good|lesson|corrective|if we (?:fail|do not)|refill|replac)\w*/i;
const PUBLISHED = /\b(?:publish|public(?:ly)?\b|on (?:our|the) website|annual report)\w*/i;

/** Rules about the promises of an answer: what they lack, and what stands beside them. */
export const OFFER_DETECTORS: Readonly<Record<string, Detector>> = {
  Q01: (input) =>
    sightingOf(
      offersOf(input).filter(({ claim }) => partsMissing(claim).length > 1),
      (claims) => {
        const missing = new Set(claims.flatMap(({ claim }) => partsMissing(claim)));
        return `${counted(claims, 'promise lacks', 'promises lack')} two or more of: ${[...missing].join(', ')}.`;
      },
    ),
  Q02: (input) =>
    sightingOf(
      offersOf(input).filter(({ claim }) => !hasNumber(claim)),
      (claims) => `${counted(claims, 'promise has', 'promises have')} no number or share.`,
    ),
  Q07: (input) =>
    sightingOf(
      offersOf(input).filter(
        ({ claim }) =>
          claim.facets.baseline.length === 0 &&
          claimed(claim).some(({ kind, value }) => kind === 'percent' && value !== '100') &&
          /\b(?:increas|rais|ris|reduc|cut|grow|improv|more|less|fewer|lower|up to|down|fall|drop|shrink|halv|doubl|trebl|boost)\w*/i.test(
            claim.statement.text,
          ),
      ),
      () => "A change is promised as a share, and today's figure is not given beside it.",
    ),
  Q09: (input) =>
    sightingOf(
      offersOf(input).filter(({ claim }) => !hasTime(claim)),
      (claims) => `${counted(claims, 'promise gives', 'promises give')} no date or period of its own.`,
    ),
  Q10: (input) =>
    sightingOf(
      offersOf(input).filter(
        ({ claim: { facets } }) => facets.owner.length + facets.partner.length + facets.verification.length === 0,
      ),
      (claims) =>
        `${counted(claims, 'promise names', 'promises name')} no role, partner or proof in the same statement. Is the way to do it described nearby?`,
    ),
  Q11: (input) => {
    const offers = offersOf(input);
    return offers.length > 0 && input.answer.claims.every((claim) => !hasOwner(claim))
      ? { says: 'No role or person was found in this answer who answers for the promises.', claims: offers }
      : null;
  },
  Q12: (input) =>
    sightingOf(
      offersOf(input).filter(
        ({ claim: { facets } }) => facets.beneficiary.length + facets.partner.length + facets.place.length === 0,
      ),
      (claims) => `${counted(claims, 'promise names', 'promises name')} no group, place or partner.`,
    ),
  Q13: (input) => {
    const offers = offersOf(input);
    return offers.length > 0 && input.answer.claims.every(({ facets }) => facets.verification.length === 0)
      ? { says: 'Nothing was found in this answer on how delivery will be proved.', claims: offers }
      : null;
  },
  Q14: (input) =>
    isFirstWithOffers(input) && !REMEDY.test(wordsOfResponse(input))
      ? ask('No words were found in this response on what happens when delivery falls short.')
      : null,
  Q15: (input) =>
    isFirstWithOffers(input) && !PUBLISHED.test(wordsOfResponse(input))
      ? ask('No words were found in this response on publishing the results.')
      : null,
  Q17: (input) =>
    sightingOf(
      offersOf(input).filter(
        ({ claim }) =>
          hasNumber(claim) &&
          /\b(?:jointly|together with|in partnership with|alongside|shared with|match-fund\w*|co-fund\w*|with other)\b/i.test(
            claim.statement.text,
          ) &&
          !/\b(?:our share|of which we|our part|half of)\b/i.test(claim.statement.text),
      ),
      () => "Others contribute to this. Is the bidder's own share the figure that is given?",
    ),
  Q18: (input) =>
    sightingOf(
      offersOf(input).filter(
        ({ claim }) =>
          isHiring(claim) &&
          hasNumber(claim) &&
          /\b(?:over the contract|over (?:two|three|four|five|six) years|in total|in all|each year|a year|every year)\b/i.test(
            claim.statement.text,
          ),
      ),
      () =>
        'Hires from a disadvantaged group are counted over several years. Does each person count once, for the first twelve months?',
    ),
  Q22: (input) => {
    const large = offersOf(input).filter(({ claim }) => hasNumber(claim));
    return large.length > 0 &&
      !/£|\b(?:budget|funded|fund(?:s|ing)?|set aside|FTE|paid|pay|at (?:our|no) (?:own )?(?:cost|expense|charge)|resourc|agreement|free)/i.test(
        wordsOf(input.answer),
      )
      ? { says: 'No budget, staff time or agreement was found behind these promises.', claims: large }
      : null;
  },
  Q23: (input) =>
    sightingOf(
      offersOf(input).filter(
        ({ claim }) =>
          claimed(claim).some(({ kind }) => kind === 'count' || kind === 'money' || kind === 'duration') &&
          claim.times.length === 0,
      ),
      (claims) =>
        `${counted(claims, 'figure gives', 'figures give')} no period: a year, once, or over the whole contract?`,
    ),
  Q24: (input) => {
    const offers = offersOf(input);
    return offers.length >= 10
      ? ask(`${offers.length} promises were found. Judge how good they are, not how many.`)
      : null;
  },
  Q25: (input) => {
    if (input.question.measures.length === 0) return null;
    const off = offersOf(input).filter(({ claim }) => {
      const accepted = claim.measures.filter(({ status }) => status === 'accepted');
      return accepted.length > 0 && accepted.every(({ measure }) => !input.question.measures.includes(measure));
    });
    return sightingOf(
      off,
      (claims) =>
        `${counted(claims, 'promise belongs', 'promises belong')} to a measure that this question does not ask for.`,
    );
  },
  Q26: (input) =>
    offersOf(input).length > 0 && input.answer.claims.every(({ facets }) => facets.place.length === 0)
      ? { says: 'No place in your area was found in this answer.', claims: offersOf(input) }
      : null,
  Q32: (input) =>
    sightingOf(
      claimsWhere(
        input,
        ({ classification, statement }) =>
          classification.class !== 'NONE' &&
          /\bsub-?contract(?:or|ors|ed|ing)\b|\bagenc(?:y|ies)\b/i.test(statement.text),
      ),
      () => 'Subcontractors or agencies are mentioned. Are they bound by the promises, and do they report?',
    ),
  Q33: (input) =>
    sightingOf(
      offersOf(input).filter(
        ({ claim }) => claim.facets.condition.length > 0 || (hasNumber(claim) && !hasTime(claim) && !hasOwner(claim)),
      ),
      (claims) =>
        `${counted(claims, 'promise', 'promises')} could not go into a clause as written: a condition, or no date and nobody named.`,
    ),
};
