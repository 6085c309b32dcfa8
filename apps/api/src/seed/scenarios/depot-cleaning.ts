import { tenderSchema, type Citation, type Tender, type TenderInput } from '@evenhand/shared/contracts';
import type { Rehearsal, Rehearsed, RehearsedBid } from '../rehearsal/rehearsal.ts';
import type { Agreement, Judgement } from '../rehearsal/written.ts';

/** The small procurement that every scenario starts from: one question, two bids, and nothing wrong with either. */

export const QUESTION = 'Q1';
export const AVON = 'Avon Facilities (invented)';
export const SEVERN = 'Severn Services (invented)';

export const BOTH = [AVON, SEVERN] as const;
export type Bidder = (typeof BOTH)[number];
/** Far enough apart that no single step changes the order. */
export const USUAL = { [AVON]: '4', [SEVERN]: '2' } as const;

const BIDS = {
  [AVON]: {
    promise: 'We will recruit six apprentices from Redditch by 30 June 2027.',
    more: 'Ruth Pell, our training manager, will report their attendance to the Council each quarter.',
  },
  [SEVERN]: {
    promise: 'We will offer two work placements to pupils of Evesham in each school year.',
    more: 'We are proud of our record with schools.',
  },
} as const;

/** The words of a bid on which everybody's judgement rests. */
export const promiseOf = (bidder: Bidder): string => BIDS[bidder].promise;

/** A bid of one file. `change` says something else instead of the promise. */
export function aBid(bidder: Bidder, promise: string = BIDS[bidder].promise): RehearsedBid {
  const content = `# ${bidder}\n\n## Q1 Skills\n\n${promise} ${BIDS[bidder].more}\n`;
  return { name: bidder, file: `${bidder.split(' ')[0] ?? bidder}.md`, content };
}

export function depotCleaning(reference: string, title: string, change: Partial<TenderInput> = {}): Tender {
  return tenderSchema.parse({
    id: reference,
    title: `${title} (scenario)`,
    authority: 'Worcestershire County Council',
    regime: 'PA23-England',
    commencedOn: '2026-09-14',
    framework: 'wcc-2025',
    coreService: 'Cleaning of four highway depots on six days a week.',
    contractStart: '2027-04-01',
    contractYears: 3,
    scale: {
      bands: [
        { mark: '0', label: 'No response', descriptor: 'Nothing that addresses the question.' },
        { mark: '1', label: 'Very limited', descriptor: 'Policy, values or intentions only.' },
        { mark: '2', label: 'Limited', descriptor: 'A relevant commitment without a quantity or without a date.' },
        { mark: '3', label: 'Adequate', descriptor: 'A relevant commitment with a quantity and a date.' },
        {
          mark: '4',
          label: 'Good',
          descriptor: 'Such a commitment with a responsible role and a way to show delivery.',
        },
        { mark: '5', label: 'Excellent', descriptor: 'Comprehensive, fully measurable and independently verified.' },
      ],
    },
    criteria: [
      {
        id: QUESTION,
        theme: 'EK',
        title: 'Skills',
        question: 'Which training and employment will you bring to young people in the county?',
        weightPercent: '100',
      },
    ],
    rounding: { places: 2, mode: 'half-up', at: 'total' },
    rules: {
      consensus: 'The panel agrees one mark of the scale with reasons for every question. No mark is an average.',
      deadlock: 'The procurement lead decides with written reasons.',
      tie: 'The tender with the higher mark on the question of the greatest weight ranks first.',
      marking: 'by-weight',
    },
    machineUse: { mode: 'off', decision: 'No machine assistance is used in this procurement.' },
    ...change,
  });
}

/** Ids of the parts of the one question. */
export function partsIn({ criteria }: Tender): readonly string[] {
  const parts = criteria.flatMap(({ subCriteria = [] }) => subCriteria.map(({ id }) => id));
  return parts.length > 0 ? parts : [QUESTION];
}

