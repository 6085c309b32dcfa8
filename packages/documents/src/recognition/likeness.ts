/**
 * How alike two readings of one page are, 0 to 1: the share of words that both have, counted as often as they come, of
 * the words of the longer reading. Blind to order, case and marks, for recognisers differ in these.
 */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  const longer = Math.max(first.length, second.length);
  return longer === 0 ? 1 : shared / longer;
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
