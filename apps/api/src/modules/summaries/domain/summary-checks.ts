import type { SummaryView } from '@evenhand/shared/contracts';
import { comparisonWarnings, lintReason } from '@evenhand/shared/lints';
import type { AgreedTender } from './agreed-record.ts';
import { naming } from './bidder-names.ts';
import type { Addition, AssessmentSummary, SummaryInput } from './assessment-summary.ts';
import type { RegimeRules } from './regimes.ts';
import { saysMuchOf } from './withholding.ts';

/** One thing to see to before a summary goes out. `blocks`: it cannot be approved as it stands. */
export interface SummaryCheck {
  readonly kind: SummaryView['checks'][number]['kind'];
  readonly blocks: boolean;
  readonly says: string;
  /** Id of the sentence it is about; null where a sentence is missing. */
  readonly sentence: string | null;
}

/** What the checks hold a summary against besides the record it was built from. */
export interface CheckedAgainst {
  /** The summary without the words that are withheld, as it would go out. */
  readonly issued: AssessmentSummary;
  /** Names of all other bidders. */
  readonly others: readonly string[];
  /** What is withheld from it. */
  readonly withheld: readonly string[];
}

/** Everything to see to in a summary, what blocks first. */
export function summaryChecks(
  summary: AssessmentSummary,
  input: SummaryInput,
  { issued, others, withheld }: CheckedAgainst,
): SummaryCheck[] {
  const checks = [
    ...missingExplanations(input.tender),
    ...orphans(summary),
    ...unapproved(input.additions),
    ...(input.regime.comparesWithWinner ? [] : comparisons(input)),
    ...repeated(input),
    ...sentencesIn(issued).flatMap(({ id, text }) =>
      namesIn(text, id, { others, winner: input.winner.supplier, own: input.tender.supplier }),
    ),
    ...nearly(issued, withheld),
  ];
  return checks.toSorted((one, other) => Number(other.blocks) - Number(one.blocks));
}

function missingExplanations({ criteria }: AgreedTender): SummaryCheck[] {
  return criteria.flatMap(({ id, reasonForBidder, parts }) => [
    ...(reasonForBidder === '' ? [lacks(`${id} has no reason for the bidder.`)] : []),
    ...parts
      .filter(({ reason }) => reason === '')
      .map(({ title }) => lacks(`${id}, ${title}: how the tender was assessed against it is not said.`)),
  ]);
}

function lacks(says: string): SummaryCheck {
  return { kind: 'no-explanation', blocks: true, says, sentence: null };
}

function orphans({ sections }: AssessmentSummary): SummaryCheck[] {
  return sections
    .flatMap(({ sentences }) => sentences)
    .filter(({ record, text }) => record === null && text.trim() !== '')
    .map(({ id, text }) => ({
      kind: 'no-record',
      blocks: true,
      says: `“${text}” comes from no record. Take it out, or add it with a reason and an approval.`,
      sentence: id,
    }));
}

function unapproved(additions: readonly Addition[]): SummaryCheck[] {
  return additions
    .filter(({ approved }) => !approved)
    .map(({ id, text }) => ({
      kind: 'not-approved',
      blocks: true,
      says: `“${text}” was added later and waits for somebody else’s approval.`,
      sentence: `addition/${id}`,
    }));
}

function comparisons(input: SummaryInput): SummaryCheck[] {
  return wordsOf(input).flatMap(({ id, text }) => comparisonsIn(text, id));
}

function comparisonsIn(text: string, sentence: string | null): SummaryCheck[] {
  return comparisonWarnings(text).map(({ words, says }) => ({
    kind: 'comparison',
    blocks: true,
    says: `“${words}”: ${says}`,
    sentence,
  }));
}

function repeated(input: SummaryInput): SummaryCheck[] {
  const bands = input.published.marks.map((mark) => ({ ...mark }));
  return wordsOf(input).flatMap(({ id, text }) =>
    lintReason(text, { bands })
      .filter(({ code }) => code === 'descriptor-paraphrase')
      .map(({ words, says }) => ({
        kind: 'repeats-descriptor' as const,
        blocks: false,
        says: `“${words}”: ${says}`,
        sentence: id,
      })),
  );
}

/** Where the winner is named because it won. */
const OF_THE_WINNER = /^(?:outcome$|winner\/|advantage\/|disregarded\/winner$)/u;

/** Who tendered, by name, as whoever reads a text about one of them knows it. */
export interface Tenderers {
  readonly own: string;
  readonly winner: string;
  /** All but the own one. */
  readonly others: readonly string[];
}

function namesIn(text: string, sentence: string | null, { own, others, winner }: Tenderers): SummaryCheck[] {
  return others.flatMap((name) => {
    const found = namingOther(text, name, own);
    if (found === null || (name === winner && OF_THE_WINNER.test(sentence ?? ''))) return [];
    // A name may be a common word, and that of the winner is no secret: somebody looks at it.
    const blocks = found === 'named' && name !== winner;
    const says = blocks
      ? `${name} is named, which is another bidder.`
      : `This may name ${name}, which is another bidder: “${text}”`;
    return [{ kind: 'other-bidder' as const, blocks, says, sentence }];
  });
}

/** How surely a text names another bidder, beside naming the own one. */
function namingOther(text: string, name: string, own: string): ReturnType<typeof naming> {
  const found = naming(text, name);
  const inOwn = naming(own, name);
  // The name of another can stand within the own one, "Meadow" in "Meadow Grounds Ltd", and the own one within that of another.
  if (inOwn === null || (inOwn === 'perhaps' && found === 'named')) return found;
  return naming(text.replaceAll(own, ''), name);
}

function nearly(issued: AssessmentSummary, withheld: readonly string[]): SummaryCheck[] {
  return sentencesIn(issued).flatMap(({ id, text }) =>
    withheld
      .filter((words) => saysMuchOf(text, words))
      .map((words) => ({
        kind: 'near-withheld' as const,
        blocks: false,
        says: `“${words}” is withheld, and this says much of it in other words: “${text}”`,
        sentence: id,
      })),
  );
}

/** What forbids words that somebody writes to a bidder beside the summary; empty where nothing does. */
export function freeWordsFaults(
  text: string,
  tenderers: Tenderers,
  { comparesWithWinner }: Pick<RegimeRules, 'comparesWithWinner'>,
): readonly string[] {
  const checks = [...(comparesWithWinner ? [] : comparisonsIn(text, null)), ...namesIn(text, null, tenderers)];
  return checks.filter(({ blocks }) => blocks).map(({ says }) => says);
}

function sentencesIn({ sections }: AssessmentSummary): readonly { readonly id: string; readonly text: string }[] {
  return sections.flatMap(({ sentences }) => sentences);
}

/** The words that people wrote about the tender: the panel's reasons, and what was added later. */
function wordsOf({ tender: { criteria }, additions }: SummaryInput): { id: string; text: string }[] {
  return [
    ...criteria.flatMap(({ id, reasonForBidder, parts }) => [
      { id: `${id}/reason`, text: reasonForBidder },
      ...parts.map((part) => ({ id: `${id}/${part.id}/reason`, text: part.reason })),
    ]),
    ...additions.map(({ id, text }) => ({ id: `addition/${id}`, text })),
  ];
}
