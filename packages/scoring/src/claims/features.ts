import { named, namedPair } from './feature-names.ts';
import { isLabel, readText, type Reading, type ReadingContext, type StatementText } from './reading.ts';
import type { Rule } from './rule.ts';
import { rulesThatFire } from './rules.ts';
import type { Surroundings } from './surroundings.ts';
import type { Word } from './words.ts';

/** Words the model may know; any other word is masked, so that no bidder, place or figure is ever learned. */
export interface Vocabulary {
  readonly has: (word: string) => boolean;
  readonly correct: (lower: string) => string;
}

/** A statement as the model sees it: names of signs that are present, each at most once, in the order found. */
export interface FeatureSet {
  readonly reading: Reading;
  readonly rules: readonly Rule[];
  readonly names: readonly string[];
}

function maskedWord(word: Word, vocabulary: Vocabulary): string | null {
  if (word.kind === 'money') return '<money>';
  if (word.kind === 'percent') return '<percent>';
  if (word.kind === 'number') return /^(?:19|20)\d\d$/.test(word.lower) ? '<year>' : '<number>';
  if (word.kind === 'punctuation')
    return word.lower === '?' || word.lower === '!' || word.lower === '|' ? word.lower : null;
  if (vocabulary.has(word.lower)) return word.lower;
  return word.capitalised ? '<name>' : '<word>';
}

function lengthBand(count: number): string {
  if (count <= 3) return '3';
  if (count <= 6) return '6';
  if (count <= 10) return '10';
  if (count <= 20) return '20';
  return count <= 35 ? '35' : 'long';
}

/** The classes of words in a text that introduces others: a lead-in, a heading, a label, a table's header. */
function addIntroduction(add: (name: string) => void, prefix: string, reading: Reading): void {
  add(named(named(prefix, ':mood:'), reading.clause.mood));
  for (const hit of reading.cues) add(named(named(prefix, ':'), hit.cue.id));
  if (reading.signs.date) add(named(prefix, ':date'));
  if (reading.signs.pastYear) add(named(prefix, ':past'));
  if (reading.signs.futureYear) add(named(prefix, ':future'));
  if (reading.signs.contractTime) add(named(prefix, ':contract-time'));
}

function addHeaders(add: (name: string) => void, headers: string): void {
  const lower = headers.toLowerCase();
  if (/commit|pledge|promise|offer|provision|action|undertak|initiative|will/.test(lower)) add('header:commitment');
  if (/target|quantity|number|how many|volume|amount|kpi|unit/.test(lower)) add('header:target');
  if (/when|date|deadline|timing|timescale|completion|start|milestone|month/.test(lower)) add('header:date');
  if (/lead|owner|responsible|who/.test(lower)) add('header:lead');
  if (/evidence|verif|proof|measured/.test(lower)) add('header:evidence');
  if (/achiev|result|actual|outcome to date|delivered|status|past|project|client|contract name/.test(lower))
    add('header:record');
}

function addWords(add: (name: string) => void, reading: Reading, vocabulary: Vocabulary): void {
  for (const word of reading.words) {
    const masked = maskedWord(word, vocabulary);
    if (masked === null) continue;
    add(named('w:', masked));
  }
}

function addSigns(add: (name: string) => void, { signs }: Reading): string {
  const number = signs.number ? 'n' : '-';
  const time = signs.futureYear || signs.contractTime ? 'f' : signs.pastYear ? 'p' : signs.date ? 'd' : '-';
  const period = signs.period ? 'e' : '-';
  if (signs.number) add('number');
  if (signs.money) add('money');
  if (signs.percent) add('percent');
  if (signs.pastYear) add('past-year');
  if (signs.futureYear) add('future-year');
  if (signs.contractTime) add('contract-time');
  if (signs.period) add('period');
  if (signs.date) add('date');
  return `${number}${time}${period}`;
}

function addClause(add: (name: string) => void, reading: Reading, vocabulary: Vocabulary, signs: string): void {
  const { clause, words, cues, subject } = reading;
  const { mood } = clause;
  const saidOrDenied = named(mood, clause.negated ? 'not' : '');
  add(named('mood:', saidOrDenied));
  add(named('subject:', subject));
  add(namedPair('mood+subject:', saidOrDenied, subject));
  add(namedPair('mood+signs:', mood, signs));
  add(namedPair('mood+subject+number:', mood, namedPair('', subject, reading.signs.number ? 'n' : '-')));
  add(namedPair('mood+period:', mood, String(reading.signs.period)));
  for (const later of clause.later) add(named('later:', later));
  const lexical = words[clause.lexical];
  if (lexical !== undefined) {
    const masked = maskedWord(lexical, vocabulary);
    if (masked !== null) {
      add(named('verb:', masked));
      add(namedPair('mood+verb:', mood, masked));
      add(namedPair('subject+verb:', subject, masked));
    }
  }
  for (const hit of cues) {
    add(named('cue:', hit.cue.id));
    add(namedPair('cue+mood:', hit.cue.id, mood));
    if (clause.verb >= 0 && hit.from <= clause.verb + 4) add(named('early:', hit.cue.id));
  }
  const labelWords = words.slice(clause.label[0], clause.label[1]);
  if (labelWords.length > 0) {
    const first = labelWords[0];
    add('labelled');
    add(namedPair('labelled+mood:', mood, String(reading.signs.number)));
    if (first !== undefined) add(named('label-word:', maskedWord(first, vocabulary) ?? ''));
    if (labelWords.some((word) => /^(?:19|20)\d\d$/.test(word.lower))) add('label:year');
  }
}

