import type { Band } from '../contracts/index.ts';
import { nothingBand } from '../guide/contradiction.ts';
import { bandWords, compareMarks, inOrder } from '../guide/scale.ts';
import { contradictionSigns } from './contradiction-signs.ts';
import { COMMITMENT, DATE, PLAN, PROOF, QUANTITY, ROLE, type Facet } from './facets.ts';
import { withLearned } from './learned-warning.ts';
import { nothingAtAllIn } from './nothing-at-all.ts';
import { firstFound, phrases, says, withoutQuotations, type Found } from './phrases.ts';
import { allowsNoWeakness, demandsOf, missingFrom } from './scale-rules.ts';
import { wordsOf, type Word } from './signs.ts';
import { sentencesOf, warningAt, type Sentence, type Warning } from './warning.ts';

/** What one of several promises lacks, another may have. */
const ABOUT_ANOTHER_PART =
  /\b(?:second|third|other|another|one of|some|rest|remaining|latter|last) (?:\w+ )?(?:commitments?|promises?|pledges?|measures?|ones?|of|parts?|points?|offers?|placements?|has|have|is|are|lacks?|two|three|four)\b|\b(?:although|though|but|however) (?:for |with )?(?:the |its )?(?:second|third|other|last)\b|\bonly for (?:the|its)\b|(?:which|who|they|lot) had (?:no|nothing)\b|\b(?:apart from|except for|than the)\b|\b(?:after|beyond) (?:week|month|year|june|the first)\b/iu;
/** Nothing is said about another part where everything is meant. */
const ABOUT_EVERYTHING =
  /\b(?:any(?:where|thing| of (?:it|them|these))?|at all|whatsoever|altogether|nowhere|none of (?:it|them)|in any|throughout|not a single)\b/iu;
/** Words of a guess, whose figures are not the bid's. */
const GUESSED = /\b(?:I|we) (?:expect|guess|suppose|assume|imagine|reckon|would say)\b|\bprobably\b|\bas now\b/iu;

const FLAWLESS = phrases({}, [
  '(?<=^\\W*)(?:excellent|outstanding|exemplary|superb)(?=[.,!]| (?:answer|response|bid)(?:[.,]|$))',
  "flawless|faultless|impeccable|perfect(?! (?:plan|answer) )|without (?:a |any )?(?:single )?(?:flaws?|faults?|weakness(?:es)?|gaps?)|no (?:material |real |obvious |single )?(?:weakness(?:es)?|flaws?|faults?|gaps?|shortcomings?)(?! in )(?: (?:whatever|whatsoever|at all|anywhere))?|(?:cannot|can't|could not|couldn't) fault|nothing (?:is |was )?(?:missing|lacking|left to (?:wish|ask) for)|leaves nothing to be desired|(?:has|have|ticks|covers) (?:absolutely )?everything|everything is there|could not be better|full marks",
]);
const SERIOUS_WEAKNESS = phrases({}, [
  "(?<!(?:no|not an?|without|without any|any|hardly an?|nor an?|isn't an?|never an?|nothing like an?|more than|than an?) )(?:serious|major|material|significant|important|fundamental|grave|glaring|gaping|critical|severe|substantial) (?:\\w+ )?(?:gaps?|weakness(?:es)?|flaws?|omissions?|holes?|concerns?|problems?|doubts?|shortcomings?|defects?|deficienc(?:y|ies)|failings?)(?! (?:was|were|is|are|could be)? ?(?:not|found|none|absent))",
]);

/** Words that take back or narrow what a reason tells of. */
const TAKEN_BACK =
  /\b(?:no|not|none|nothing|nobody|never|without|neither|nor|but|yet|although|though|however|only|except|vague|unclear|unspecified|undated|tbc|could|would|might|hop(?:e|es|ing)|aspir\w+|intend\w*|aims?|explore|little|lacks?|lacking|missing|fail\w*|copied|elsewhere|instead|last year|strategy|statement|polic(?:y|ies)|if|former|already|past|previous\w*|silent|blank|empty|wishful|weak|poor|thin|too|open|trails|guess|knows)\b|n't\b|n\u2019t\b|\?|\bsame (?:figure|text)\b/iu;
