import { IRREGULAR_VERBS, REGULAR_VERBS } from './verb-words.ts';

/** What a word can be as a form of a verb; a word may be several at once ("help", "planned"). */
export const VERB_FORM = { base: 1, third: 2, past: 4, participle: 8, ing: 16 } as const;

const VOWEL = /[aeiou]/;

/** Forms such as "plan" -> "planned" double the last letter: one short vowel before one final consonant. */
const DOUBLING = new Set(
  'plan stop fit run set get put cut let hit drop ship swap map cap trim scrap shop refer commit permit admit transfer begin dig win sit step equip submit occur prefer defer log tag pin tap wrap chat fit slip'.split(
    ' ',
  ),
);

function regularForms(verb: string): readonly (readonly [string, number])[] {
  const last = verb.at(-1) ?? '';
  const beforeLast = verb.at(-2) ?? '';
  if (last === 'e') {
    return [
      [`${verb}s`, VERB_FORM.third],
      [`${verb}d`, VERB_FORM.past | VERB_FORM.participle],
      [`${verb.slice(0, -1)}ing`, VERB_FORM.ing],
    ];
  }
  if (last === 'y' && !VOWEL.test(beforeLast)) {
    return [
      [`${verb.slice(0, -1)}ies`, VERB_FORM.third],
      [`${verb.slice(0, -1)}ied`, VERB_FORM.past | VERB_FORM.participle],
      [`${verb}ing`, VERB_FORM.ing],
    ];
  }
  const stem = DOUBLING.has(verb) ? verb + last : verb;
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [
    [third, VERB_FORM.third],
    [`${stem}ed`, VERB_FORM.past | VERB_FORM.participle],
    [`${stem}ing`, VERB_FORM.ing],
  ];
}

function buildForms(): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  const add = (word: string, form: number): void => {
    forms.set(word, (forms.get(word) ?? 0) | form);
  };
  for (const verb of REGULAR_VERBS) {
    add(verb, VERB_FORM.base);
    for (const [word, form] of regularForms(verb)) add(word, form);
  }
  for (const [base, past, participle] of IRREGULAR_VERBS) {
    add(base, VERB_FORM.base);
    for (const [word, form] of regularForms(base)) {
      if ((form & VERB_FORM.past) === 0) add(word, form);
    }
    add(past, VERB_FORM.past);
    add(participle, VERB_FORM.participle);
  }
  return forms;
}

const FORMS = buildForms();

/** The verb forms a lower-case word can be, as a bit set of VERB_FORM; 0 when it is no verb that we know. */
export function verbForms(word: string): number {
  const known = FORMS.get(word);
  if (known !== undefined) return known;
  const dash = word.lastIndexOf('-');
  if (dash > 0) {
    const after = FORMS.get(word.slice(dash + 1));
    if (after !== undefined) return after;
  }
  // A word we do not know that ends in -ed is nearly always a past form ("upskilled", "furloughed").
  return word.length > 5 && word.endsWith('ed') ? VERB_FORM.past | VERB_FORM.participle : 0;
}

const PAST_OF: ReadonlyMap<string, string> = new Map([
  ...REGULAR_VERBS.flatMap((verb) => {
    const past = regularForms(verb).find(([, form]) => (form & VERB_FORM.past) !== 0);
    return past === undefined ? [] : [[verb, past[0]] as const];
  }),
  ...IRREGULAR_VERBS.map(([base, past]) => [base, past] as const),
]);

/** The simple past of a verb's base form, null for a verb that we do not know. */
export function pastOf(base: string): string | null {
  return PAST_OF.get(base) ?? null;
}