function addShape(
  add: (name: string) => void,
  statement: StatementText,
  reading: Reading,
  signs: string,
  isItselfLabel: boolean,
): void {
  const text = statement.text.trim();
  const count = reading.words.length;
  const verbless = String(reading.clause.verb === -1);
  const length = lengthBand(count);
  add(named('kind:', statement.kind));
  add(named('length:', length));
  add(namedPair('kind+verbless+signs:', statement.kind, namedPair('', verbless, signs)));
  add(namedPair('kind+mood:', statement.kind, reading.clause.mood));
  add(namedPair('verbless+length:', verbless, length));
  if (text.endsWith(':')) add('ends:colon');
  if (text.endsWith('?')) add('ends:question');
  if (text.endsWith('!')) add('ends:exclamation');
  if (/^[“"*']/.test(text) && /[”"]/.test(text)) add('quoted');
  if (isItselfLabel) add('is-label');
  const first = reading.words.find((word) => word.kind !== 'punctuation');
  if (first !== undefined && first.kind !== 'word') add(named('starts:', first.kind));
  if (first !== undefined && first.kind === 'word' && !first.capitalised) add('starts:lower');
}

function addSurroundings(add: (name: string) => void, surroundings: Surroundings, reading: Reading): void {
  const { mood } = reading.clause;
  const { before } = surroundings;
  if (before !== null) {
    add(named('before:', before.clause.mood));
    add(namedPair('before+mood:', before.clause.mood, mood));
    add(namedPair('before+mood+subject:', before.clause.mood, namedPair('', mood, reading.subject)));
  }
}

/** Everything the model may read in a statement. `context` is all it knows of the surroundings. */
export function featuresOf(statement: StatementText, context: ReadingContext, vocabulary: Vocabulary): FeatureSet {
  const reading = context.surroundings?.reading ?? readText(statement.text, context.contractStart, vocabulary.correct);
  const names = new Set<string>();
  const add = (name: string): void => {
    names.add(name);
  };
  add('bias');
  const signs = addSigns(add, reading);
  addWords(add, reading, vocabulary);
  addClause(add, reading, vocabulary, signs);
  addShape(add, statement, reading, signs, context.surroundings?.isLabel ?? isLabel(statement.text));
  const introduce = (prefix: string, text: string | null | undefined): Reading | null => {
    if (text === null || text === undefined || text === '') return null;
    const introduction = context.introduction?.(text) ?? readText(text, context.contractStart, vocabulary.correct);
    addIntroduction(add, prefix, introduction);
    return introduction;
  };
  let lead: Reading | null = null;
  if (statement.kind === 'table-row') {
    addHeaders(add, statement.cells.map((cell) => cell.header ?? '').join(' | ') || (statement.leadIn ?? ''));
  } else {
    lead = introduce('lead', statement.leadIn);
    if (lead !== null) {
      add(namedPair('lead+mood:', lead.clause.mood, reading.clause.mood));
      add(namedPair('lead+verbless:', lead.clause.mood, String(reading.clause.verb === -1)));
      for (const hit of lead.cues) add(namedPair('lead+mood:', hit.cue.id, reading.clause.mood));
    } else add('no-lead');
  }
  const label = introduce('label', context.label);
  if (context.label !== null && context.label !== undefined) add(named('in-label+mood:', reading.clause.mood));
  introduce('head', statement.headings.at(-1));
  if (context.surroundings !== undefined) addSurroundings(add, context.surroundings, reading);
  if (statement.previous === null) add('first');
  const rules = rulesThatFire({
    statement,
    reading,
    lead,
    label,
    continues: context.surroundings !== undefined && context.surroundings.before !== null,
  });
  rules.forEach((rule, index) => {
    add(named('rule:', rule.id));
    for (let after = index + 1; after < rules.length; after += 1)
      add(namedPair('rules:', rule.id, rules[after]?.id ?? ''));
  });
  if (rules[0] !== undefined) add(named('first-rule:', rules[0].id));
  add(`rules:${[...new Set(rules.map((rule) => rule.speaksFor))].join('+')}`);
  return { reading, rules, names: [...names] };
}
