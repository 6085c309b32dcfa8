import type { Criterion, SubCriterion, Tender } from '@evenhand/shared/contracts';

/** The columns of a table of questions, in the order in which they are written. */
export const QUESTION_COLUMNS = [
  'Kind',
  'Id',
  'Of criterion',
  'Title',
  'Question',
  'Theme',
  'Weighting',
  'Marks',
  'Required measures',
  'Suggested measures',
  'Supplier may choose',
  'Word limit',
  'Page limit',
  'Disqualifies',
] as const;
type Column = (typeof QUESTION_COLUMNS)[number];

const KINDS = ['criterion', 'sub-criterion', 'information only'] as const;

/** What a table of questions holds, with every row that cannot be used. Row 1 holds the columns. */
export interface QuestionTable {
  readonly criteria: readonly Criterion[];
  readonly informationQuestions: NonNullable<Tender['informationQuestions']>;
  readonly errors: readonly { readonly row: number; readonly says: string }[];
}

/** The questions of a tender as a table: sub-criteria below their criterion, questions for information only at the end. */
export function questionRows({ criteria, informationQuestions = [] }: Tender): readonly (readonly string[])[] {
  const row = (cells: Partial<Record<Column, string>>) => QUESTION_COLUMNS.map((column) => cells[column] ?? '');
  return [
    [...QUESTION_COLUMNS],
    ...criteria.flatMap((criterion) => [
      row(criterionCells(criterion)),
      ...(criterion.subCriteria ?? []).map((sub) => row(subCells(criterion.id, sub))),
    ]),
    ...informationQuestions.map(({ id, title, question }) =>
      row({ Kind: 'information only', Id: id, Title: title, Question: question, Weighting: '0' }),
    ),
  ];
}

function criterionCells(criterion: Criterion): Partial<Record<Column, string>> {
  const { id, title, question, theme = '', weightPercent, marks = '', measures, wordLimit, pageLimit } = criterion;
  return {
    Kind: 'criterion',
    Id: id,
    Title: title,
    Question: question,
    Theme: theme,
    Weighting: weightPercent,
    Marks: marks,
    'Required measures': (measures?.required ?? []).join(', '),
    'Suggested measures': (measures?.suggested ?? []).join(', '),
    'Supplier may choose': measures?.free ? 'yes' : '',
    'Word limit': wordLimit == null ? '' : String(wordLimit),
    'Page limit': pageLimit == null ? '' : String(pageLimit),
    Disqualifies: criterion.disqualifies ? 'yes' : '',
  };
}

function subCells(criterion: string, sub: SubCriterion): Partial<Record<Column, string>> {
  return {
    Kind: 'sub-criterion',
    Id: sub.id,
    'Of criterion': criterion,
    Title: sub.title,
    Question: sub.question ?? '',
    Weighting: sub.weightPercent ?? '',
    Marks: sub.marks ?? '',
  };
}

/** Reads a table of questions. Every row is read; one that cannot be used is named with what is wrong, and left out. */
export function readQuestionTable(rows: readonly (readonly string[])[]): QuestionTable {
  const [header = [], ...body] = rows;
  const columns = header.map((cell) => cell.trim().toLowerCase());
  const missing = (['Title', 'Question', 'Weighting'] as const).filter(
    (column) => !columns.includes(column.toLowerCase()),
  );
  if (missing.length > 0)
    return {
      criteria: [],
      informationQuestions: [],
      errors: [{ row: 1, says: `These columns are missing: ${missing.join(', ')}.` }],
    };
  const criteria: Criterion[] = [];
  const informationQuestions: { id: string; title: string; question: string }[] = [];
  const errors: { row: number; says: string }[] = [];
  body.forEach((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const written = (column: Column) => (cells[columns.indexOf(column.toLowerCase())] ?? '').trim();
    const cell = (column: Column) => {
      if (column === 'Weighting') return written(column).replace(/\s*%$/, '');
      if (column !== 'Id' || columns.includes('id')) return written(column);
      // A table without ids is numbered as the screen numbers what is added there.
      return kindOf(written) === 'information only'
        ? `I${String(informationQuestions.length + 1)}`
        : `Q${String(criteria.length + 1)}`;
    };
    const wrong = faultsIn(cell, criteria, informationQuestions);
    errors.push(...wrong.map((says) => ({ row: at + 2, says })));
    if (wrong.length > 0) return;
    const kind = kindOf(cell);
    if (kind === 'information only')
      informationQuestions.push({ id: cell('Id'), title: cell('Title'), question: cell('Question') });
    else if (kind === 'criterion') criteria.push(criterionFrom(cell));
    else {
      const parent = criteria.findIndex(({ id }) => id === cell('Of criterion'));
      const of = criteria[parent];
      if (of !== undefined) criteria[parent] = { ...of, subCriteria: [...(of.subCriteria ?? []), subFrom(cell)] };
    }
  });
  return { criteria, informationQuestions, errors };
}

