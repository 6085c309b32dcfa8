import type { Slice } from '@evenhand/shared/domain';

/** One bidder's answer to one criterion, as read. */
export interface ComparedAnswer {
  readonly bidder: string;
  readonly text: string;
}

/** Two answers of different bidders that share more of their wording than chance and the question explain. */
export interface NearDuplicate {
  /** Places of the two answers in the list that was given. */
  readonly first: number;
  readonly second: number;
  /** Share of all their five-word sequences that both have, 0 to 1. */
  readonly resemblance: number;
  /** Share of the shorter answer's five-word sequences that the other has too, 0 to 1. */
  readonly containment: number;
  /** The common passages, as they stand in the first and in the second answer. */
  readonly passagesInFirst: readonly Slice[];
  readonly passagesInSecond: readonly Slice[];
}

interface Shingles {
  /** Where each five-word sequence begins and ends in the text. */
  readonly at: ReadonlyMap<string, readonly Slice[]>;
}

const WORDS = 5;
const FEWEST_SHINGLES = 25;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Above either of these, chance is no explanation: independent answers to one question measured below 0.05. */
export const ALARMING = { resemblance: 0.3, containment: 0.5 };

/**
 * Finds answers that different bidders share in large part, word for word: a sign of a common author, of a template or
 * of collusion that a person has to look into. Wording of the tender itself (`published`: questions, guidance, measures)
 * counts for nothing. Exact: every pair is compared by the five-word sequences both hold. Answers under about 30 words
 * are too short to tell. Sorted by containment, largest first.
 */
export function findNearDuplicates(
  answers: readonly ComparedAnswer[],
  published: readonly string[] = [],
): NearDuplicate[] {
  const known = new Set(published.flatMap((text) => [...shinglesOf(text).at.keys()]));
  const shingles = answers.map(({ text }) => shinglesOf(text, known));
  const shared = sharedCounts(shingles);
  const found: NearDuplicate[] = [];
  for (const [key, common] of shared) {
    const [first, second] = key.split(':').map(Number) as [number, number];
    const [one, other] = [shingles[first], shingles[second]];
    if (one === undefined || other === undefined || answers[first]?.bidder === answers[second]?.bidder) continue;
    const fewer = Math.min(one.at.size, other.at.size);
    if (fewer < FEWEST_SHINGLES) continue;
    const resemblance = common / (one.at.size + other.at.size - common);
    const containment = common / fewer;
    if (resemblance < ALARMING.resemblance && containment < ALARMING.containment) continue;
    const passagesInFirst = passages(one, other);
    found.push({ first, second, resemblance, containment, passagesInFirst, passagesInSecond: passages(other, one) });
  }
  return found.toSorted((a, b) => b.containment - a.containment || a.first - b.first || a.second - b.second);
}

function shinglesOf(text: string, without: ReadonlySet<string> = new Set()): Shingles {
  const words = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].normalize('NFKC').toLowerCase().replace('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const at = new Map<string, Slice[]>();
  for (let index = 0; index + WORDS <= words.length; index++) {
    const group = words.slice(index, index + WORDS);
    const key = group.map(({ word }) => word).join(' ');
    if (without.has(key)) continue;
    const place = { start: group[0]?.start ?? 0, end: group.at(-1)?.end ?? 0 };
    const places = at.get(key);
    if (places === undefined) at.set(key, [place]);
    else places.push(place);
  }
  return { at };
}

/** For each pair of answers ("2:5") how many sequences both have. */
function sharedCounts(all: readonly Shingles[]): Map<string, number> {
  const holders = new Map<string, number[]>();
  for (const [index, { at }] of all.entries()) {
    for (const key of at.keys()) {
      const others = holders.get(key);
      if (others === undefined) holders.set(key, [index]);
      else others.push(index);
    }
  }
  const counts = new Map<string, number>();
  for (const indices of holders.values()) {
    for (const [place, first] of indices.entries()) {
      for (const second of indices.slice(place + 1)) {
        const pair = `${String(first)}:${String(second)}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function passages(own: Shingles, other: Shingles): Slice[] {
  const common = [...own.at].flatMap(([key, places]) => (other.at.has(key) ? places : []));
  const merged: Slice[] = [];
  for (const place of common.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && place.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
    else merged.push(place);
  }
  return merged;
}