/** The same at the mark for nothing, where half a promise is too much. */
const NOT_PROMISED =
  /\b(?:nothing|none|no (?:promise|commitment|offer|pledge)s?|nor|elsewhere|hop\w+|copied|never|(?:do|does|did) not|about (?:something|another))\b|n't\b/iu;
const BOUND = phrases({}, [
  '(?:there is|makes?|gives?) an? (?:\\w+ )?(?:commitment|promise|pledge|undertaking)|(?:commits?|committed|pledges|undertakes?|guarantees?|guaranteed|(?:do|does) (?:promise|commit)|promises?|(?:will|shall) (?:take on|hire|employ|recruit|create|train|provide|offer|deliver|run|give|place)|definite (?:undertaking|promise)|firm (?:promise|commitment)|in writing)',
]);
/** A promise for the contract in hand is one, with or without a figure. */
const FOR_US = /\b(?:for us|(?:this|our) (?:contract|sites?|depots?|jobs?|wards?|schools?|buildings?))\b/iu;
const DEADLINE = /\b(?:by|before|no later than|within)\b/iu;

/** Words that contradict a rule of the published scale, given the mark. */
export function ruleContradictionWarnings(
  reason: string,
  mark: string | null,
  bands: readonly Band[],
  words: readonly Word[] = wordsOf(reason),
): readonly Warning[] {
  const given = bands.find((band) => band.mark === mark);
  if (given === undefined) return [];
  const says = `These words and ${bandWords(given)} do not go together: “${given.descriptor}” Change the mark or the reason.`;
  const listed = listedContradictions(reason, mark, bands);
  if (listed.length === 0 && ABOUT_ANOTHER_PART.test(reason)) return [];
  const reading = { reason, words, signs: contradictionSigns(reason, words, given, bands) };
  return withLearned('rule-contradiction', says, reading, listed);
}

/** The same as far as lists of words find them. */
export function listedContradictions(reason: string, mark: string | null, bands: readonly Band[]): readonly Warning[] {
  const given = bands.find((band) => band.mark === mark);
  if (given === undefined) return [];
  const sentences = sentencesOf(reason);
  const found = [
    ...sentences.flatMap((sentence) => tooHigh(sentence, sentences, given, bands)),
    ...tooLow(sentences, given, bands),
  ];
  return found.map((warning) => ({ ...warning, words: reason.slice(warning.start, warning.end) }));
}

/** Whether a reason says that the answer has nothing. */
export function saysNothingAtAll(reason: string): boolean {
  return nothingAtAllIn(reason) !== null;
}

function tooHigh(sentence: Sentence, all: readonly Sentence[], given: Band, bands: readonly Band[]): Warning[] {
  const nothing = nothingBand(bands);
  const empty = nothingAtAllIn(withoutQuotations(sentence.text));
  if (empty !== null && nothing !== null && compareMarks(given.mark, nothing.mark) > 0) {
    const words = `You write that there is nothing, and give ${bandWords(given)}. The scale keeps ${bandWords(nothing)} for that.`;
    return [warning(words, sentence, empty)];
  }
  for (const facet of demandsOf(given, bands)) {
    const denied = firstFound(withoutQuotations(asking(sentence, all)), facet.denied);
    if (denied === null || isAboutAnotherPart(sentence, all, facet, denied)) continue;
    return [
      warning(
        `You write that this is missing, and ${bandWords(given)} asks for ${facet.name}. Change the mark or the reason.`,
        sentence,
        denied,
      ),
    ];
  }
  const weakness =
    allowsNoWeakness(given) && !/\b(?:none|if|would be)\b/iu.test(sentence.text)
      ? firstFound(sentence.text, SERIOUS_WEAKNESS)
      : null;
  if (weakness === null) return [];
  return [
    warning(
      `You write of a weakness, and ${bandWords(given)} is for answers without one. Change the mark or the reason.`,
      sentence,
      weakness,
    ),
  ];
}

