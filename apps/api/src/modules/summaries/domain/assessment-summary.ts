import { safeguards } from './safeguards.ts';
import type {
  AgreedCriterion,
  AgreedTender,
  DisregardedBecause,
  MachineUseMode,
  PublishedFacts,
} from './agreed-record.ts';
import type { RegimeRules } from './regimes.ts';

/** The record that a sentence comes from. A sentence without one is never issued. */
export type RecordLink =
  | { readonly kind: 'published-set'; readonly hash: string }
  | { readonly kind: 'agreed-score'; readonly itemId: string; readonly version: number; readonly step: string }
  | { readonly kind: 'results'; readonly responseId: string }
  | { readonly kind: 'machine-use'; readonly mode: MachineUseMode }
  | { readonly kind: 'addition'; readonly additionId: string };

/** One sentence or passage with the record it comes from. Ids are the same whenever the record is. */
export interface SummarySentence {
  readonly id: string;
  readonly text: string;
  readonly record: RecordLink | null;
}

export interface SummarySection {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly sentences: readonly SummarySentence[];
  /** A table with its header row first; null where there is none. */
  readonly table: { readonly caption: string; readonly rows: readonly (readonly string[])[] } | null;
}

/** What one supplier receives. */
export interface AssessmentSummary {
  readonly title: string;
  readonly supplier: string;
  readonly sections: readonly SummarySection[];
}

/** Words added after the panel had locked its record: marked as such, with a reason and somebody else's approval. */
export interface Addition {
  readonly id: string;
  readonly criterionId: string;
  readonly text: string;
  readonly reason: string;
  readonly approved: boolean;
}

export interface SummaryInput {
  readonly published: PublishedFacts;
  readonly regime: RegimeRules;
  readonly tender: AgreedTender;
  readonly winner: AgreedTender;
  readonly additions: readonly Addition[];
  /** Whether the tender offers to tell what would have scored higher. */
  readonly tellsWhatIsMissing: boolean;
}

/** Builds a summary sentence by sentence from the locked record. It adds no reason of its own. */
export function assessmentSummary(input: SummaryInput): AssessmentSummary {
  const { published, regime, tender, winner } = input;
  if (tender.disregarded !== null) return disregardNotice(input, tender.disregarded);
  const isWinner = tender.responseId === winner.responseId;
  return {
    title: `Assessment summary: ${published.title}`,
    supplier: tender.supplier,
    sections: [
      outcomeSection(input, isWinner),
      methodSection(published, tender),
      ...tender.criteria.map((criterion) => criterionSection(input, criterion)),
      ...(isWinner ? [] : [winnerSection(input)]),
      ...(isWinner || !regime.comparesWithWinner ? [] : [advantagesSection(tender, winner)]),
      ...safeguards(published, tender),
    ],
  };
}

function outcomeSection({ published, regime, tender, winner }: SummaryInput, isWinner: boolean): SummarySection {
  const record: RecordLink = { kind: 'results', responseId: tender.responseId };
  const says = isWinner
    ? `The tender of ${named(tender)} is the most advantageous tender.`
    : `The tender of ${named(tender)} is not the most advantageous tender. That is the tender of ${named(winner)}.`;
  return {
    heading: 'Outcome',
    level: 2,
    sentences: [
      { id: 'outcome', text: says, record },
      { id: 'outcome/total', text: `It was awarded ${tender.total} of ${published.outOf} in total.`, record },
      ...(tender.whyNoRank === null ? [] : [{ id: 'outcome/no-rank', text: tender.whyNoRank, record }]),
      {
        id: 'outcome/basis',
        text: `${published.authority} gives this summary under ${regime.basis}. Reference of the tender: ${published.reference}.`,
        record: { kind: 'published-set', hash: published.setHash },
      },
    ],
    table: null,
  };
}

/**
 * What the supplier of a disregarded tender is told: that it was, why, and no marks, because there are none that count.
 * Regimes that compare with the winning tender also name it to whoever was turned away earlier.
 */
function disregardNotice(
  { published, regime, tender, winner }: SummaryInput,
  { wrong, clause, reason }: DisregardedBecause,
): AssessmentSummary {
  const record: RecordLink = { kind: 'results', responseId: tender.responseId };
  const said = (id: string, text: string): SummarySentence => ({ id: `disregarded/${id}`, text, record });
  return {
    title: `Notice that a tender was disregarded: ${published.title}`,
    supplier: tender.supplier,
    sections: [
      {
        heading: 'Outcome',
        level: 2,
        sentences: [
          said('outcome', `The tender of ${named(tender)} was disregarded. It has no marks and no place in the order.`),
          ...(regime.comparesWithWinner
            ? [said('winner', `The tender of ${named(winner)} is the most advantageous tender.`)]
            : []),
          {
            id: 'disregarded/basis',
            text: `${published.authority} gives this notice under ${regime.disregardBasis}. Reference of the tender: ${published.reference}.`,
            record: { kind: 'published-set', hash: published.setHash },
          },
        ],
        table: null,
      },
      {
        heading: 'Why the tender was disregarded',
        level: 2,
        sentences: [
          said('wrong', `What was found: ${wrong}`),
          ...(clause === null ? [] : [said('clause', `The tender documents deal with it in: ${clause}.`)]),
          said('reason', `Why this follows from it: ${reason}`),
        ],
        table: null,
      },
      ...safeguards(published, tender),
    ],
  };
}

