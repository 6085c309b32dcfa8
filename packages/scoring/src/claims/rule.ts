import type { ClaimClass } from '@evenhand/shared/domain';
import type { Mood } from './clause.ts';
import type { Reading, StatementText } from './reading.ts';

/** All that a rule may look at. */
export interface RuleInput {
  readonly statement: StatementText;
  readonly reading: Reading;
  /** The lead-in of a list taken apart, null where there is none. */
  readonly lead: Reading | null;
  /** The label of the paragraph taken apart, null where there is none. */
  readonly label: Reading | null;
  /** Whether the statement is itself such a label. */
  readonly isLabel: boolean;
  /** True after another statement of the same paragraph, list or table. */
  readonly continues: boolean;
}

/** A test with an id that explanations print. Rules do not decide alone: the model weighs those that fire. */
export interface Rule {
  readonly id: string;
  readonly speaksFor: ClaimClass;
  readonly fires: (input: RuleInput) => boolean;
}

/** A closed list of lower-case words. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const ASPIRING = words(
  'aim aims aiming hope hopes hoping hoped intend intends intending intended expect expects expecting expected want wants think thinks reckon reckons estimate estimates estimated calculate calculates plan plans planning planned aspire aspires envisage envisages envisaged anticipate anticipates anticipated seek seeks seeking wish wishes like love try trying prefer foresee propose dream look looking explore exploring consider considering discuss discussing investigate investigating happy keen open hopeful willing interested delighted pleased glad able ambition aspiration intention aim hope goal idea ideas vision likely',
);
export const VALUING = words(
  'believe believes know knows understand understands recognise recognises value values support supports share shares respect respects welcome welcomes embrace embraces care cares matter matters mean means celebrate celebrates appreciate committed proud passionate dedicated important essential vital central key aware appreciates agree sympathise deserve deserves driven regarded responsible delighted determined confident ready',
);
export const HOLDING = words(
  'hold holds employ employs signed won certified accredited signatory member members accreditation awarded rated ranked registered have has own owns operate operates serve serves run runs come comes speak speaks live lives cover covers work works confident leader founded based owned established recognised holder holders',
);
export const PROMISING = words(
  'pledge pledges commit commits undertake undertakes guarantee guarantees promise promises offer offers give gives giving offering guaranteed promised agree agrees bringing adding paying providing',
);
export const ESTIMATING = words(
  'think thinks reckon reckons estimate estimates calculate calculates expect expects anticipate anticipates foresee guess suppose believe assume imagine',
);
export const HOPED = words(
  'expected intended envisaged planned hoped anticipated considered explored encouraged foreseen estimated wished desired likely possible aimed',
);
export const HOW = words(
  'count counted measured recorded logged record kept keep held chosen selected decided judged booked book drawn collected stored responsible line-managed managed run noted charge',
);
export const SAYING = words('say state promise put give tell commit afford quantify name answer offer');
export const SHALL: ReadonlySet<Mood> = new Set(['will', 'will-perfect', 'to-be']);
export const NOW: ReadonlySet<Mood> = new Set(['present', 'is', 'is-passive', 'is-doing', 'has']);
export const BARE: ReadonlySet<Mood> = new Set(['base', 'none', 'doing', 'participle']);
export const DONE: ReadonlySet<Mood> = new Set(['past', 'was', 'has-done', 'had', 'did']);

const WILL = words('will shall');

export const has = (reading: Reading | null, id: string): boolean => reading?.cueIds.has(id) ?? false;
export const lexical = (reading: Reading): string => reading.words[reading.clause.lexical]?.lower ?? '';
/** Whether one of these words stands among the words [from, to) of the statement. */
export function saysOneOf(reading: Reading, wanted: ReadonlySet<string>, from = 0, to = reading.words.length): boolean {
  for (let at = from; at < Math.min(to, reading.words.length); at += 1) {
    if (wanted.has(reading.words[at]?.lower ?? '')) return true;
  }
  return false;
}
export const verbless = (reading: Reading): boolean => reading.clause.verb === -1;
export const timed = ({ signs }: Reading): boolean => signs.futureYear || signs.contractTime || signs.period;
export const own = (reading: Reading): boolean =>
  ['we', 'our', 'role', 'name', 'none', 'each'].includes(reading.subject);
export const firstWord = (reading: Reading): string =>
  reading.words.find((word) => word.kind !== 'punctuation')?.lower ?? '';
export const labelHas = (reading: Reading, id: string): boolean =>
  reading.cueIds.has(id) &&
  reading.cues.some(
    (hit) => hit.cue.id === id && hit.from >= reading.clause.label[0] && hit.to <= reading.clause.label[1],
  );
export const early = (reading: Reading, id: string): boolean =>
  reading.cueIds.has(id) &&
  reading.cues.some((hit) => hit.cue.id === id && hit.from <= Math.max(reading.clause.verb, 0) + 4);

/** True where a lead-in or heading only hopes. */
export function aspires(reading: Reading | null): boolean {
  if (reading === null) return false;
  const { mood } = reading.clause;
  return mood === 'would' || mood === 'may' || mood === 'will-soft' || has(reading, 'aim') || has(reading, 'openness');
}

export function promises(reading: Reading | null): boolean {
  if (reading === null || aspires(reading)) return false;
  return saysOneOf(reading, WILL) || has(reading, 'pledge') || has(reading, 'offer') || has(reading, 'target');
}

export const reports = (reading: Reading | null): boolean =>
  reading !== null &&
  !promises(reading) &&
  (has(reading, 'record') || has(reading, 'standing') || DONE.has(reading.clause.mood) || reading.signs.pastYear);

const CONDITIONS = words('if when whenever should where');
const SOMEBODY = words(
  'a an any anyone anybody someone somebody one he she they you whoever every each no nobody two three our',
);
const MEANS = words(
  'grant grants landlord lease funding funds budget money site permission planning trustees council authority contract suitable place need demand volume volumes work',
);
const FEW_WORDS = 8;

/** "If a lad leaves the army, we shall give him a trial": bound to an act of others, with no way out for the bidder. */
export function dependsOnOthers(reading: Reading): boolean {
  const at = reading.words.findIndex(({ kind }) => kind !== 'punctuation');
  if (!CONDITIONS.has(reading.words[at]?.lower ?? '') || !SOMEBODY.has(reading.words[at + 1]?.lower ?? ''))
    return false;
  return SHALL.has(reading.clause.mood) && own(reading) && !saysOneOf(reading, MEANS, at, at + FEW_WORDS);
}
