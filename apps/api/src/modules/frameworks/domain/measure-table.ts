import type { FrameworkDraft, MeasureTableView } from '@evenhand/shared/contracts';

/** The columns of a table of measures; the last two may be left out. */
export const MEASURE_COLUMNS = [
  'Code',
  'Theme',
  'Title',
  'Pledge',
  'Unit',
  'Measurement',
  'Indicator',
  'Unit value GBP',
  'First year only',
] as const;
type Column = (typeof MEASURE_COLUMNS)[number];

/** A framework's measures as a table, with the unit values where there are any. */
export function measureRows({ measures, unitValues }: Pick<FrameworkDraft, 'measures' | 'unitValues'>) {
  return [
    [...MEASURE_COLUMNS],
    ...measures.map(({ code, theme, title, pledge, unit, measurement, indicator }) => {
      const value = unitValues.find((row) => row.code === code);
      const pounds = value?.pounds ?? '';
      return [code, theme, title, pledge, unit, measurement, indicator, pounds, value?.firstYearOnly ? 'yes' : ''];
    }),
  ];
}

/** Reads a table of measures. A row that cannot be used is named with what is wrong, and left out. */
export function readMeasureTable(rows: readonly (readonly string[])[]): MeasureTableView {
  const [header = [], ...body] = rows;
  const columns = header.map((cell) => cell.trim().toLowerCase());
  const missing = (['Code', 'Theme', 'Title'] as const).filter((column) => !columns.includes(column.toLowerCase()));
  const table: MeasureTableView = { rows: 0, errors: [], themes: [], measures: [], unitValues: [] };
  if (missing.length > 0)
    return { ...table, errors: [{ row: 1, says: `These columns are missing: ${missing.join(', ')}.` }] };
  body.forEach((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    table.rows += 1;
    const cell = (column: Column) => (cells[columns.indexOf(column.toLowerCase())] ?? '').trim();
    const wrong = faultsIn(cell, table);
    table.errors.push(...wrong.map((says) => ({ row: at + 2, says })));
    if (wrong.length === 0) addTo(table, cell);
  });
  return table;
}

function faultsIn(cell: (column: Column) => string, table: MeasureTableView): string[] {
  const code = cell('Code');
  const pounds = cell('Unit value GBP');
  return [
    ...(['Code', 'Theme', 'Title'] as const).flatMap((column) =>
      cell(column) === '' ? [`${column} is missing.`] : [],
    ),
    ...(table.measures.some((measure) => measure.code === code)
      ? [`The code "${code}" stands in the table twice.`]
      : []),
    ...(pounds !== '' && !/^\d+(\.\d+)?$/.test(pounds)
      ? [`The unit value "${pounds}" is not a plain number of pounds such as 16.93.`]
      : []),
    ...(pounds !== '' && cell('Unit') === '' ? ['A unit value needs a unit.'] : []),
  ];
}

function addTo(table: MeasureTableView, cell: (column: Column) => string): void {
  const code = cell('Code');
  const theme = cell('Theme');
  const unit = cell('Unit');
  if (!table.themes.some(({ id }) => id === theme)) table.themes.push({ id: theme, name: theme });
  table.measures.push({
    code,
    theme,
    title: cell('Title'),
    pledge: cell('Pledge'),
    unit,
    measurement: cell('Measurement'),
    indicator: cell('Indicator'),
  });
  const pounds = cell('Unit value GBP');
  const firstYearOnly = /^(yes|y|true|1)$/i.test(cell('First year only'));
  if (pounds !== '') table.unitValues.push({ code, unit, pounds, firstYearOnly });
}