/** A supplier as regulation 31 wants it named: with its number in a register, where it gave one. */
function named({ supplier, identifier }: AgreedTender): string {
  return identifier === null ? supplier : `${supplier} (${identifier})`;
}

function methodSection(published: PublishedFacts, tender: AgreedTender): SummarySection {
  const record: RecordLink = { kind: 'published-set', hash: published.setHash };
  const marks = published.marks.map(({ mark, label, descriptor }) => `${mark}, ${label}: ${descriptor}`).join(' ');
  return {
    heading: 'How tenders were assessed',
    level: 2,
    sentences: [
      {
        id: 'method/marks',
        text: `Each criterion could be given one of these marks. ${marks}`,
        record,
      },
      {
        id: 'method/set',
        text: `The full criteria and methodology are in the published set with the hash ${published.setHash}.`,
        record,
      },
    ],
    table: {
      caption: 'Criteria, weightings and scores',
      rows: [
        ['Criterion', 'Weighting', 'Mark', 'Word', 'Points'],
        ...tender.criteria.map((each) => [
          `${each.id} ${each.title}`,
          `${each.weightPercent}%`,
          each.mark,
          each.label,
          each.points,
        ]),
        ['Total', `${published.outOf}`, '', '', tender.total],
      ],
    },
  };
}

function criterionSection(input: SummaryInput, criterion: AgreedCriterion): SummarySection {
  const { itemId, version, id } = criterion;
  const from = (step: string): RecordLink => ({ kind: 'agreed-score', itemId, version, step });
  const missing: SummarySentence[] =
    input.tellsWhatIsMissing && criterion.notAbove !== ''
      ? [
          {
            id: `${id}/above`,
            text: `Why not the next mark: ${criterion.notAbove}`,
            record: from('not-above'),
          },
        ]
      : [];
  return {
    heading: `${id} ${criterion.title}: ${criterion.mark}, ${criterion.label}`,
    level: 2,
    sentences: [
      { id: `${id}/reason`, text: criterion.reasonForBidder, record: from('reason-for-bidder') },
      ...criterion.parts.flatMap((part) => partSentences(criterion, part.id)),
      ...missing,
      ...input.additions.filter((addition) => addition.criterionId === id).map(additionSentence),
    ],
    table: null,
  };
}

function partSentences(criterion: AgreedCriterion, partId: string): SummarySentence[] {
  const part = criterion.parts.find((each) => each.id === partId);
  if (part === undefined) return [];
  const { itemId, version } = criterion;
  const isWhole = part.id === criterion.id;
  const lead = isWhole ? '' : `${part.title}: `;
  const record = (step: string): RecordLink => ({ kind: 'agreed-score', itemId, version, step: `${step}/${part.id}` });
  const cited = part.cited.map(({ file, page, quote }, at) => ({
    id: `${criterion.id}/${part.id}/cited/${String(at + 1)}`,
    text: `In your tender (${file}${page === null ? '' : `, page ${String(page)}`}): “${quote}”`,
    record: record('evidence'),
  }));
  const nothing = {
    id: `${criterion.id}/${part.id}/nothing`,
    text: `${lead}The panel found nothing in the tender that answers this.`,
    record: record('evidence'),
  };
  return [
    { id: `${criterion.id}/${part.id}/reason`, text: `${lead}${part.reason}`.trim(), record: record('reason') },
    ...(part.nothingFound && cited.length === 0 ? [nothing] : cited),
  ];
}

function additionSentence({ id, text }: Addition): SummarySentence {
  return { id: `addition/${id}`, text: `Added later: ${text}`, record: { kind: 'addition', additionId: id } };
}

function winnerSection({ published, winner }: SummaryInput): SummarySection {
  return {
    heading: 'The most advantageous tender',
    level: 2,
    sentences: [
      {
        id: 'winner/total',
        text: `The tender of ${winner.supplier} was awarded ${winner.total} of ${published.outOf} in total.`,
        record: { kind: 'results', responseId: winner.responseId },
      },
      // The panel's reasons, not the reason for the bidder: that speaks to the winner as "you".
      ...winner.criteria.map((criterion) => ({
        id: `winner/${criterion.id}`,
        text: `${criterion.id} ${criterion.title}: ${criterion.mark}, ${criterion.label}. ${reasonsOf(criterion)}`,
        record: reasonRecord(criterion),
      })),
    ],
    table: null,
  };
}

function advantagesSection(tender: AgreedTender, winner: AgreedTender): SummarySection {
  const better = winner.criteria.filter((criterion) => {
    const own = tender.criteria.find(({ id }) => id === criterion.id);
    return own !== undefined && Number(criterion.mark) > Number(own.mark);
  });
  return {
    heading: 'Characteristics and relative advantages of the successful tender',
    level: 2,
    sentences: better.map((criterion) => ({
      id: `advantage/${criterion.id}`,
      text: `For ${criterion.id} ${criterion.title} the successful tender was marked ${criterion.mark}, ${criterion.label}: ${reasonsOf(criterion)}`,
      record: reasonRecord(criterion),
    })),
    table: null,
  };
}

function reasonsOf({ parts }: AgreedCriterion): string {
  return parts.map(({ reason }) => reason).join(' ');
}

function reasonRecord({ itemId, version }: AgreedCriterion): RecordLink {
  return { kind: 'agreed-score', itemId, version, step: 'reason' };
}
