/** English number words below one hundred. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0, nil: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
    eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
    nineteen: 19, twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80,
    ninety: 90,
  }),
); // prettier-ignore

/** Words and letters that multiply the number before them. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1_000_000, billion: 1_000_000_000, dozen: 12 }),
);

/** Letters set directly behind digits. `m` needs a look at what is counted, because it also means metres. */
export const MAGNITUDE_LETTERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 1000, m: 1_000_000, mn: 1_000_000, mil: 1_000_000, bn: 1_000_000_000 }),
);

/** Parts of a whole, by the word for one of them. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, eighth: 8, tenth: 10 }),
);
