import type { SummaryView } from '@evenhand/shared/contracts';
import { comparisonWarnings, lintReason } from '@evenhand/shared/lints';
import type { AgreedTender } from './agreed-record.ts';
import type { Addition, AssessmentSummary, SummaryInput } from './assessment-summary.ts';

/** One thing to see to before a summary goes out. `blocks`: it cannot be approved as it stands. */
export interface SummaryCheck {
  readonly kind: SummaryView['checks'][number]['kind'];
  readonly blocks: boolean;
  readonly says: string;
  /** Id of the sentence it is about; null where a sentence is missing. */
  readonly sentence: string | null;
}

/** Everything to see to in a summary, what blocks first. */
export function summaryChecks(
  summary: AssessmentSummary,
  input: SummaryInput,
  others: readonly string[],
): SummaryCheck[] {
  const checks = [
    ...missingExplanations(input.tender),
    ...orphans(summary),
    ...unapproved(input.additions),
    ...(input.regime.comparesWithWinner ? [] : comparisons(input)),
    ...repeated(input),
    ...named(summary, input, others),
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

function comparisons({ tender }: SummaryInput): SummaryCheck[] {
  return sentencesAbout(tender).flatMap(({ id, text }) =>
    comparisonWarnings(text).map(({ words, says }) => ({
      kind: 'comparison' as const,
      blocks: true,
      says: `“${words}”: ${says}`,
      sentence: id,
    })),
  );
}

function repeated({ tender, published }: SummaryInput): SummaryCheck[] {
  const bands = published.marks.map((mark) => ({ ...mark }));
  return sentencesAbout(tender).flatMap(({ id, text }) =>
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

function named({ sections }: AssessmentSummary, { winner }: SummaryInput, others: readonly string[]): SummaryCheck[] {
  const strangers = others.filter((name) => name !== winner.supplier);
  return sections
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ id, text }) =>
      strangers
        .filter((name) => text.includes(name))
        .map((name) => ({
          kind: 'other-bidder' as const,
          blocks: true,
          says: `The summary names ${name}, which is another bidder.`,
          sentence: id,
        })),
    );
}

function sentencesAbout({ criteria }: AgreedTender): { id: string; text: string }[] {
  return criteria.flatMap(({ id, reasonForBidder, parts }) => [
    { id: `${id}/reason`, text: reasonForBidder },
    ...parts.map((part) => ({ id: `${id}/${part.id}/reason`, text: part.reason })),
  ]);
}
