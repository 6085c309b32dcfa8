import type { Tender } from '@evenhand/shared/contracts';
import { DEFAULT_SCALE } from './default-draft.ts';
import { lintCriteria } from './criteria-lint.ts';

const criterion = (id: string, question: string, more: Partial<Tender['criteria'][number]> = {}) => ({
  id,
  title: 'T',
  question,
  weightPercent: '20',
  ...more,
});

test('a set of badly worded criteria is found, point by point and nothing else', () => {
  const bad: Pick<Tender, 'criteria' | 'scale'> = {
    criteria: [
      criterion('Q1', 'Describe a robust approach with appropriate targets for each year.'),
      criterion('Q2', 'How many jobs will you create, and how will you train people?'),
      criterion('Q3', 'What will you do for the community?'),
      criterion('Q4', 'How many apprentices will you take on by March 2028?', {
        wordLimit: 50,
        measures: { required: ['CD1', 'CD2', 'CD3', 'DI1', 'DI2', 'ES1', 'ES2'] },
      }),
      criterion('Q5', 'How many hours of volunteering will you give each year?'),
    ],
    scale: {
      bands: [
        { mark: '0', label: 'None', descriptor: 'No response to the question.' },
        { mark: '2', label: 'Fair', descriptor: 'Meets the requirement with minor gaps in the detail given.' },
        { mark: '3', label: 'Good', descriptor: 'Meets the requirement with minor gaps in the detail.' },
        { mark: '5', label: 'Top', descriptor: 'Exceeds the requirement and brings added value.' },
      ],
    },
  };
  expect(lintCriteria(bad).map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
    'vague-word /criteria/0/question',
    'vague-word /criteria/0/question',
    'two-questions /criteria/1/question',
    'nothing-to-measure /criteria/2/question',
    'out-of-proportion /criteria/3/measures/required',
    'out-of-proportion /criteria/3/wordLimit',
    'descriptors-overlap /scale/bands/2/descriptor',
    'top-mark-asks-more /scale/bands/3/descriptor',
    'top-mark-asks-more /scale/bands/3/descriptor',
  ]);
});

test('plain criteria on the scale that a new tender begins with raise nothing', () => {
  const plain = criterion('Q1', 'How many apprentices will you take on, by when, under which responsible role?');
  expect(lintCriteria({ criteria: [plain], scale: DEFAULT_SCALE })).toEqual([]);
});

test('a top mark may ask for added value where every question asks for it', () => {
  const asked = criterion('Q1', 'How many hours will you give, and what added value will you show by 2028?');
  const bands = [
    { mark: '0', label: 'None', descriptor: 'No response.' },
    { mark: '1', label: 'Top', descriptor: 'Full evidence of added value.' },
  ];
  expect(lintCriteria({ criteria: [asked], scale: { bands } }).map(({ rule }) => rule)).toEqual(['two-questions']);
});
