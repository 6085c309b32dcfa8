/** Said where a place names several districts: what was delivered there cannot be told apart. */
export const SEVERAL_DISTRICTS = 'More than one district';

/** The district of a list that the words of a place name; null where they name none. */
export function districtIn(place: string | null, districts: readonly string[]): string | null {
  const words = ` ${plain(place ?? '')} `;
  const named = districts.filter((district) => words.includes(` ${plain(district)} `));
  // "Malvern Hills" names "Malvern" too, where both are of the list: the longer name is meant.
  const meant = named.filter((one) => !named.some((other) => other !== one && plain(other).includes(plain(one))));
  return meant.length > 1 ? SEVERAL_DISTRICTS : (meant[0] ?? null);
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