type Cell = (column: Column) => string;

function kindOf(cell: Cell): (typeof KINDS)[number] | null {
  const text = cell('Kind').toLowerCase();
  if (text === '') return 'criterion';
  return KINDS.find((kind) => kind === text) ?? null;
}

function faultsIn(cell: Cell, criteria: readonly Criterion[], apart: readonly { id: string }[]): string[] {
  const kind = kindOf(cell);
  if (kind === null) return [`"${cell('Kind')}" is no kind of question. Use: ${KINDS.join(', ')}.`];
  const id = cell('Id');
  const taken = [...criteria, ...apart].some((other) => other.id === id) && kind !== 'sub-criterion';
  const weight = cell('Weighting');
  const needsWeight = kind === 'criterion' || weight !== '';
  return [
    ...(id === '' ? ['The id is missing.'] : []),
    ...(cell('Title') === '' ? ['The title is missing.'] : []),
    ...(kind !== 'sub-criterion' && cell('Question') === '' ? ['The question is missing.'] : []),
    ...(taken ? [`The id "${id}" stands in the table twice.`] : []),
    ...(needsWeight && !isDecimal(weight) ? [`The weighting "${weight}" is not a plain number such as 12.5.`] : []),
    ...(kind === 'information only' && isDecimal(weight) && Number(weight) !== 0
      ? ['A question for information only carries no weighting.']
      : []),
    ...(cell('Marks') !== '' && !isDecimal(cell('Marks'))
      ? [`The marks "${cell('Marks')}" are not a plain number.`]
      : []),
    ...(['Word limit', 'Page limit'] as const).flatMap((limit) =>
      cell(limit) !== '' && !/^[1-9]\d*$/.test(cell(limit))
        ? [`${limit}: "${cell(limit)}" is not a whole number from 1.`]
        : [],
    ),
    ...(kind === 'sub-criterion' && !criteria.some((criterion) => criterion.id === cell('Of criterion'))
      ? [`There is no criterion "${cell('Of criterion')}" above this row.`]
      : []),
  ];
}

function isDecimal(text: string): boolean {
  return /^[0-9]+(\.[0-9]+)?$/.test(text);
}

function criterionFrom(cell: Cell): Criterion {
  const required = codes(cell('Required measures'));
  const suggested = codes(cell('Suggested measures'));
  const free = isYes(cell('Supplier may choose'));
  const hasMeasures = required.length > 0 || suggested.length > 0 || free;
  return {
    id: cell('Id'),
    title: cell('Title'),
    question: cell('Question'),
    weightPercent: cell('Weighting'),
    ...(cell('Theme') === '' ? {} : { theme: cell('Theme') }),
    ...(cell('Marks') === '' ? {} : { marks: cell('Marks') }),
    ...(hasMeasures ? { measures: { required, suggested, free } } : {}),
    ...(cell('Word limit') === '' ? {} : { wordLimit: Number(cell('Word limit')) }),
    ...(cell('Page limit') === '' ? {} : { pageLimit: Number(cell('Page limit')) }),
    ...(isYes(cell('Disqualifies')) ? { disqualifies: true } : {}),
  };
}

function subFrom(cell: Cell): SubCriterion {
  return {
    id: cell('Id'),
    title: cell('Title'),
    ...(cell('Question') === '' ? {} : { question: cell('Question') }),
    ...(cell('Weighting') === '' ? {} : { weightPercent: cell('Weighting') }),
    ...(cell('Marks') === '' ? {} : { marks: cell('Marks') }),
  };
}

function codes(cell: string): string[] {
  return cell
    .split(/[,;]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

function isYes(cell: string): boolean {
  return /^(yes|y|true|1)$/i.test(cell);
}
