/** Finds the words of a small vocabulary that a word may be, one letter wrong, missing, doubled or swapped forgiven. */
export class SimilarWords {
  private readonly exact: ReadonlySet<string>;
  private readonly byLength = new Map<number, { readonly word: string; readonly letters: number }[]>();
  /** What was found before: the words of a document come again and again. */
  private readonly known = new Map<string, readonly string[]>();

  constructor(vocabulary: Iterable<string>) {
    this.exact = new Set(vocabulary);
    for (const word of this.exact) {
      if (word.length < SHORTEST_FORGIVEN) continue;
      const list = this.byLength.get(word.length) ?? [];
      list.push({ word, letters: lettersOf(word) });
      this.byLength.set(word.length, list);
    }
  }

  /** All words of the vocabulary that are the same word as this one. */
  alike(word: string): readonly string[] {
    const before = this.known.get(word);
    if (before !== undefined) return before;
    const found = this.search(word);
    this.known.set(word, found);
    return found;
  }

  private search(word: string): readonly string[] {
    const found = this.exact.has(word) ? [word] : [];
    if (word.length >= SHORTEST_FORGIVEN) {
      const letters = lettersOf(word);
      for (let length = word.length - MOST_SLIPS; length <= word.length + MOST_SLIPS; length++) {
        for (const other of this.byLength.get(length) ?? []) {
          if (other.word !== word && isSlip(word, letters, other.word, other.letters)) found.push(other.word);
        }
      }
    }
    return found.length === 0 ? NONE : found;
  }
}

const NONE: readonly string[] = [];
const SHORTEST_FORGIVEN = 5;
const MOST_SLIPS = 2;
const LONG_WORD = 8;

function isSlip(a: string, lettersOfA: number, b: string, lettersOfB: number): boolean {
  const allowed = Math.min(a.length, b.length) >= LONG_WORD ? MOST_SLIPS : 1;
  // Each slip changes at most two letters of the set, so that most pairs of words need no comparison by letter.
  return bitsIn(lettersOfA ^ lettersOfB) <= 2 * allowed && editDistance(a, b) <= allowed;
}

/** Which letters occur in a word, one bit each; characters beyond a to z share the remaining bits. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return letters;
}

function bitsIn(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
