import { frameworkPack } from '../src/measures/framework-pack.ts';
import { scoreResponse } from '../src/score.ts';
import type { CriterionResult, ResponseResult, Tender } from '@evenhand/shared/contracts';
import { COMMITMENT_SCALE } from '../src/rubric/commitment-scale.ts';
import { answersByHeading } from './answers-by-heading.ts';
import { markdownFile } from './markdown-blocks.ts';

/** A tender of the charter's five themes on the commitment scale, with a service that no test response re-describes. */
export const LIBRARY_TENDER: Tender = {
  id: 'L1',
  title: 'Library refurbishment and caretaking',
  authority: 'Worcestershire County Council',
  regime: 'PA23-England',
  framework: 'wcc-2025',
  coreService:
    'The Contractor will refurbish and look after twenty library buildings: roofs, heating, decoration, cleaning and locking up. It pays at least the National Living Wage and its suppliers within 30 days.',
  contractStart: '2027-09-01',
  contractYears: 4,
  scale: {
    bands: COMMITMENT_SCALE.bands.map(({ mark, implements: descriptor }) => ({
      mark,
      label: ['No response', 'Very limited', 'Limited', 'Adequate', 'Good', 'Excellent'][Number(mark)] ?? '',
      descriptor,
    })),
  },
  criteria: [
    [
      'Q1',
      'CD',
      'Community Development',
      'improve the health of residents and staff and strengthen the voluntary sector',
    ],
    ['Q2', 'DI', 'Diversity and Inclusion', 'open opportunities to disadvantaged areas and groups and to carers'],
    ['Q3', 'ES', 'Environmental Sustainability', 'bring measurable environmental benefits'],
    ['Q4', 'EE', 'Economic Empowerment', 'support the local economy, small firms and charities'],
    [
      'Q5',
      'EK',
      'Education and Knowledge Sharing',
      'support early careers, care leavers and the Armed Forces community',
    ],
  ].map(([id = '', theme = '', title = '', aim = '']) => ({
    id,
    theme,
    title,
    question: `Beyond the specification, what will you do to ${aim} in Worcestershire?`,
    weightPercent: '20',
  })),
  rounding: { places: 2, mode: 'half-up', at: 'total' },
};

/** The result of a response in Markdown whose answers stand under "## Q1 ..." headings. */
export function scoredText(text: string, { tender = LIBRARY_TENDER, name = 'R1' } = {}): ResponseResult {
  const file = markdownFile(`${name}.md`, text);
  return scoreResponse({
    tender,
    framework: frameworkPack(tender.framework),
    asOf: tender.contractStart,
    response: { name, files: [file], answers: answersByHeading(tender, file) },
  });
}

/** The result of one answer to one question of the library tender. */
export function scoredAnswer(question: string, answer: string): CriterionResult {
  const result = scoredText(`## ${question} Answer\n\n${answer}\n`);
  const criterion = result.criteria.find((one) => one.criterion === question);
  if (criterion === undefined) throw new Error(`The library tender has no question ${question}.`);
  return criterion;
}
