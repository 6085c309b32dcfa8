import { claimsIn, quotesOf, refsOf, type CheckedResponse, type Finding } from '../finding.ts';

const LOCAL = /\blocal(?:ly)?\b/i;
const WIDER =
  /\b(?:UK[- ]based|based in the UK|British[- ](?:based|made|owned)|(?:with|from|to|in|within|across) (?:the )?(?:UK(?:[- ]based(?: [a-z]+)?)?|United Kingdom|Great Britain|Britain|England|West Midlands(?: region)?|Midlands)\b(?! (?:average|law|government)))/i;
const SPENDING =
  /\b(?:spen[dt]|spending|supplier|suppliers|supply|buy|bought|purchas\w*|procur\w*|expenditure|invoice|contractors?|subcontract\w*|jobs?|recruit\w*)\b/i;

/** What a bidder says of itself is asked about even where its class is in doubt. */
const OWN = /\b(?:we|our|us)\b/i;

/** "Local" suppliers that turn out to be anywhere in the UK. */
export function localMeaning(response: CheckedResponse): Finding[] {
  const area = response.contract.area === undefined ? "the authority's area" : response.contract.area;
  return claimsIn(response)
    .filter(({ claim }) => claim.classification.class !== 'NONE' || OWN.test(claim.statement.text))
    .flatMap((place) => {
      const { text, leadIn } = place.claim.statement;
      const wider = WIDER.exec(text)?.[0];
      if (wider === undefined || !LOCAL.test(`${leadIn ?? ''} ${text}`) || !SPENDING.test(text)) return [];
      return [
        {
          rule: 'local-means-here',
          kind: 'scope' as const,
          severity: 'query' as const,
          question: `You call this local, but the words say "${wider}". How much of it is in ${area}?`,
          slices: quotesOf(place),
          doubts: refsOf(place),
        },
      ];
    });
}
