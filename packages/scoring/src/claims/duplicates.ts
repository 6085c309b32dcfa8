import type { ClaimClass } from '@evenhand/shared/domain';
import { contentStems, numbersIn } from './content.ts';

/** What is compared to see that a promise was made before. */
export interface DuplicateCandidate {
  readonly id: string;
  readonly class: ClaimClass;
  readonly text: string;
}

interface Prepared extends DuplicateCandidate {
  readonly stems: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

function shareOf(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of left) if (right.has(item)) shared += 1;
  const union = left.size + right.size - shared;
  return union === 0 ? 0 : shared / union;
}

const contains = (outer: ReadonlySet<string>, inner: ReadonlySet<string>): boolean =>
  [...inner].every((item) => outer.has(item));

/** The same act promised again: the same figures and most of the same words, or nearly all of the same words. */
function samePromise(left: Prepared, right: Prepared): boolean {
  if (left.class !== right.class) return false;
  if (Math.min(left.stems.size, right.stems.size) < 2)
    return left.text.trim().toLowerCase() === right.text.trim().toLowerCase();
  // Sets of very different sizes cannot share half of their words: most pairs are told apart by this alone.
  if (Math.min(left.stems.size, right.stems.size) * 2 < Math.max(left.stems.size, right.stems.size)) return false;
  const share = shareOf(left.stems, right.stems);
  const figures = left.numbers.size > 0 && right.numbers.size > 0;
  if (!figures) return share >= 0.75;
  const compatible = contains(left.numbers, right.numbers) || contains(right.numbers, left.numbers);
  return compatible && share >= 0.5;
}

/** The fuller statement stands for the promise: more figures, then more words, then the text itself. Not the order. */
function fuller(left: Prepared, right: Prepared): Prepared {
  if (left.numbers.size !== right.numbers.size) return left.numbers.size > right.numbers.size ? left : right;
  if (left.stems.size !== right.stems.size) return left.stems.size > right.stems.size ? left : right;
  if (left.text !== right.text) return left.text < right.text ? left : right;
  return left;
}

/**
 * For each promise or hope that repeats another, the id of the one that stands for it. Which one that is depends on
 * what the statements say and not on their order, except between statements that are equal to the letter.
 */
export function duplicatesOf(candidates: readonly DuplicateCandidate[]): ReadonlyMap<string, string> {
  const prepared = candidates
    .filter((candidate) => candidate.class === 'COMMITMENT' || candidate.class === 'ASPIRATION')
    .map((candidate) => ({
      ...candidate,
      stems: new Set(contentStems(candidate.text)),
      numbers: new Set(numbersIn(candidate.text)),
    }));
  const heads = new Map<string, Prepared>(prepared.map((item) => [item.id, item]));
  const headOf = (item: Prepared): Prepared => {
    let head = heads.get(item.id) ?? item;
    while ((heads.get(head.id) ?? head).id !== head.id) head = heads.get(head.id) ?? head;
    return head;
  };
  prepared.forEach((left, index) => {
    for (let after = index + 1; after < prepared.length; after += 1) {
      const right = prepared[after];
      if (right === undefined || !samePromise(left, right)) continue;
      const first = headOf(left);
      const second = headOf(right);
      if (first.id === second.id) continue;
      const kept = fuller(first, second);
      heads.set(kept.id === first.id ? second.id : first.id, kept);
    }
  });
  return new Map(
    prepared.flatMap((item) => {
      const head = headOf(item);
      return head.id === item.id ? [] : [[item.id, head.id] as const];
    }),
  );
}
