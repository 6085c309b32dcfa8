import type { AgreedTender, PublishedFacts } from './agreed-record.ts';
import type { SummarySection } from './assessment-summary.ts';

/**
 * What a supplier who is a natural person is told of the machine's part, where it had one: the safeguards that data protection
 * law gives (UK GDPR, articles 22A to 22D). Nothing is told to a company, whose tender is not its personal data.
 */
export function safeguards(
  { machineUse }: Pick<PublishedFacts, 'machineUse'>,
  { soleTrader }: Pick<AgreedTender, 'soleTrader'>,
): readonly SummarySection[] {
  if (!soleTrader || machineUse === 'off') return [];
  const record = { kind: 'machine-use', mode: machineUse } as const;
  return [
    {
      heading: 'Your personal data, and the part of the computer program',
      level: 2,
      sentences: [
        {
          id: 'safeguards/part',
          text: `A computer program looked for statements in the tenders and suggested an indicative view of them. ${SEEN[machineUse]} It decided nothing: named people gave every score and agreed it, each with their own reasons.`,
          record,
        },
        {
          id: 'safeguards/rights',
          text: 'You may ask for information about how the program was used with your tender, say what you think of it, have a person look at the decision again, and contest it. Write to the authority through the page on which you read this summary, or as the tender documents say.',
          record,
        },
      ],
      table: null,
    },
  ];
}

const SEEN = {
  'batch-only': 'It was kept apart from the evaluation.',
  'after-lock': 'Evaluators could see it only after they had locked their own scores.',
  'at-moderation':
    'It could be seen only when the panel agreed the scores, after every evaluator had locked their own.',
} as const;
