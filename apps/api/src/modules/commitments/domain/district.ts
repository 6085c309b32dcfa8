/** Said where a place names several districts: what was delivered there cannot be told apart. */
export const SEVERAL_DISTRICTS = 'More than one district';

/** The district of a list that the words of a place name; null where they name none. */
export function districtIn(place: string | null, districts: readonly string[]): string | null {
  const byWords = new Map(districts.map((district) => [plain(district), district]));
  const longestFirst = [...byWords].filter(([words]) => words !== '').sort(([a], [b]) => b.length - a.length);
  // "Malvern Hills" names "Malvern" too, where both are of the list: what a longer name has taken names nothing else.
  let left = ` ${plain(place ?? '').replaceAll(' ', '  ')} `;
  const meant: string[] = [];
  for (const [words, district] of longestFirst) {
    const name = ` ${words.replaceAll(' ', '  ')} `;
    if (!left.includes(name)) continue;
    meant.push(district);
    left = left.replaceAll(name, ' | ');
  }
  return meant.length > 1 ? SEVERAL_DISTRICTS : (meant[0] ?? null);
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
