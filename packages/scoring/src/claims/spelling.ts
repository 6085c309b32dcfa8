/**
 * Puts single slips of the keyboard right, towards a closed list of words only, so that "wil" or "comit" is read as
 * meant and no spelling earns or costs anything. Real words are never touched when the caller lists them as known.
 */
export interface Speller {
  readonly correct: (lower: string) => string;
}

function deletions(word: string): readonly string[] {
  const shorter: string[] = [];
  for (let index = 0; index < word.length; index += 1) shorter.push(word.slice(0, index) + word.slice(index + 1));
  return shorter;
}

/** True when `left` becomes `right` by one insertion, deletion, substitution or swap of neighbours. */
export function isOneSlipAway(left: string, right: string): boolean {
  if (left === right) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length - short.length > 1) return false;
  let index = 0;
  while (index < short.length && short[index] === long[index]) index += 1;
  if (short.length < long.length) return short.slice(index) === long.slice(index + 1);
  if (short.slice(index + 1) === long.slice(index + 1)) return true;
  return (
    short[index] === long[index + 1] &&
    short[index + 1] === long[index] &&
    short.slice(index + 2) === long.slice(index + 2)
  );
}

/** Slips in short words that the general rule does not dare to touch. */
const SHORT_SLIPS: ReadonlyMap<string, string> = new Map([
  ['wil', 'will'],
  ['wll', 'will'],
  ['wiil', 'will'],
  ['willl', 'will'],
  ['wlil', 'will'],
  ['wilk', 'will'],
  ['shal', 'shall'],
  ['shll', 'shall'],
  ['hve', 'have'],
  ['hav', 'have'],
  ['ahve', 'have'],
  ['haev', 'have'],
  ['aer', 'are'],
  ['wre', 'were'],
  ['adn', 'and'],
  ['teh', 'the'],
  ['hte', 'the'],
  ['owrk', 'work'],
  ['eahc', 'each'],
  ['eech', 'each'],
  ['evry', 'every'],
  ['yaer', 'year'],
  ['yer', 'year'],
  ['aply', 'apply'],
  ['hoep', 'hope'],
  ['hop', 'hope'],
  ['amy', 'may'],
  ['wd', 'would'],
  ['cud', 'could'],
  ['wud', 'would'],
  ['familys', 'families'],
  ['leaved', 'left'],
]);

/**
 * A speller towards `targets` (lower case). `priority` words win where two targets are equally near; words in `known`
 * stay as they are.
 */
export function spellerFor(targets: Iterable<string>, known: (word: string) => boolean): Speller {
  const byDeletion = new Map<string, string[]>();
  const all = new Set<string>();
  const note = (key: string, word: string): void => {
    const list = byDeletion.get(key);
    if (list === undefined) byDeletion.set(key, [word]);
    else list.push(word);
  };
  for (const word of targets) {
    if (word.length < 5 || all.has(word)) continue;
    all.add(word);
    note(word, word);
    for (const shorter of deletions(word)) note(shorter, word);
  }
  const cache = new Map<string, string>();
  const search = (lower: string): string => {
    for (const key of [lower, ...deletions(lower)]) {
      for (const candidate of byDeletion.get(key) ?? []) {
        if (candidate[0] === lower[0] && isOneSlipAway(lower, candidate)) return candidate;
      }
    }
    return lower;
  };
  return {
    correct(lower) {
      if (all.has(lower)) return lower;
      const short = SHORT_SLIPS.get(lower);
      if (short !== undefined) return short;
      if (lower.length < 4 || lower.length > 18 || known(lower)) return lower;
      const before = cache.get(lower);
      if (before !== undefined) return before;
      const corrected = search(lower);
      if (cache.size < 20_000) cache.set(lower, corrected);
      return corrected;
    },
  };
}
