import { INTRODUCED, KIND, SIGN } from './feature-kinds.ts';
import { FeatureList, type Feature } from './feature-numbers.ts';
import { isLabel, readText, type Reading, type ReadingContext, type StatementText } from './reading.ts';
import type { Rule } from './rule.ts';
import { rulesThatFire } from './rules.ts';
import type { Surroundings } from './surroundings.ts';
import { addPairs } from './word-pairs.ts';
import type { Vocabulary } from './words.ts';

/** A statement as the model sees it: the signs that are present, each once, in the order found. */
export interface FeatureSet {
  readonly reading: Reading;
  readonly rules: readonly Rule[];
  readonly features: readonly Feature[];
}

function lengthBand(count: number): string {
  if (count <= 3) return '3';
  if (count <= 6) return '6';
  if (count <= 10) return '10';
  if (count <= 20) return '20';
  return count <= 35 ? '35' : 'long';
}

/** The classes of words in a text that introduces others: a lead-in, a heading, a label, a table's header. */
function addIntroduction(list: FeatureList, as: keyof typeof INTRODUCED, { clause, cues, signs }: Reading): void {
  const { mood, cue, date, past, future, contractTime } = INTRODUCED[as];
  list.add(mood.of(clause.mood));
  for (const hit of cues) list.add(cue.of(hit.cue.id));
  if (signs.date) list.add(date);
  if (signs.pastYear) list.add(past);
  if (signs.futureYear) list.add(future);
  if (signs.contractTime) list.add(contractTime);
}

function addHeaders(list: FeatureList, headers: string): void {
  const lower = headers.toLowerCase();
  if (/commit|pledge|promise|offer|provision|action|undertak|initiative|will/.test(lower))
    list.add(SIGN.headerCommitment);
  if (/target|quantity|number|how many|volume|amount|kpi|unit/.test(lower)) list.add(SIGN.headerTarget);
  if (/when|date|deadline|timing|timescale|completion|start|milestone|month/.test(lower)) list.add(SIGN.headerDate);
  if (/lead|owner|responsible|who/.test(lower)) list.add(SIGN.headerLead);
  if (/evidence|verif|proof|measured/.test(lower)) list.add(SIGN.headerEvidence);
  if (/achiev|result|actual|outcome to date|delivered|status|past|project|client|contract name/.test(lower))
    list.add(SIGN.headerRecord);
}

function addWords(list: FeatureList, reading: Reading): void {
  for (const { masked, feature } of reading.words) if (masked !== null) list.add(feature);
}

function addSigns(list: FeatureList, { signs }: Reading): string {
  if (signs.number) list.add(SIGN.number);
  if (signs.money) list.add(SIGN.money);
  if (signs.percent) list.add(SIGN.percent);
  if (signs.pastYear) list.add(SIGN.pastYear);
  if (signs.futureYear) list.add(SIGN.futureYear);
  if (signs.contractTime) list.add(SIGN.contractTime);
  if (signs.period) list.add(SIGN.period);
  if (signs.date) list.add(SIGN.date);
  return inShort(signs);
}

/** The signs in three letters: a number, a time that lies ahead, in the past or anywhere, something that comes round. */
function inShort({ number, date, pastYear, futureYear, contractTime, period }: Reading['signs']): string {
  const time = futureYear || contractTime ? 1 : pastYear ? 2 : date ? 3 : 0;
  return SIGNS_IN_SHORT[(number ? 8 : 0) + 2 * time + (period ? 1 : 0)] ?? '---';
}

const SIGNS_IN_SHORT = ['-', 'n'].flatMap((number) =>
  ['-', 'f', 'p', 'd'].flatMap((time) => ['-', 'e'].map((period) => number + time + period)),
);

function addClause(list: FeatureList, reading: Reading, signs: string): void {
  const { clause, words, cues, subject } = reading;
  const { mood } = clause;
  const saidOrDenied = clause.negated ? `${mood}not` : mood;
  list.add(KIND.mood.of(saidOrDenied));
  list.add(KIND.subject.of(subject));
  list.add(KIND.moodAndSubject.of(saidOrDenied, subject));
  list.add(KIND.moodAndSigns.of(mood, signs));
  list.add(KIND.moodSubjectNumber.of(mood, subject, reading.signs.number ? 'n' : '-'));
  list.add(KIND.moodAndPeriod.of(mood, String(reading.signs.period)));
  for (const later of clause.later) list.add(KIND.later.of(later));
  const lexical = words[clause.lexical]?.masked ?? null;
  if (lexical !== null) {
    list.add(KIND.verb.of(lexical));
    list.add(KIND.moodAndVerb.of(mood, lexical));
    list.add(KIND.subjectAndVerb.of(subject, lexical));
  }
  for (const hit of cues) {
    list.add(KIND.cue.of(hit.cue.id));
    list.add(KIND.cueAndMood.of(hit.cue.id, mood));
    if (clause.verb >= 0 && hit.from <= clause.verb + 4) list.add(KIND.earlyCue.of(hit.cue.id));
  }
  const labelWords = words.slice(clause.label[0], clause.label[1]);
  if (labelWords.length > 0) {
    const first = labelWords[0];
    list.add(SIGN.labelled);
    list.add(KIND.labelledMood.of(mood, String(reading.signs.number)));
    if (first !== undefined) list.add(KIND.labelWord.of(first.masked ?? ''));
    if (labelWords.some((word) => /^(?:19|20)\d\d$/.test(word.lower))) list.add(SIGN.labelYear);
  }
}