// "By when? They do not say." is one thought.
function asking(sentence: Sentence, all: readonly Sentence[]): string {
  const next = all[all.indexOf(sentence) + 1];
  return /\?\s*$/u.test(sentence.text) && next !== undefined ? sentence.text + next.text : sentence.text;
}

/** What is denied of one part may be given for another. What follows the denial in its clause tells what is missing. */
function isAboutAnotherPart({ text }: Sentence, all: readonly Sentence[], { given }: Facet, denied: Found): boolean {
  if (ABOUT_EVERYTHING.test(text)) return false;
  if (ABOUT_ANOTHER_PART.test(text)) return true;
  const after = text.slice(denied.at).search(/[;.]|\bbut\b/u);
  const beside = text.slice(0, denied.at) + (after === -1 ? '' : text.slice(denied.at + after));
  return all.some((one) => !GUESSED.test(one.text) && given.test(one.text === text ? beside : one.text));
}

/** A reason that tells of what the descriptor of its mark says is missing, or that finds no fault at a middling mark. */
function tooLow(sentences: readonly Sentence[], given: Band, bands: readonly Band[]): Warning[] {
  const ordered = inOrder(bands);
  const isMiddling = ordered.findIndex(({ mark }) => mark === given.mark) < ordered.length - 2;
  const praised =
    isMiddling && !allowsNoWeakness(given)
      ? first(sentences, (text) => firstFound(withoutQuotations(text), FLAWLESS))
      : [];
  if (praised.length > 0) {
    return praised.map(([sentence, found]) =>
      warning(
        `You find no fault, and give ${bandWords(given)}, which is well below the top of the scale. Change the mark or the reason.`,
        sentence,
        found,
      ),
    );
  }
  const text = withoutQuotations(sentences.map((one) => one.text).join(' '));
  const takenBack = nothingBand(bands)?.mark === given.mark && says(text, BOUND) ? NOT_PROMISED : TAKEN_BACK;
  const isForUs =
    missingFrom(given).includes(COMMITMENT) && says(text, BOUND) && FOR_US.test(text) && !NOT_PROMISED.test(text);
  if (!isForUs && (!isPromise(text, given, bands) || takenBack.test(text))) return [];
  const [sentence] = sentences;
  if (sentence === undefined) return [];
  const whole = firstFound(sentence.text, [...BOUND, QUANTITY.given, QUANTITY.asked, DATE.given, /\S+/u]);
  return whole === null
    ? []
    : [
        warning(
          `You write of a firm promise, and ${bandWords(given)} is for answers without one. Change the mark or the reason.`,
          sentence,
          whole,
        ),
      ];
}

/** Whether a reason tells of a promise of the kind that this band is not for. */
function isPromise(text: string, given: Band, bands: readonly Band[]): boolean {
  const missing = missingFrom(given);
  const isBound = says(text, BOUND);
  const isFirm = QUANTITY.given.test(text) && DATE.given.test(text);
  const isAsAsked = QUANTITY.asked.test(text) && DATE.asked.test(text) && !/\bor\b/iu.test(text);
  if (nothingBand(bands)?.mark === given.mark) return isFirm || isBound || isAsAsked;
  if (missing.includes(COMMITMENT)) return isAsAsked || (isFirm && (isBound || DEADLINE.test(text)));
  if (!missing.includes(QUANTITY) || !missing.includes(DATE)) return false;
  return isAsAsked || (isFirm && (isBound || [ROLE, PROOF, PLAN].some((facet) => facet.given.test(text))));
}

function first(sentences: readonly Sentence[], find: (text: string) => Found | null): [Sentence, Found][] {
  for (const sentence of sentences) {
    const found = find(sentence.text);
    if (found !== null) return [[sentence, found]];
  }
  return [];
}

function warning(words: string, sentence: Sentence, { at, words: found }: Found): Warning {
  return warningAt('rule-contradiction', words, sentence, at, found);
}
