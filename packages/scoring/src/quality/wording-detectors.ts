import { saysAsSpecified } from '../claims/scope.ts';
import { ask, claimsWhere, counted, offersOf, sightingOf, wordsOf, type Detector } from './sighting.ts';

const AWARD =
  /\b(?:ISO ?\d{4,5}|disability confident|armed forces covenant|care leavers? covenant|employer recognition scheme|ERS|social value quality mark|SVQM|investors in people|living wage (?:employer|accredit\w*)|fair payment code|prompt payment code|B[ -]corp|award(?:s|ed)?|accredit\w*|certif(?:ied|ication))\b/i;
const EVERYWHERE =
  /\b(?:across the (?:group|uk|country|business|company)|group-wide|company-wide|nationally|nationwide|our annual|we already|every (?:branch|depot|colleague)|throughout the uk|all (?:of )?our (?:branches|contracts|offices))\b/i;
const LUMPED =
  /\b(?:NEETs?|disadvantaged|disabled people|care leavers?|ex-offenders?|long-term unemployed|veterans?|homeless people)\b(?:,? (?:or|and\/or|and)|,|\/) ?(?:other )?(?:people (?:with|who|from) )?(?:\w+ )?\b(?:NEETs?|disadvantaged|disabled|care leavers?|ex-offenders?|long-term unemployed|veterans?|homeless)/i;

/** Rules about the wording and kind of statements. */
export const WORDING_DETECTORS: Readonly<Record<string, Detector>> = {
  Q03: (input) =>
    sightingOf(
      claimsWhere(
        input,
        ({ scope, classification, statement }) =>
          (scope === 'core-delivery' && classification.class === 'COMMITMENT') ||
          (statement.kind !== 'heading' && classification.class !== 'TRACK_RECORD' && saysAsSpecified(statement.text)),
      ),
      (claims) =>
        `${counted(claims, 'statement repeats', 'statements repeat')} the service that the contract already buys.`,
    ),
  Q04: (input) =>
    sightingOf(
      claimsWhere(
        input,
        ({ scope, classification, statement }) =>
          (classification.class === 'COMMITMENT' || classification.class === 'ASPIRATION') &&
          (scope === 'corporate' || EVERYWHERE.test(statement.text)),
      ),
      (claims) => `${counted(claims, 'promise looks', 'promises look')} like something the bidder does everywhere.`,
    ),
  Q05: (input) => {
    const policies = claimsWhere(
      input,
      ({ classification, statement }) =>
        classification.class === 'POLICY' || (classification.class === 'TRACK_RECORD' && AWARD.test(statement.text)),
    );
    return policies.length > 0 && offersOf(input).length === 0
      ? { says: 'Policies and awards stand here without any promise for this contract.', claims: policies }
      : null;
  },
  Q08: (input) =>
    sightingOf(
      claimsWhere(
        input,
        ({ classification, quantities }) =>
          classification.class === 'TRACK_RECORD' && quantities.some(({ role }) => role === 'claim'),
      ),
      (claims) => `${counted(claims, 'figure is', 'figures are')} about the past.`,
    ),
  Q27: (input) =>
    sightingOf(
      claimsWhere(
        input,
        ({ classification, statement }) =>
          (classification.class === 'TRACK_RECORD' || classification.class === 'PRACTICE') &&
          AWARD.test(statement.text),
      ),
      () => 'An award or certificate is named. Note its level, date, scope and who assessed it.',
    ),
  Q28: (input) =>
    sightingOf(
      claimsWhere(input, ({ classification }) => classification.class === 'ASPIRATION'),
      (claims) =>
        `${counted(claims, 'statement leaves', 'statements leave')} a way out: a hope, a condition or "where possible".`,
    ),
  Q29: (input) =>
    sightingOf(
      claimsWhere(
        input,
        ({ classification, statement }) => classification.class !== 'NONE' && LUMPED.test(statement.text),
      ),
      () => 'Several groups are counted together. How many of each?',
    ),
  Q30: (input) =>
    sightingOf(
      claimsWhere(input, ({ scope, classification }) => scope === 'legal-minimum' && classification.class !== 'NONE'),
      (claims) => `${counted(claims, 'statement offers', 'statements offer')} what the law already requires.`,
    ),
  Q31: (input) => {
    const { wordLimit } = input.question;
    if (wordLimit === null) return null;
    const words = wordsOf(input.answer)
      .split(/\s+/u)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    return words > wordLimit
      ? ask(`About ${words} words were counted; the limit is ${wordLimit}. Check with the count that your tender uses.`)
      : null;
  },
};
