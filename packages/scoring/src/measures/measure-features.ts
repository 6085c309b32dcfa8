/** What is known for or against each measure, in the order in which `MeasureEvidence.features` holds it. */
export const MEASURE_FEATURES = [
  'anchor-best',
  'anchor-sum',
  'hint-sum',
  'excluded',
  'words',
  'words-relative',
  'side-anchor',
  'lead-in-anchor',
  'lead-in-hint',
  'heading-anchor',
  'anchor-early',
  'theme',
  'short-list',
  'slot-kind-misfit',
  'slot-unit',
  'before-in-sentence',
  'before-in-list',
  'before-in-table',
  'before-in-block-else',
  'before-that',
  'before-and-no-anchor',
  'before-and-pronoun',
  'answer-so-far',
  'after',
  'after-and-no-anchor',
  'block',
  'block-and-no-anchor',
] as const;
export type MeasureFeature = (typeof MEASURE_FEATURES)[number];
/** Where the features that depend on earlier statements begin. */
export const CONTEXT_FROM = MEASURE_FEATURES.indexOf('before-in-sentence');

/** What speaks for "about no measure". */
export const NONE_FEATURES = [
  'bias',
  'no-anchor',
  'no-anchor-anywhere',
  'best-anchor',
  'governance',
  'corporate',
  'core',
  'elsewhere',
  'short',
  'list-item',
  'table-row',
  'pronoun',
  'quantity',
  'words-best',
  'theme-anchor',
  'core-words',
  'core-pairs',
  'track-record',
  'aspiration',
  'commitment',
  'before-in-block',
  'before-else',
  'after',
  'block',
] as const;
export type NoneFeature = (typeof NONE_FEATURES)[number];
/** Where the signs of "no measure" that depend on other statements begin. */
export const NONE_CONTEXT_FROM = NONE_FEATURES.indexOf('before-in-block');

const at = (name: MeasureFeature): number => MEASURE_FEATURES.indexOf(name);
/** Columns of the features of a measure. */
export const F = {
  best: at('anchor-best'),
  sum: at('anchor-sum'),
  hint: at('hint-sum'),
  excluded: at('excluded'),
  words: at('words'),
  relative: at('words-relative'),
  side: at('side-anchor'),
  leadIn: at('lead-in-anchor'),
  leadInHint: at('lead-in-hint'),
  heading: at('heading-anchor'),
  early: at('anchor-early'),
  theme: at('theme'),
  shortList: at('short-list'),
  misfit: at('slot-kind-misfit'),
  unit: at('slot-unit'),
} as const;
/** Length of a row of features. */
export const WIDTH = MEASURE_FEATURES.length;

const nonePlaces: ReadonlyMap<string, number> = new Map(NONE_FEATURES.map((name, place) => [name, place]));

/** Column of a sign of "no measure". */
export function placeOfNone(name: NoneFeature): number {
  return nonePlaces.get(name) ?? 0;
}

/** Columns of the signs of "no measure" that a statement shows by itself. */
export const NONE = {
  bias: placeOfNone('bias'),
  noAnchor: placeOfNone('no-anchor'),
  noAnchorAnywhere: placeOfNone('no-anchor-anywhere'),
  bestAnchor: placeOfNone('best-anchor'),
  /** Signs that count phrases. */
  counted: (['governance', 'corporate', 'core', 'elsewhere'] as const).map(placeOfNone),
  short: placeOfNone('short'),
  listItem: placeOfNone('list-item'),
  tableRow: placeOfNone('table-row'),
  pronoun: placeOfNone('pronoun'),
  quantity: placeOfNone('quantity'),
  wordsBest: placeOfNone('words-best'),
  themeAnchor: placeOfNone('theme-anchor'),
  coreWords: placeOfNone('core-words'),
  corePairs: placeOfNone('core-pairs'),
  trackRecord: placeOfNone('track-record'),
  aspiration: placeOfNone('aspiration'),
  commitment: placeOfNone('commitment'),
} as const;
