import {
  ASPIRING,
  BARE,
  DONE,
  ESTIMATING,
  HOPED,
  NOW,
  SHALL,
  aspires,
  dependsOnOthers,
  early,
  firstWord,
  has,
  lexical,
  saysOneOf,
  verbless,
  words,
  type Rule,
} from './rule.ts';

const WILL_OR_CAN = words('will can');
const HOPES = words(
  'aim ambition aspiration hope intention vision dream goal consideration possibility idea ideas wish expectation discussions talks scope',
);

/** "If they wish": the way out is not the bidder's. */
const THEIR_CHOICE = new Set(['wish', 'want', 'like', 'prefer', 'choose', 'need', 'ask', 'qualify', 'wishes', 'wants']);

/** Rules that speak for an aspiration: a future with a way out. */
export const RULES_OF_HOPE: readonly Rule[] = [
  {
    id: 'aspires-by-lead',
    speaksFor: 'ASPIRATION',
    fires: ({ reading, lead }) => aspires(lead) && BARE.has(reading.clause.mood),
  },
  {
    id: 'aspires-by-verb',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) =>
      ASPIRING.has(lexical(reading)) &&
      (NOW.has(reading.clause.mood) || reading.clause.mood === 'will-soft' || reading.clause.mood === 'base'),
  },
  {
    id: 'estimates',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) =>
      ESTIMATING.has(lexical(reading)) &&
      NOW.has(reading.clause.mood) &&
      (reading.signs.number || reading.signs.percent || saysOneOf(reading, WILL_OR_CAN)),
  },
  {
    id: 'is-hoped',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) =>
      HOPED.has(lexical(reading)) &&
      (NOW.has(reading.clause.mood) || (SHALL.has(reading.clause.mood) && lexical(reading) !== 'planned')),
  },
  {
    id: 'hope-as-subject',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) => saysOneOf(reading, HOPES, reading.clause.subject[0], reading.clause.subject[1]),
  },
  {
    id: 'if-this-then',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) =>
      reading.words.some(
        ({ lower }, index) =>
          (lower === 'if' && !THEIR_CHOICE.has(reading.words[index + 2]?.lower ?? '')) ||
          lower === 'provided' ||
          (lower === 'should' && index === 0),
      ) &&
      !has(reading, 'shortfall') &&
      !dependsOnOthers(reading) &&
      !DONE.has(reading.clause.mood),
  },
  {
    id: 'would-soon',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) => reading.clause.later.includes('would') || reading.clause.later.includes('may'),
  },
  {
    id: 'aspires-would',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) => reading.clause.mood === 'would' || reading.clause.mood === 'may',
  },
  { id: 'aspires-soft-will', speaksFor: 'ASPIRATION', fires: ({ reading }) => reading.clause.mood === 'will-soft' },
  {
    id: 'aspires-can',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) => reading.clause.mood === 'can' && (has(reading, 'escape') || firstWord(reading) === 'if'),
  },
  { id: 'aspires-early', speaksFor: 'ASPIRATION', fires: ({ reading }) => early(reading, 'aim') },
  {
    id: 'escapes',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) => has(reading, 'escape') && !DONE.has(reading.clause.mood),
  },
  {
    id: 'will-but-escapes',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) => SHALL.has(reading.clause.mood) && has(reading, 'escape'),
  },
  {
    id: 'verbless-escapes',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) => verbless(reading) && has(reading, 'escape'),
  },
];
