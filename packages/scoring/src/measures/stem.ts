/** Words too common to carry a subject; a phrase of an anchor may span one of them. */
const FUNCTION_WORDS = new Set(
  `a an and are as at be been by can do for from had has have he her his i if in into is it its more no not of on or our
over own she so some such than that the their them then there these they this those to under up us was we were what
when where which while who will with would you your all any each every other also after before during per both one
shall may could should must about out very just only through s`.split(/\s+/),
);

/** True for words such as "the", "of" or "our". */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  // Not the word "even".
  ['evening', 'evening'],
  ['evenings', 'evening'],
  ['people', 'person'],
  ['persons', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['lives', 'life'],
  ['given', 'give'],
  ['gave', 'give'],
  ['taken', 'take'],
  ['took', 'take'],
  ['bought', 'buy'],
  ['spent', 'spend'],
  ['held', 'hold'],
  ['ran', 'run'],
  ['taught', 'teach'],
  ['advisor', 'advis'],
  ['advisors', 'advis'],
  ['adviser', 'advis'],
  ['advisers', 'advis'],
  ['organization', 'organis'],
  ['organizations', 'organis'],
  ['programme', 'program'],
  ['programmes', 'program'],
]);

const VOWEL = /[aeiouy]/;

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

function withoutVerbEnding(word: string): string {
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length < 3 || !VOWEL.test(rest)) continue;
    return /([bdfgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest;
  }
  return word;
}

/** The part of a lower-case word that its inflections share ("boxes", "box"; "planted", "planting", "plants"). */
export function stemOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 3 || !/^\p{L}/u.test(word)) return word;
  const base = withoutVerbEnding(withoutPlural(word));
  if (base.length > 3 && base.endsWith('e')) return base.slice(0, -1);
  return base.length > 3 && base.endsWith('y') ? `${base.slice(0, -1)}i` : base;
}
