/** The same words in any language: what is written out becomes any text, what is put together still takes the same. */
export type Said<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Name in keyof Words]: Said<Words[Name]> };
