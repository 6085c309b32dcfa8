import type { TenderInput } from '@evenhand/shared/contracts';

/** A small tender with two questions; `change` overrides what a test is about. */
export function aTender(change: Partial<TenderInput> = {}): TenderInput {
  return {
    id: 'GM-1',
    title: 'Grounds maintenance',
    authority: 'Worcestershire County Council',
    regime: 'PA23-England',
    framework: 'wcc-2025',
    coreService: 'Mowing, hedges and play areas in county parks.',
    contractStart: '2027-04-01',
    contractYears: 3,
    scale: {
      bands: [
        { mark: 0, label: 'No response', descriptor: 'Nothing that addresses the question.' },
        { mark: 1, label: 'Very limited', descriptor: 'Intentions only.' },
        { mark: 2, label: 'Limited', descriptor: 'A commitment without quantity or date.' },
        { mark: 3, label: 'Adequate', descriptor: 'A commitment with a quantity and a date.' },
        { mark: 4, label: 'Good', descriptor: 'Two such commitments, with a responsible role.' },
        { mark: 5, label: 'Excellent', descriptor: 'Comprehensive, timed and verified.' },
      ],
    },
    criteria: [
      {
        id: 'Q1',
        theme: 'EK',
        title: 'Education and Knowledge Sharing',
        question: 'Which training will you give?',
        weightPercent: 60,
      },
      {
        id: 'Q2',
        theme: 'ES',
        title: 'Environmental Sustainability',
        question: 'What will you do for the environment?',
        weightPercent: '40',
      },
    ],
    rounding: { places: 2, mode: 'half-up', at: 'total' },
    machineUse: { mode: 'at-moderation', decision: 'Published set, page 4' },
    ...change,
  };
}

/** An answer to both questions of `aTender`. */
export const A_RESPONSE = `# Meadow and Verge Ltd

## Q1 Education and Knowledge Sharing

We will recruit three apprentices from Worcestershire by 31 March 2028. Our training manager will report to the Council every quarter.

## Q2 Environmental Sustainability

We hope to plant more trees. In 2025 we planted 400 trees in Malvern.
`;
