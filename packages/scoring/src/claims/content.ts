import { ChunkReader } from '../text/chunks.ts';

const STOP = new Set(
  `a an the and or but nor so of in on at by for from with within without to into onto over under across through
throughout during between among against about per as than up out off is are was were be been being am has have had do
does did will shall would should could can may might must we our us you your they their them it its he she his her this
that these those each every all any some no not who which what when where how if then there also only both more most
other such own same one two three four five six seven eight nine ten council contract service provider contractor
must`.split(/\s+/),
);

/** A word without its commonest endings, so that "volunteers" and "volunteering" meet. */
export function stemOf(lower: string): string {
  let stem = lower.replace(/(?:'s|s')$/, '');
  if (stem.length > 5) stem = stem.replace(/(?:ations?|ments?|ingly|ings?|edly|ed|ers?|ies|es|s|ly|y|e)$/, '');
  else if (stem.length > 3) stem = stem.replace(/(?:es|s|e)$/, '');
  return stem.length > 4 ? stem.replace(/(.)\1$/, '$1') : stem;
}

/** Plain English text, the common case: a to z are its only letters. */
const PLAIN = /^[\x00-\x7f]*$/;

const STEMS = new ChunkReader((chunk) => {
  const lower = chunk.toLowerCase();
  const words = lower.match(PLAIN.test(lower) ? /[a-z][a-z'-]+/g : /\p{L}[\p{L}'-]+/gu) ?? [];
  return words.filter((word) => !STOP.has(word)).map(stemOf);
});

/** Stems of the words that carry meaning, in the order of the text, repeats included. */
export function contentStems(text: string): readonly string[] {
  return STEMS.all(text);
}

const SMALL = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index) => [word, String(index + 1)]),
);

const NUMBERS = new ChunkReader((chunk) => {
  const lower = chunk.toLowerCase();
  const found = lower.match(PLAIN.test(lower) ? /\d[\d,]*(?:\.\d+)?|[a-z]+/g : /\d[\d,]*(?:\.\d+)?|\p{L}+/gu) ?? [];
  return found.flatMap((word) => {
    const digits = /^\d/.test(word) ? word.replaceAll(',', '') : SMALL.get(word);
    return digits === undefined || /^(?:19|20)\d\d$/.test(digits) || digits === '1' ? [] : [digits];
  });
});

/** Figures as plain digits ("118,000" -> "118000", "twelve" -> "12"); years are left out. */
export function numbersIn(text: string): readonly string[] {
  return NUMBERS.all(text);
}
