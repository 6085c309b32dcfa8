import type { Tender } from '@evenhand/shared/contracts';
import { questionRows, readQuestionTable } from './question-table.ts';

const tender = {
  criteria: [
    {
      id: 'Q1',
      title: 'Jobs',
      question: 'How many jobs, by when?',
      weightPercent: '62.5',
      theme: 'EE',
      measures: { required: ['EE1'], suggested: ['EE2', 'EE3'], free: true },
      wordLimit: 500,
      disqualifies: true,
      subCriteria: [
        { id: 'a', title: 'Number', weightPercent: '40' },
        { id: 'b', title: 'Support', weightPercent: '60' },
      ],
    },
    { id: 'Q2', title: 'Skills', question: 'Which training?', weightPercent: '37.5' },
  ],
  informationQuestions: [{ id: 'I1', title: 'Use of AI', question: 'Did you use AI?' }],
} as unknown as Tender;

test('a table that was written is read again as it was', () => {
  const { criteria, informationQuestions, errors } = readQuestionTable(questionRows(tender));
  expect(errors).toEqual([]);
  expect({ criteria, informationQuestions }).toEqual(tender);
});

test('every row that cannot be used is named by its number, and the others are read', () => {
  const table = readQuestionTable([
    ['Kind', 'Id', 'Of criterion', 'Title', 'Question', 'Weighting'],
    ['criterion', 'Q1', '', 'Jobs', 'How many?', '60'],
    ['criterion', 'Q1', '', 'Again', 'How many?', 'much'],
    ['', '', '', '', '', ''],
    ['information only', 'I1', '', 'AI', 'Did you?', '5'],
    ['sub-criterion', 'a', 'Q9', 'Part', '', ''],
    ['criterion', 'Q2', '', 'Skills', 'Which?', '40'],
  ]);
  expect(table.criteria.map(({ id }) => id)).toEqual(['Q1', 'Q2']);
  expect(table.errors).toEqual([
    { row: 3, says: 'The id "Q1" stands in the table twice.' },
    { row: 3, says: 'The weighting "much" is not a plain number such as 12.5.' },
    { row: 5, says: 'A question for information only carries no weighting.' },
    { row: 6, says: 'There is no criterion "Q9" above this row.' },
  ]);
});

test('a table without the columns that a question needs is refused as a whole', () => {
  expect(readQuestionTable([['Name'], ['x']]).errors).toEqual([
    { row: 1, says: 'These columns are missing: Title, Question, Weighting.' },
  ]);
});

test('titles, questions and weightings in per cent are table enough; the ids are given', () => {
  const { criteria, informationQuestions, errors } = readQuestionTable([
    ['Title', 'Question', 'Weighting', 'Kind'],
    ['Jobs', 'How many?', '60%', ''],
    ['Use of AI', 'Did you use AI?', '0', 'information only'],
    ['Skills', 'Which?', '40 %', 'criterion'],
    ['Groups', 'Which group?', '', 'information only'],
  ]);
  expect(errors).toEqual([]);
  expect(criteria).toEqual([
    { id: 'Q1', title: 'Jobs', question: 'How many?', weightPercent: '60' },
    { id: 'Q2', title: 'Skills', question: 'Which?', weightPercent: '40' },
  ]);
  expect(informationQuestions.map(({ id }) => id)).toEqual(['I1', 'I2']);
});
