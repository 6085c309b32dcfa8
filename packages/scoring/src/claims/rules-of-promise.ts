import { isLeftToOthers } from './left-to-others.ts';
import {
  BARE,
  DONE,
  dependsOnOthers,
  NOW,
  PROMISING,
  SHALL,
  firstWord,
  has,
  lexical,
  own,
  promises,
  timed,
  verbless,
  words,
  type Rule,
} from './rule.ts';

const CHOOSES = words(
  'ask choose elect opt request swap fix book use borrow take bring apply join attend visit see inspect',
);

/** "A scheme is to be set up": what is there already is told with "the". */
const OPENS_NEW_THING = words('a an one two three four five six free new');

/** Rules that speak for a commitment. */
export const RULES_OF_PROMISE: readonly Rule[] = [
  { id: 'will', speaksFor: 'COMMITMENT', fires: ({ reading }) => SHALL.has(reading.clause.mood) },
  { id: 'we-will', speaksFor: 'COMMITMENT', fires: ({ reading }) => SHALL.has(reading.clause.mood) && own(reading) },
  {
    id: 'will-with-figure',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => SHALL.has(reading.clause.mood) && (reading.signs.number || timed(reading)),
  },
  {
    id: 'later-will',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => !SHALL.has(reading.clause.mood) && reading.clause.later.some((mood) => SHALL.has(mood)),
  },
  {
    id: 'new-thing-to-be',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) =>
      reading.clause.mood === 'to-be' &&
      !reading.clause.negated &&
      OPENS_NEW_THING.has(firstWord(reading)) &&
      !isLeftToOthers(reading) &&
      !has(reading, 'escape'),
  },
  {
    id: 'promised-by-lead',
    speaksFor: 'COMMITMENT',
    fires: ({ reading, lead }) => promises(lead) && BARE.has(reading.clause.mood),
  },
  {
    id: 'row-of-targets',
    speaksFor: 'COMMITMENT',
    fires: ({ statement, reading }) => statement.kind === 'table-row' && !DONE.has(reading.clause.mood),
  },
  {
    id: 'figure-and-time',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => verbless(reading) && reading.signs.number && timed(reading) && !reading.signs.pastYear,
  },
  {
    id: 'figure-first',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) =>
      verbless(reading) && /^(?:\d|£)/.test(firstWord(reading)) && !reading.signs.pastYear && !has(reading, 'record'),
  },
  {
    id: 'figure-in-list',
    speaksFor: 'COMMITMENT',
    fires: ({ statement, reading }) =>
      statement.kind === 'list-item' &&
      verbless(reading) &&
      reading.signs.number &&
      !reading.signs.pastYear &&
      !has(reading, 'record'),
  },
  {
    id: 'verbless-in-list',
    speaksFor: 'COMMITMENT',
    fires: ({ statement, reading }) => statement.kind === 'list-item' && verbless(reading) && !reading.signs.number,
  },
  {
    id: 'dated-present',
    speaksFor: 'COMMITMENT',
    fires: ({ reading, label }) =>
      label !== null && label.signs.date && !label.signs.pastYear && NOW.has(reading.clause.mood),
  },
  {
    id: 'dated-step',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) =>
      reading.clause.label[1] > reading.clause.label[0] &&
      reading.words
        .slice(reading.clause.label[0], reading.clause.label[1])
        .some((word) => /^20\d\d$/.test(word.lower)) &&
      !reading.signs.pastYear,
  },
  {
    id: 'present-each-period',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => NOW.has(reading.clause.mood) && timed(reading) && own(reading) && !reading.signs.pastYear,
  },
  {
    id: 'promises',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => PROMISING.has(lexical(reading)) && NOW.has(reading.clause.mood),
  },
  {
    id: 'others-may-choose',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) =>
      (reading.clause.mood === 'may' || reading.clause.mood === 'can') &&
      reading.subject !== 'we' &&
      reading.subject !== 'our' &&
      CHOOSES.has(lexical(reading)),
  },
  {
    id: 'no-such-thing',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => verbless(reading) && firstWord(reading) === 'no',
  },
  {
    id: 'if-fails-we',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => has(reading, 'shortfall') && !DONE.has(reading.clause.mood),
  },
  {
    id: 'if-they-then-we',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => dependsOnOthers(reading),
  },
];
