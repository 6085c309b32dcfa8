import { isDeskWork } from './desk-work.ts';
import { isSaidOfOthers } from './said-of-others.ts';
import type { Reading } from './reading.ts';
import {
  DONE,
  HOW,
  NOW,
  SAYING,
  SHALL,
  early,
  firstWord,
  has,
  labelHas,
  lexical,
  saysOneOf,
  timed,
  words,
  type Rule,
} from './rule.ts';

const OPENS_EVIDENCE = words('evidence proof lead responsible owner verification responsibility measure how');
const THE_ANSWER = words(
  'commitments promises pledges things thing following section question questions answer answers response heading headings row rows column paragraph shown short',
);
const VERIFIERS = words(
  'assessor assessors auditor auditors accountant accountants evaluator evaluators college colleges university panel inspector inspectors surveyor surveyors trust',
);
const VERIFIES = words(
  'check checks sample samples test tests certify certifies confirm confirms audit audits verify verifies count counts survey surveys telephone telephones ring rings read reads report reports',
);
const ANSWERABLE = words('responsible accountable answerable lead leads have own oversee answer');
const OURSELVES = words('we our us');

/** "Our Head of People will run an event", "a fair will be held": unlike "lists will be held by us" no detail of another promise. */
function runsSomething(reading: Reading): boolean {
  if (isDeskWork(reading)) return false;
  const verb = lexical(reading);
  const isPassive = reading.words[reading.clause.verb + 1]?.lower === 'be';
  return isPassive ? verb === 'held' && OPENS_ONE.has(firstWord(reading)) : verb === 'run';
}
const OPENS_ONE = words('a an one');

/** Rules that speak for a statement being no claim: labels, pointers, others, how-to detail. */
export const RULES_OF_NOTHING: readonly Rule[] = [
  { id: 'label', speaksFor: 'NONE', fires: ({ isLabel }) => isLabel },
  {
    id: 'introduces',
    speaksFor: 'NONE',
    fires: ({ statement }) => /:\**$/.test(statement.text.trim()),
  },
  { id: 'question', speaksFor: 'NONE', fires: ({ statement }) => /\?[”"']?$/.test(statement.text.trim()) },
  { id: 'quotation', speaksFor: 'NONE', fires: ({ statement }) => /^["“]|["”]$/.test(statement.text.trim()) },
  {
    id: 'pointer',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      early(reading, 'pointer') &&
      !has(reading, 'responsible') &&
      !reading.signs.number &&
      !SHALL.has(reading.clause.mood),
  },
  {
    id: 'cannot-say',
    speaksFor: 'NONE',
    fires: ({ reading }) => has(reading, 'negative-offer') || (reading.clause.negated && SAYING.has(lexical(reading))),
  },
  {
    id: 'evidence-list',
    speaksFor: 'NONE',
    fires: ({ reading, label }) =>
      (labelHas(reading, 'evidence') || labelHas(reading, 'responsible') || has(label, 'evidence')) &&
      !SHALL.has(reading.clause.mood) &&
      !timed(reading),
  },
  {
    id: 'evidence-starts',
    speaksFor: 'NONE',
    fires: ({ reading }) => OPENS_EVIDENCE.has(firstWord(reading)),
  },
  {
    id: 'answers-for-it',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      early(reading, 'responsible') &&
      !reading.signs.number &&
      !timed(reading) &&
      !has(reading, 'report') &&
      (!SHALL.has(reading.clause.mood) || ANSWERABLE.has(lexical(reading))),
  },
  {
    id: 'about-the-answer',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      saysOneOf(reading, THE_ANSWER, 0, Math.max(reading.clause.lexical, 0) + 5) && !timed(reading),
  },
  {
    id: 'how-it-is-done',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      SHALL.has(reading.clause.mood) &&
      HOW.has(lexical(reading)) &&
      !runsSomething(reading) &&
      !reading.signs.number &&
      !timed(reading),
  },
  {
    id: 'verified-by-others',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) =>
      !DONE.has(reading.clause.mood) &&
      saysOneOf(reading, VERIFIERS, 0, Math.max(reading.clause.lexical, 0) + 1) &&
      saysOneOf(reading, VERIFIES),
  },
  { id: 'said-of-others', speaksFor: 'NONE', fires: ({ reading }) => isSaidOfOthers(reading) },
  { id: 'public-body', speaksFor: 'NONE', fires: ({ reading }) => reading.subject === 'public' },
  {
    id: 'explains',
    speaksFor: 'NONE',
    fires: ({ reading, continues }) =>
      continues &&
      ['it', 'they', 'this', 'that', 'these', 'there', 'noun', 'he', 'she'].includes(reading.subject) &&
      NOW.has(reading.clause.mood) &&
      !timed(reading),
  },
  {
    id: 'others-act',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      ['name', 'noun', 'they', 'he', 'she'].includes(reading.subject) &&
      NOW.has(reading.clause.mood) &&
      !timed(reading) &&
      !reading.signs.number &&
      !saysOneOf(reading, OURSELVES),
  },
];
