import { figuresOf, isExact, type Figure } from '../figure.ts';
import {
  claimsIn,
  mayBePromise,
  quotesOf,
  refsOf,
  type CheckedResponse,
  type Finding,
  type PlacedClaim,
} from '../finding.ts';

const POINTS_TO =
  /\b(?:see|as (?:in|at|per|under)|same (?:ones )?as|from|in|under|at) (?:also )?(?:row |item |line |section |point |para(?:graph)? |commitment )?(\d{1,2}\.\d{1,2}[a-z]?)\b(?! ?(?:%|per cent|m\b|million))/i;
const OWN_NUMBER = /^\W{0,3}(\d{1,2}\.\d{1,2}[a-z]?)\b/;

/** The one number of things that a statement promises; null where it gives none or several. */
function onlyCount(place: PlacedClaim, references: readonly string[]): Figure | null {
  const counts = figuresOf(place).filter(
    (figure) =>
      figure.found.kind === 'count' &&
      figure.found.role === 'claim' &&
      !references.some((reference) => reference.startsWith(figure.found.value)),
  );
  const first = counts[0];
  return first !== undefined && isExact(first) && !references.includes(first.found.text) ? first : null;
}

const nouns = ({ claim }: PlacedClaim): Set<string> =>
  new Set((claim.statement.text.toLowerCase().match(/[a-z]{5,}/g) ?? []).map((word) => word.slice(0, 8)));

/** A statement that points to another by its number ("see 1.1") and gives another figure for the same thing. */
export function crossReferences(response: CheckedResponse): Finding[] {
  const places = claimsIn(response).filter(mayBePromise);
  const numbered = new Map(
    places.flatMap((place) => {
      const number = OWN_NUMBER.exec(place.claim.statement.text)?.[1];
      return number === undefined ? [] : [[number, place] as const];
    }),
  );
  return places.flatMap((place): Finding[] => {
    const reference = POINTS_TO.exec(place.claim.statement.text)?.[1];
    const target = reference === undefined ? undefined : numbered.get(reference);
    if (reference === undefined || target === undefined || target.claim === place.claim) return [];
    const own = OWN_NUMBER.exec(place.claim.statement.text)?.[1] ?? '';
    const here = onlyCount(place, [reference, own]);
    const there = onlyCount(target, [reference]);
    if (here === null || there === null || here.value.eq(there.value) || here.per !== there.per) return [];
    const theirs = nouns(target);
    if (![...nouns(place)].some((noun) => theirs.has(noun))) return [];
    return [
      {
        rule: 'one-promise-two-figures',
        kind: 'contradiction',
        severity: 'query',
        question: `You refer to ${reference}, which promises ${there.found.text}, but here you give ${here.found.text}. Which number is right?`,
        slices: quotesOf(target, place),
        doubts: refsOf(target, place),
      },
    ];
  });
}
