import type { Evaluation } from './evaluate-corpus.ts';
import { FIGURE_NAMES, type Figure, type FigureName } from './figures.ts';
import type { WorstError } from './worst-errors.ts';

interface Row {
  readonly says: string;
  /** What is to be reached, as words; null where none is set. */
  readonly target: string | null;
  readonly reached: ((value: number) => boolean) | null;
  readonly counts: string;
}

const atLeast = (goal: number): Pick<Row, 'target' | 'reached'> => ({
  target: `at least ${goal.toFixed(2)}`,
  reached: (value) => value >= goal,
});
const NO_TARGET = { target: null, reached: null };

const ROWS: Readonly<Record<FigureName, Row>> = {
  'claims.macroF1': { says: 'Claim class, macro-F1', ...atLeast(0.9), counts: 'units' },
  'commitment.precision': { says: 'Commitment precision', ...atLeast(0.93), counts: 'units said' },
  'commitment.recall': { says: 'Commitment recall', ...atLeast(0.92), counts: 'units meant' },
  'aspiration.f1': { says: 'Aspiration F1', ...NO_TARGET, counts: 'units meant' },
  'trackRecord.f1': { says: 'Track record F1', ...NO_TARGET, counts: 'units meant' },
  'unsure.share': { says: 'Unsure, share', ...NO_TARGET, counts: 'units' },
  'quantity.valueF1': { says: 'Quantities, value F1', ...atLeast(0.95), counts: 'units' },
  'measure.recallAt5': { says: 'Right measure in the first 5', ...atLeast(0.97), counts: 'units with a measure' },
  'measure.acceptedRight': { says: 'Accepted measures right', ...atLeast(0.95), counts: 'units accepted' },
  'measure.acceptedCoverage': { says: 'Accepted, coverage', ...atLeast(0.7), counts: 'units with a measure' },
  'measure.falseAccept': {
    says: 'No measure, falsely accepted',
    target: 'at most 0.03',
    reached: (value) => value <= 0.03,
    counts: 'units without a measure',
  },
  'band.qwk': { says: 'Band, quadratic weighted kappa', ...atLeast(0.9), counts: 'answers' },
  'band.exact': { says: 'Band, exact', ...atLeast(0.65), counts: 'answers' },
  'band.bias': {
    says: 'Band, signed bias',
    target: 'within 0.15',
    reached: (value) => Math.abs(value) <= 0.15,
    counts: 'answers',
  },
  'band.beyondTwo': {
    says: 'Band, further than 2 away',
    target: 'none',
    reached: (value) => value === 0,
    counts: 'answers',
  },
};

/** The evaluation as a table that can be read on a terminal; `worst` is the number of errors shown of each kind. */
export function evaluationText(evaluation: Evaluation, worst: number): string {
  const { engine, corpus, format, figures, perTender } = evaluation;
  const lines = [`${engine.name} ${engine.version} on ${corpus.join(', ')} (${format})`, ''];
  const all = [
    ['Figure', 'Value', '95% interval', 'n', 'To reach', ''],
    ...FIGURE_NAMES.map((name) => row(name, figures[name])),
  ];
  lines.push(...table(all), '');
  if (corpus.length > 1) {
    lines.push('By tender (value, 95% interval, n)');
    const perRow = FIGURE_NAMES.map((name) => [
      ROWS[name].says,
      ...corpus.map((id) => {
        const figure = perTender[id]?.[name];
        return figure === undefined ? '' : `${decimal(figure.value)} ${interval(figure)} ${figure.n}`;
      }),
    ]);
    lines.push(...table([['Figure', ...corpus], ...perRow]), '');
  }
  lines.push('Classes (rows: reader, columns: engine)', ...table(confusionRows(evaluation)), '');
  lines.push('Bands (rows: agreed mark, columns: engine; last column: no band)', ...table(bandRows(evaluation)), '');
  for (const kind of ['band', 'class', 'quantity', 'measure'] as const) {
    const errors = evaluation.worst.filter((error) => error.kind === kind);
    if (errors.length === 0 || worst === 0) continue;
    lines.push(`Worst ${kind} errors (${Math.min(worst, errors.length)} of ${errors.length})`);
    lines.push(...errors.slice(0, worst).map(errorLine), '');
  }
  return lines.join('\n');
}

function row(name: FigureName, figure: Figure): string[] {
  const { says, target, reached, counts } = ROWS[name];
  const verdict = reached === null || figure.value === null ? '' : reached(figure.value) ? 'reached' : 'NOT REACHED';
  return [says, decimal(figure.value), interval(figure), `${figure.n} ${counts}`, target ?? '', verdict];
}

function decimal(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function interval({ low, high }: Figure): string {
  return low === null || high === null ? '(-)' : `(${low.toFixed(3)} to ${high.toFixed(3)})`;
}

function confusionRows({ confusion }: Evaluation): string[][] {
  const labels = Object.keys(confusion);
  const engines = Object.keys(confusion[labels[0] ?? ''] ?? {});
  return [
    ['', ...engines],
    ...labels.map((label) => [label, ...engines.map((name) => String(confusion[label]?.[name]))]),
  ];
}

function bandRows({ bandConfusion }: Evaluation): string[][] {
  const columns = bandConfusion.map((_, place) => String(place));
  return [['', ...columns, 'none'], ...bandConfusion.map((cells, place) => [String(place), ...cells.map(String)])];
}

function errorLine({ where, label, engine, rule, text }: WorstError): string {
  return `  ${where}: reader ${label}, engine ${engine}${rule === null ? '' : ` (${rule})`}: ${text}`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const cells of rows) cells.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)));
  return rows.map((cells) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
