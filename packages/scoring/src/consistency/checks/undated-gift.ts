import { figuresOf } from '../figure.ts';
import { claimsIn, mayBePromise, quotesOf, type CheckedResponse, type Finding } from '../finding.ts';

const GIFT = /\b(?:donat\w+|gift|contribut(?:e|ion)|sponsor\w*|grant|pledge|pay|give|remit)\b/i;
const FUND = /\b(?:fund|charit\w+|foundation|hospice|food ?bank)\b/i;
const WHEN =
  /\b(?:20\d\d|year|annual\w*|month\w*|week\w*|quarter\w*|by the|day one|start|end of|each|every|per|once|winter|summer|spring|autumn|during|before|after|within|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** A promised sum of money that says neither when it will be paid nor how often. */
export function undatedGift(response: CheckedResponse): Finding[] {
  return claimsIn(response).flatMap((place) => {
    const { statement, times } = place.claim;
    if (!mayBePromise(place)) return [];
    const gift = figuresOf(place).find(({ found, per }) => found.kind === 'money' && per === null);
    const words = `${statement.leadIn ?? ''} ${statement.text}`;
    if (gift === undefined || times.length > 0 || !GIFT.test(words) || !FUND.test(words) || WHEN.test(words)) return [];
    return [
      {
        rule: 'gift-without-date',
        kind: 'unclear' as const,
        severity: 'query' as const,
        question: `When will "${gift.found.text}" be paid: once, or every year?`,
        slices: quotesOf(place),
        doubts: [],
      },
    ];
  });
}
