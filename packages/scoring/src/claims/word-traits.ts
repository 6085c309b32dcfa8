import { CUES } from './cues.ts';
import {
  ADVERBS,
  BE_PAST,
  BE_PRESENT,
  DETERMINERS,
  HAVE_PRESENT,
  MODALS,
  MONTHS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
  TIME_UNITS,
  WEEKDAYS,
} from './function-words.ts';
import { verbForms } from './verbs.ts';

/**
 * What a word can be wherever it stands, as bits: a spelling is looked up in all lists once, when it is first read, and
 * not again for each statement and question. The lowest bits are those of VERB_FORM.
 */
export const TRAIT = {
  modal: 1 << 5,
  adverb: 1 << 6,
  bePresent: 1 << 7,
  bePast: 1 << 8,
  havePresent: 1 << 9,
  determiner: 1 << 10,
  preposition: 1 << 11,
  subjectPronoun: 1 << 12,
  subordinator: 1 << 13,
  month: 1 << 14,
  weekday: 1 << 15,
  timeUnit: 1 << 16,
  opensCue: 1 << 17,
  auxiliary: 1 << 18,
} as const;

const CUE_OPENERS: ReadonlySet<string> = new Set(
  CUES.flatMap(({ phrases }) => phrases.split('|').map((phrase) => phrase.split(' ', 1)[0] ?? phrase)),
);

const AUXILIARIES: ReadonlySet<string> = new Set([
  ...BE_PRESENT,
  ...BE_PAST,
  ...HAVE_PRESENT,
  'had',
  'do',
  'does',
  'did',
]);

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [MODALS, TRAIT.modal],
  [ADVERBS, TRAIT.adverb],
  [BE_PRESENT, TRAIT.bePresent],
  [BE_PAST, TRAIT.bePast],
  [HAVE_PRESENT, TRAIT.havePresent],
  [DETERMINERS, TRAIT.determiner],
  [PREPOSITIONS, TRAIT.preposition],
  [SUBJECT_PRONOUNS, TRAIT.subjectPronoun],
  [SUBORDINATORS, TRAIT.subordinator],
  [MONTHS, TRAIT.month],
  [WEEKDAYS, TRAIT.weekday],
  [TIME_UNITS, TRAIT.timeUnit],
  [CUE_OPENERS, TRAIT.opensCue],
  [AUXILIARIES, TRAIT.auxiliary],
];

/** All traits of a lower-case word. */
export function traitsOf(lower: string): number {
  return LISTS.reduce((traits, [list, trait]) => (list.has(lower) ? traits | trait : traits), verbForms(lower));
}
