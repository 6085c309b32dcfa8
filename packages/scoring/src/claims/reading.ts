import type { Statement } from '../text/statement.ts';
import { mainClauseOf, type MainClause } from './clause.ts';
import { cuesIn, type CueHit } from './cue-match.ts';
import { subjectKind, type SubjectKind } from './subject.ts';
import type { Surroundings } from './surroundings.ts';
import { TRAIT } from './word-traits.ts';
import { wordsOf, type Vocabulary, type Word } from './words.ts';

/** What classification reads of a statement. */
export type StatementText = Pick<Statement, 'kind' | 'text' | 'leadIn' | 'headings' | 'previous' | 'cells'>;

/** What surrounds a statement. All of it may be missing; nothing here names a bidder or a place to the model. */
export interface ReadingContext {
  /** ISO date; years before it are past, later ones lie within the contract. */
  readonly contractStart?: string | undefined;
  /** The short label that opened the paragraph or list ("October 2027.", "Evidence."). */
  readonly label?: string | null | undefined;
  /** What stands around it in the answer; missing for a statement on its own. */
  readonly surroundings?: Surroundings | undefined;
  /** Reads a lead-in, heading or label; they come again with each statement that they introduce. */
  readonly introduction?: ((text: string) => Reading) | undefined;
}

/** Signs of number and time in a statement that speak for a class. */
export interface Signs {
  readonly number: boolean;
  readonly money: boolean;
  readonly percent: boolean;
  /** A month, weekday or a year. */
  readonly date: boolean;
  /** A year before the contract starts, or in the year before it. */
  readonly pastYear: boolean;
  /** A year within the contract. */
  readonly futureYear: boolean;
  /** "a year", "each month", "every Friday", "monthly". */
  readonly period: boolean;
  /** "Year 2", "month 6", "within six weeks". */
  readonly contractTime: boolean;
  /** A time in this contract's own count, "Year 2", "within six weeks of award": unlike "within six weeks", no length. */
  readonly contractStage: boolean;
}

/** A statement taken apart once: its words, main clause, cues and signs. */
export interface Reading {
  readonly words: readonly Word[];
  readonly clause: MainClause;
  readonly subject: SubjectKind;
  readonly cues: readonly CueHit[];
  /** Which cues stand anywhere in it. */
  readonly cueIds: ReadonlySet<string>;
  readonly signs: Signs;
}

const YEAR = /^(?:19|20)\d\d(?:[-/]\d{2,4})?$/;
const STAGES = new Set('month months year years week weeks quarter quarters'.split(' '));
const PERIODS = new Set('annually monthly weekly quarterly yearly annual termly'.split(' '));
const EACH = new Set(['a', 'per', 'each', 'every', 'the', 'one', 'last', 'first']);
/** From which the contract's time is counted. */
const EVENTS = new Set(
  'award start commencement signature signing go-live mobilisation mobilization appointment'.split(' '),
);
const EVENT_FOLLOWS = 5;

function signsOf(words: readonly Word[], startYear: number): Signs {
  const signs = {
    number: false,
    money: false,
    percent: false,
    date: false,
    pastYear: false,
    futureYear: false,
    period: false,
    contractTime: false,
    contractStage: false,
  };
  words.forEach((word, index) => {
    const before = words[index - 1]?.lower ?? '';
    const lower = word.lower;
    if (word.kind === 'money') signs.money = signs.number = true;
    else if (word.kind === 'percent') signs.percent = signs.number = true;
    else if (word.kind !== 'word' && YEAR.test(lower)) {
      signs.date = true;
      const year = Number(lower.slice(0, 4));
      const isOver =
        words[index - 1]?.lower === 'ended' ||
        words[index - 2]?.lower === 'ended' ||
        words[index - 3]?.lower === 'ended';
      if (year < startYear || isOver) signs.pastYear = true;
      else signs.futureYear = true;
    } else if (word.kind === 'number') {
      if (STAGES.has(before)) signs.contractTime = signs.contractStage = true;
      else if (
        ((words[index + 1]?.traits ?? 0) & TRAIT.month) === 0 &&
        !/^\d+(?:\.\d+){1,}$/.test(lower) &&
        lower !== 'one'
      )
        signs.number = true;
    } else if (
      (word.traits & TRAIT.month) !== 0 &&
      (lower !== 'may' || word.capitalised) &&
      (lower !== 'march' || word.capitalised)
    ) {
      signs.date = true;
      if (before === 'each' || before === 'every') signs.period = true;
    } else if ((word.traits & TRAIT.weekday) !== 0) {
      signs.date = true;
      if (before === 'each' || before === 'every') signs.period = true;
    } else if ((word.traits & TRAIT.timeUnit) !== 0 && EACH.has(before) && before !== 'the' && before !== 'last')
      signs.period = true;
    else if (PERIODS.has(lower)) signs.period = true;
    else if (lower === 'within' && words[index + 1]?.kind === 'number') {
      signs.contractTime = true;
      if (words.slice(index + 3, index + 3 + EVENT_FOLLOWS).some((later) => EVENTS.has(later.lower)))
        signs.contractStage = true;
    }
  });
  return signs;
}

const NO_CUES: ReadonlySet<string> = new Set();

/** Takes a text apart. `contractStart` tells past years from future ones; without it the years since 2026 are future. */
export function readText(text: string, contractStart: string | undefined, vocabulary?: Vocabulary): Reading {
  const words = wordsOf(text, vocabulary);
  const startYear = contractStart === undefined ? 2026 : Number(contractStart.slice(0, 4));
  const clause = mainClauseOf(words);
  const subject = subjectKind(words, clause.subject[0], clause.subject[1]);
  const cues = cuesIn(words);
  const cueIds = cues.length === 0 ? NO_CUES : new Set(cues.map(({ cue }) => cue.id));
  return { words, clause, subject, cues, cueIds, signs: signsOf(words, startYear) };
}

const DATE_WORD =
  /^(?:by|from|until|till|to|and|or|in|on|of|the|end|start|beginning|before|after|every|each|early|mid|late|christmas|easter|spring|summer|autumn|winter|year|years|month|months|week|weeks|day|term|quarter|first|second|third|last|onwards|then|may|march)$/;

/** True for words that only give a date: "By 18 December 2026.", "Every May, 2027 and 2028." */
export function isDateOnly(words: readonly Word[]): boolean {
  const said = words.filter((word) => word.kind !== 'punctuation');
  const dated = said.some((word) => YEAR.test(word.lower) || (word.traits & (TRAIT.month | TRAIT.timeUnit)) !== 0);
  return (
    dated &&
    said.length <= 12 &&
    said.every(
      (word) =>
        word.kind === 'number' || (word.traits & (TRAIT.month | TRAIT.weekday)) !== 0 || DATE_WORD.test(word.lower),
    )
  );
}

/** True for the short words that only name what follows: "Evidence.", "**October 2027.**", "Plan:". */
export function isLabel(text: string): boolean {
  const bare = (/[*_#]/.test(text) ? text.replace(/[*_#]/g, '') : text).trim();
  if (bare.endsWith('?') || bare.length > 60 || bare === '') return false;
  const words = wordsOf(bare).filter((word) => word.kind !== 'punctuation');
  if (isDateOnly(words)) return true;
  if (words.length === 0 || words.length > 7) return false;
  if (/^[*_]{2}/.test(text.trim()) && /[*_]{2}$/.test(text.trim())) return true;
  if (!/[.:]$/.test(bare)) return false;
  return mainClauseOf(wordsOf(bare)).verb === -1 && words.length <= 5;
}
