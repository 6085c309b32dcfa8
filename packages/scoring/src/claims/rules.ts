import type { ClaimClass } from '@evenhand/shared/domain';
import type { Mood } from './clause.ts';
import { isLabel, type Reading, type StatementText } from './reading.ts';

/** All that a rule may look at. */
export interface RuleInput {
  readonly statement: StatementText;
  readonly reading: Reading;
  /** The lead-in of a list taken apart, null where there is none. */
  readonly lead: Reading | null;
  /** The label of the paragraph taken apart, null where there is none. */
  readonly label: Reading | null;
  /** True after another statement of the same paragraph, list or table. */
  readonly continues: boolean;
}

/** A test with an id that explanations print. Rules do not decide alone: the model weighs those that fire. */
export interface Rule {
  readonly id: string;
  readonly speaksFor: ClaimClass;
  readonly fires: (input: RuleInput) => boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const ASPIRING = words(
  'aim aims aiming hope hopes hoping hoped intend intends intending intended expect expects expecting expected want wants think thinks reckon reckons estimate estimates estimated calculate calculates plan plans planning planned aspire aspires envisage envisages envisaged anticipate anticipates anticipated seek seeks seeking wish wishes like love try trying prefer foresee propose dream look looking explore exploring consider considering discuss discussing investigate investigating happy keen open hopeful willing interested delighted pleased glad able ambition aspiration intention aim hope goal idea ideas vision likely',
);
const VALUING = words(
  'believe believes know knows understand understands recognise recognises value values support supports share shares respect respects welcome welcomes embrace embraces care cares matter matters mean means celebrate celebrates appreciate committed proud passionate dedicated important essential vital central key aware appreciates agree sympathise deserve deserves driven regarded responsible delighted determined confident ready',
);
const HOLDING = words(
  'hold holds employ employs signed won certified accredited signatory member members accreditation awarded rated ranked registered have has own owns operate operates serve serves run runs come comes speak speaks live lives cover covers work works confident leader founded based owned established recognised holder holders',
);
const PROMISING = words(
  'pledge pledges commit commits undertake undertakes guarantee guarantees promise promises offer offers give gives giving offering guaranteed promised agree agrees bringing adding paying providing',
);
const ESTIMATING = words(
  'think thinks reckon reckons estimate estimates calculate calculates expect expects anticipate anticipates foresee guess suppose believe assume imagine',
);
const HOPED = words(
  'expected intended envisaged planned hoped anticipated considered explored encouraged foreseen estimated wished desired likely possible aimed',
);
const HOW = words(
  'count counted measured recorded logged record kept keep held chosen selected decided judged booked book drawn collected stored responsible line-managed managed run noted charge',
);
const SAYING = words('say state promise put give tell commit afford quantify name answer offer');
const SHALL: ReadonlySet<Mood> = new Set(['will', 'will-perfect', 'to-be']);
const NOW: ReadonlySet<Mood> = new Set(['present', 'is', 'is-passive', 'is-doing', 'has']);
const BARE: ReadonlySet<Mood> = new Set(['base', 'none', 'doing', 'participle']);
const DONE: ReadonlySet<Mood> = new Set(['past', 'was', 'has-done', 'had', 'did']);

const has = (reading: Reading | null, id: string): boolean => reading?.cues.some((hit) => hit.cue.id === id) ?? false;
const lexical = (reading: Reading): string => reading.words[reading.clause.lexical]?.lower ?? '';
const verbless = (reading: Reading): boolean => reading.clause.verb === -1;
const timed = ({ signs }: Reading): boolean => signs.futureYear || signs.contractTime || signs.period;
const own = (reading: Reading): boolean => ['we', 'our', 'role', 'name', 'none', 'each'].includes(reading.subject);
const firstWord = (reading: Reading): string => reading.words.find((word) => word.kind !== 'punctuation')?.lower ?? '';
const labelHas = (reading: Reading, id: string): boolean =>
  reading.cues.some(
    (hit) => hit.cue.id === id && hit.from >= reading.clause.label[0] && hit.to <= reading.clause.label[1],
  );
const early = (reading: Reading, id: string): boolean =>
  reading.cues.some((hit) => hit.cue.id === id && hit.from <= Math.max(reading.clause.verb, 0) + 4);

/** True where a lead-in or heading only hopes. */
function aspires(reading: Reading | null): boolean {
  if (reading === null) return false;
  const { mood } = reading.clause;
  return mood === 'would' || mood === 'may' || mood === 'will-soft' || has(reading, 'aim') || has(reading, 'openness');
}

function promises(reading: Reading | null): boolean {
  if (reading === null || aspires(reading)) return false;
  return (
    reading.words.some((word) => word.lower === 'will' || word.lower === 'shall') ||
    has(reading, 'pledge') ||
    has(reading, 'offer') ||
    has(reading, 'target')
  );
}

const reports = (reading: Reading | null): boolean =>
  reading !== null &&
  !promises(reading) &&
  (has(reading, 'record') || has(reading, 'standing') || DONE.has(reading.clause.mood) || reading.signs.pastYear);

/** In the order in which an explanation names them. */
export const RULES: readonly Rule[] = [
  { id: 'label', speaksFor: 'NONE', fires: ({ statement }) => isLabel(statement.text) },
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
    fires: ({ reading }) => early(reading, 'pointer') && !reading.signs.number && !SHALL.has(reading.clause.mood),
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
    fires: ({ reading }) =>
      /^(?:evidence|proof|lead|responsible|owner|verification|responsibility|measure|how)$/.test(firstWord(reading)),
  },
  {
    id: 'answers-for-it',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      early(reading, 'responsible') && !reading.signs.number && !timed(reading) && !has(reading, 'report'),
  },
  {
    id: 'about-the-answer',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      reading.words
        .slice(0, Math.max(reading.clause.lexical, 0) + 5)
        .some(({ lower }) =>
          /^(?:commitments|promises|pledges|things|thing|following|section|question|questions|answer|answers|response|headings?|row|rows|column|paragraph|shown|short)$/.test(
            lower,
          ),
        ) && !timed(reading),
  },
  {
    id: 'how-it-is-done',
    speaksFor: 'NONE',
    fires: ({ reading }) =>
      SHALL.has(reading.clause.mood) && HOW.has(lexical(reading)) && !reading.signs.number && !timed(reading),
  },
  {
    id: 'verified-by-others',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) =>
      !DONE.has(reading.clause.mood) &&
      reading.words
        .slice(0, Math.max(reading.clause.lexical, 0) + 1)
        .some(({ lower }) =>
          /^(?:assessors?|auditors?|accountants?|evaluators?|colleges?|university|panel|inspectors?|surveyors?|trust)$/.test(
            lower,
          ),
        ) &&
      reading.words.some(({ lower }) =>
        /^(?:checks?|samples?|tests?|certif(?:y|ies)|confirms?|audits?|verif(?:y|ies)|counts?|surveys?|telephones?|rings?|reads?|reports?)$/.test(
          lower,
        ),
      ),
  },
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
      !reading.words.some((word) => word.lower === 'we' || word.lower === 'our' || word.lower === 'us'),
  },
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
      (reading.signs.number ||
        reading.signs.percent ||
        reading.words.some(({ lower }) => lower === 'will' || lower === 'can')),
  },
  {
    id: 'is-hoped',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) =>
      HOPED.has(lexical(reading)) && (NOW.has(reading.clause.mood) || SHALL.has(reading.clause.mood)),
  },
  {
    id: 'hope-as-subject',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) =>
      reading.words
        .slice(reading.clause.subject[0], reading.clause.subject[1])
        .some(({ lower }) =>
          /^(?:aim|ambition|aspiration|hope|intention|vision|dream|goal|consideration|possibility|idea|ideas|wish|expectation|discussions|talks|scope)$/.test(
            lower,
          ),
        ),
  },
  {
    id: 'if-this-then',
    speaksFor: 'ASPIRATION',
    fires: ({ reading }) =>
      reading.words.some(({ lower }) => lower === 'if' || lower === 'provided' || lower === 'should') &&
      !has(reading, 'shortfall') &&
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
    id: 'no-such-thing',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => verbless(reading) && firstWord(reading) === 'no',
  },
  {
    id: 'if-fails-we',
    speaksFor: 'COMMITMENT',
    fires: ({ reading }) => has(reading, 'shortfall') && !DONE.has(reading.clause.mood),
  },
  { id: 'done', speaksFor: 'TRACK_RECORD', fires: ({ reading }) => DONE.has(reading.clause.mood) },
  { id: 'we-did', speaksFor: 'TRACK_RECORD', fires: ({ reading }) => DONE.has(reading.clause.mood) && own(reading) },
  {
    id: 'done-then',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) =>
      DONE.has(reading.clause.mood) && (reading.signs.pastYear || has(reading, 'record') || reading.signs.number),
  },
  {
    id: 'since',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => reading.signs.pastYear && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'record-lead',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading, lead }) => reports(lead) && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'record-label',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading, label }) => reports(label) && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'own-record-label',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => labelHas(reading, 'record') || labelHas(reading, 'standing'),
  },
  {
    id: 'is-a-kind-of',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => {
      const next = reading.words[reading.clause.lexical];
      return (
        reading.clause.mood === 'is' &&
        ['we', 'name', 'our', 'he', 'she', 'none'].includes(reading.subject) &&
        next !== undefined &&
        (next.lower === 'a' ||
          next.lower === 'an' ||
          next.lower === 'one' ||
          next.lower === 'our' ||
          next.kind === 'number')
      );
    },
  },
  {
    id: 'row-already-done',
    speaksFor: 'TRACK_RECORD',
    fires: ({ statement }) =>
      statement.kind === 'table-row' &&
      /\|\s*(?:done|held|signed|achieved|in place|now|already|current(?:ly)?|since|yes)\b/i.test(statement.text),
  },
  {
    id: 'row-points',
    speaksFor: 'NONE',
    fires: ({ statement }) =>
      statement.kind === 'table-row' &&
      /\|\s*(?:see\b|in place\b|n\/a\b|as (?:law|required|specified))/i.test(statement.text),
  },
  {
    id: 'row-hopes',
    speaksFor: 'ASPIRATION',
    fires: ({ statement }) =>
      statement.kind === 'table-row' &&
      /\b(?:hoped|to be (?:agreed|decided|confirmed)|if funded|tbc|possible|aspiration|stretch|subject to)\b/i.test(
        statement.text,
      ),
  },
  {
    id: 'holds',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => NOW.has(reading.clause.mood) && HOLDING.has(lexical(reading)) && own(reading),
  },
  {
    id: 'now-figure',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => NOW.has(reading.clause.mood) && reading.signs.number && !timed(reading) && own(reading),
  },
  {
    id: 'now-word',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => has(reading, 'record') && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'standing',
    speaksFor: 'TRACK_RECORD',
    fires: ({ reading }) => has(reading, 'standing') && !SHALL.has(reading.clause.mood),
  },
  {
    id: 'habit',
    speaksFor: 'PRACTICE',
    fires: ({ reading }) =>
      reading.clause.mood === 'present' && own(reading) && !reading.signs.number && !timed(reading),
  },
  {
    id: 'value',
    speaksFor: 'POLICY',
    fires: ({ reading }) => NOW.has(reading.clause.mood) && VALUING.has(lexical(reading)) && !timed(reading),
  },
  {
    id: 'being',
    speaksFor: 'POLICY',
    fires: ({ reading }) => reading.clause.mood === 'is' && !reading.signs.number && !timed(reading),
  },
  {
    id: 'will-of-values',
    speaksFor: 'POLICY',
    fires: ({ reading }) =>
      SHALL.has(reading.clause.mood) && has(reading, 'values') && !reading.signs.number && !timed(reading),
  },
  { id: 'must', speaksFor: 'POLICY', fires: ({ reading }) => reading.clause.mood === 'must' },
];

/** The rules that fire, in their order. */
export function rulesThatFire(input: RuleInput): readonly Rule[] {
  return RULES.filter((rule) => rule.fires(input));
}
