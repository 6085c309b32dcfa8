/**
 * Cyrillic and Greek letters that look like a Latin letter, each with its Latin twin.
 * Source: the pairs of Unicode Technical Standard 39 (confusables) that a reader of English cannot tell apart.
 */
const TWINS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ё: 'e',
    һ: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    у: 'y',
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Ё: 'E',
    Н: 'H',
    І: 'I',
    Ї: 'I',
    Ј: 'J',
    К: 'K',
    М: 'M',
    О: 'O',
    Р: 'P',
    Ѕ: 'S',
    Т: 'T',
    Ѵ: 'V',
    Ԝ: 'W',
    Х: 'X',
    У: 'Y',
    Ү: 'Y',
    α: 'a',
    γ: 'y',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    σ: 'o',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    Α: 'A',
    Β: 'B',
    Ε: 'E',
    Ζ: 'Z',
    Η: 'H',
    Ι: 'I',
    Κ: 'K',
    Μ: 'M',
    Ν: 'N',
    Ο: 'O',
    Ρ: 'P',
    Τ: 'T',
    Υ: 'Y',
    Χ: 'X',
  }),
);

const FOREIGN_LETTER = /[\u0370-\u03ff\u0400-\u052f]/u;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Puts the Latin twin in the place of Cyrillic and Greek letters, word by word. A word changes only if every foreign
 * letter in it has a twin, so a name truly written in another script stays as it is. The length never changes.
 */
export function foldHomoglyphs(text: string): string {
  if (!FOREIGN_LETTER.test(text)) return text;
  return text.replace(WORD, (word) => {
    if (!FOREIGN_LETTER.test(word)) return word;
    let folded = '';
    for (const letter of word) {
      const twin = FOREIGN_LETTER.test(letter) ? TWINS.get(letter) : letter;
      if (twin === undefined) return word;
      folded += twin;
    }
    return folded;
  });
}