/** What an evaluator makes of a bid: sound in every point. */
export function aJudgement(
  bidder: Bidder,
  quote: Citation,
  mark: string,
  parts: readonly string[] = [QUESTION],
): Judgement {
  const { finding, decisive, notAbove, notBelow } = SOUND[bidder];
  return {
    mark,
    decisive,
    notAbove,
    notBelow,
    parts: Object.fromEntries(parts.map((part) => [part, { quote, finding }])),
  };
}

/** What the panel agrees on a bid: sound in every point. */
export function anAgreement(
  bidder: Bidder,
  quote: Citation,
  mark: string,
  parts: readonly string[] = [QUESTION],
): Agreement {
  const { finding, decisive, notAbove, notBelow, reasonForBidder } = SOUND[bidder];
  return {
    mark,
    decisive,
    notAbove,
    notBelow,
    reasonForBidder,
    parts: Object.fromEntries(parts.map((part) => [part, { quote, reason: finding }])),
    moved: `The words "${quote.quote}" name no proof, which I had taken for granted.`,
  };
}

const SOUND = {
  [AVON]: {
    finding: 'Six apprentices from Redditch by 30 June 2027; Ruth Pell reports their attendance.',
    decisive: 'Six apprentices, Redditch and 30 June 2027 are all named, and Ruth Pell answers for them.',
    notAbove: 'Nobody but Ruth Pell herself counts the apprentices.',
    notBelow: 'Ruth Pell reports to the Council each quarter.',
    reasonForBidder: 'You promise six apprentices from Redditch by 30 June 2027, and Ruth Pell reports on them.',
  },
  [SEVERN]: {
    finding: 'Two placements for pupils of Evesham in each school year; nobody is named for them.',
    decisive: 'Two placements for Evesham are promised, and no month in which the first one starts.',
    notAbove: 'The first placement at Evesham has no month.',
    notBelow: 'The two placements at Evesham are counted.',
    reasonForBidder: 'You promise two placements for pupils of Evesham in each school year and name nobody for them.',
  },
} as const;

/** Both bids, read, with evaluators who have still to score. */
export async function aTenderInScoring(rehearsal: Rehearsal, definition: Tender, evaluators = 2): Promise<Rehearsed> {
  return rehearsal.open(
    await rehearsal.draft(definition, evaluators),
    BOTH.map((bidder) => aBid(bidder)),
  );
}

/** Every evaluator gives these marks, in their order, for a bid. */
export async function scoreAll(
  rehearsal: Rehearsal,
  of: Rehearsed,
  bidder: Bidder,
  marks: readonly string[],
): Promise<void> {
  const quote = await rehearsal.quote(of, bidder, promiseOf(bidder));
  const parts = partsIn(of.tender.definition);
  for (const [at, who] of of.cast.evaluators.entries())
    await rehearsal.score(of, who, bidder, QUESTION, aJudgement(bidder, quote, marks[at] ?? '', parts));
}

/** The panel agrees this mark on a bid. */
export async function agreeOn(rehearsal: Rehearsal, of: Rehearsed, bidder: Bidder, mark: string): Promise<void> {
  const quote = await rehearsal.quote(of, bidder, promiseOf(bidder));
  await rehearsal.agree(of, bidder, QUESTION, anAgreement(bidder, quote, mark, partsIn(of.tender.definition)));
}

/** The whole way without a fault: scored, agreed and signed off with these marks. */
export async function anAgreedTender(
  rehearsal: Rehearsal,
  of: Rehearsed,
  marks: Readonly<Record<Bidder, string>> = USUAL,
): Promise<Rehearsed> {
  const { evaluators } = of.cast;
  for (const bidder of BOTH)
    await scoreAll(
      rehearsal,
      of,
      bidder,
      evaluators.map(() => marks[bidder]),
    );
  await rehearsal.meet(of);
  for (const bidder of BOTH) await agreeOn(rehearsal, of, bidder, marks[bidder]);
  return { ...of, tender: await rehearsal.signOff(of) };
}
