import { feature, Features, PairFeatures, TripleFeatures } from './feature-numbers.ts';

/** Kinds of features that a value tells apart, each under the name that the weights know. */
export const KIND = {
  word: new Features('w:'),
  mood: new Features('mood:'),
  subject: new Features('subject:'),
  moodAndSubject: new PairFeatures('mood+subject:'),
  moodAndSigns: new PairFeatures('mood+signs:'),
  moodSubjectNumber: new TripleFeatures('mood+subject+number:'),
  moodAndPeriod: new PairFeatures('mood+period:'),
  later: new Features('later:'),
  verb: new Features('verb:'),
  moodAndVerb: new PairFeatures('mood+verb:'),
  subjectAndVerb: new PairFeatures('subject+verb:'),
  cue: new Features('cue:'),
  cueAndMood: new PairFeatures('cue+mood:'),
  earlyCue: new Features('early:'),
  labelledMood: new PairFeatures('labelled+mood:'),
  labelWord: new Features('label-word:'),
  kind: new Features('kind:'),
  length: new Features('length:'),
  kindVerblessSigns: new TripleFeatures('kind+verbless+signs:'),
  kindAndMood: new PairFeatures('kind+mood:'),
  verblessAndLength: new PairFeatures('verbless+length:'),
  starts: new Features('starts:'),
  before: new Features('before:'),
  beforeAndMood: new PairFeatures('before+mood:'),
  beforeMoodSubject: new TripleFeatures('before+mood+subject:'),
  siblings: new PairFeatures('siblings:'),
  siblingsAndMood: new TripleFeatures('siblings+mood:'),
  leadAndMood: new PairFeatures('lead+mood:'),
  leadAndVerbless: new PairFeatures('lead+verbless:'),
  inLabelMood: new Features('in-label+mood:'),
  rule: new Features('rule:'),
  rulePair: new PairFeatures('rules:'),
  firstRule: new Features('first-rule:'),
  ruleClasses: new Features('rules:'),
} as const;

/** Features that are there or not. */
export const SIGN = {
  headerCommitment: feature('header:commitment'),
  headerTarget: feature('header:target'),
  headerDate: feature('header:date'),
  headerLead: feature('header:lead'),
  headerEvidence: feature('header:evidence'),
  headerRecord: feature('header:record'),
  number: feature('number'),
  money: feature('money'),
  percent: feature('percent'),
  pastYear: feature('past-year'),
  futureYear: feature('future-year'),
  contractTime: feature('contract-time'),
  period: feature('period'),
  date: feature('date'),
  labelled: feature('labelled'),
  labelYear: feature('label:year'),
  endsColon: feature('ends:colon'),
  endsQuestion: feature('ends:question'),
  endsExclamation: feature('ends:exclamation'),
  quoted: feature('quoted'),
  isLabel: feature('is-label'),
  startsLower: feature('starts:lower'),
  bias: feature('bias'),
  noLead: feature('no-lead'),
  first: feature('first'),
} as const;

/** What a text that introduces others says: a lead-in, a label, a heading. */
export const INTRODUCED = { lead: introduced('lead'), label: introduced('label'), head: introduced('head') } as const;

function introduced(by: string) {
  return {
    mood: new Features(`${by}:mood:`),
    cue: new Features(`${by}:`),
    date: feature(`${by}:date`),
    past: feature(`${by}:past`),
    future: feature(`${by}:future`),
    contractTime: feature(`${by}:contract-time`),
  } as const;
}