function addShape(
  list: FeatureList,
  statement: StatementText,
  reading: Reading,
  signs: string,
  isItselfLabel: boolean,
): void {
  const text = statement.text.trim();
  const count = reading.words.length;
  const verbless = String(reading.clause.verb === -1);
  const length = lengthBand(count);
  list.add(KIND.kind.of(statement.kind));
  list.add(KIND.length.of(length));
  list.add(KIND.kindVerblessSigns.of(statement.kind, verbless, signs));
  list.add(KIND.kindAndMood.of(statement.kind, reading.clause.mood));
  list.add(KIND.verblessAndLength.of(verbless, length));
  if (text.endsWith(':')) list.add(SIGN.endsColon);
  if (text.endsWith('?')) list.add(SIGN.endsQuestion);
  if (text.endsWith('!')) list.add(SIGN.endsExclamation);
  if (/^[“"*']/.test(text) && /[”"]/.test(text)) list.add(SIGN.quoted);
  if (isItselfLabel) list.add(SIGN.isLabel);
  const first = reading.words.find((word) => word.kind !== 'punctuation');
  if (first !== undefined && first.kind !== 'word') list.add(KIND.starts.of(first.kind));
  if (first !== undefined && first.kind === 'word' && !first.capitalised) list.add(SIGN.startsLower);
}

function addSurroundings(list: FeatureList, surroundings: Surroundings, reading: Reading): void {
  const { mood } = reading.clause;
  const { before, siblings } = surroundings;
  if (before !== null) {
    list.add(KIND.before.of(before.clause.mood));
    list.add(KIND.beforeAndMood.of(before.clause.mood, mood));
    list.add(KIND.beforeMoodSubject.of(before.clause.mood, mood, reading.subject));
  }
  if (siblings !== null) {
    list.add(KIND.siblings.of(siblings.done, siblings.ahead));
    list.add(KIND.siblingsAndMood.of(siblings.done, siblings.ahead, mood));
  }
}

/** Everything the model may read in a statement. `context` is all it knows of the surroundings. */
export function featuresOf(statement: StatementText, context: ReadingContext, vocabulary: Vocabulary): FeatureSet {
  const reading = context.surroundings?.reading ?? readText(statement.text, context.contractStart, vocabulary);
  const list = new FeatureList();
  list.add(SIGN.bias);
  const signs = addSigns(list, reading);
  addWords(list, reading);
  addPairs(list, reading.words, vocabulary.pairs);
  addClause(list, reading, signs);
  const isItselfLabel = context.surroundings?.isLabel ?? isLabel(statement.text);
  addShape(list, statement, reading, signs, isItselfLabel);
  const introduce = (as: keyof typeof INTRODUCED, text: string | null | undefined): Reading | null => {
    if (text === null || text === undefined || text === '') return null;
    const introduction = context.introduction?.(text) ?? readText(text, context.contractStart, vocabulary);
    addIntroduction(list, as, introduction);
    return introduction;
  };
  let lead: Reading | null = null;
  if (statement.kind === 'table-row') {
    addHeaders(list, statement.cells.map((cell) => cell.header ?? '').join(' | ') || (statement.leadIn ?? ''));
  } else {
    lead = introduce('lead', statement.leadIn);
    if (lead !== null) {
      list.add(KIND.leadAndMood.of(lead.clause.mood, reading.clause.mood));
      list.add(KIND.leadAndVerbless.of(lead.clause.mood, String(reading.clause.verb === -1)));
      for (const hit of lead.cues) list.add(KIND.leadAndMood.of(hit.cue.id, reading.clause.mood));
    } else list.add(SIGN.noLead);
  }
  const label = introduce('label', context.label);
  if (context.label !== null && context.label !== undefined) list.add(KIND.inLabelMood.of(reading.clause.mood));
  introduce('head', statement.headings.at(-1));
  if (context.surroundings !== undefined) addSurroundings(list, context.surroundings, reading);
  if (statement.previous === null) list.add(SIGN.first);
  const rules = rulesThatFire({
    statement,
    reading,
    lead,
    label,
    isLabel: isItselfLabel,
    continues: context.surroundings !== undefined && context.surroundings.before !== null,
  });
  rules.forEach((rule, index) => {
    list.add(KIND.rule.of(rule.id));
    for (let after = index + 1; after < rules.length; after += 1)
      list.add(KIND.rulePair.of(rule.id, rules[after]?.id ?? ''));
  });
  if (rules[0] !== undefined) list.add(KIND.firstRule.of(rules[0].id));
  list.add(KIND.ruleClasses.of([...new Set(rules.map((rule) => rule.speaksFor))].join('+')));
  return { reading, rules, features: list.found };
}
