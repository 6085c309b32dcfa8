import type { Evaluation } from './evaluate-corpus.ts';
import { FIGURE_NAMES, type Figure, type FigureName } from './figures.ts';
import { table, wrapped } from './plain-text.ts';
import type { WorstError } from './worst-errors.ts';

interface Row {
  readonly says: string;
  /** What is to be reached, as words; null where none is set. */
  readonly target: string | null;
  readonly reached: ((value: number) => boolean) | null;
  /** What `n` counts; units of the labelled text where nothing else is said. */
  readonly counts: string;
}

const atLeast = (goal: number): Pick<Row, 'target' | 'reached'> => ({
  target: `at least ${goal.toFixed(2)}`,
  reached: (value) => value >= goal,
});
const NO_TARGET = { target: null, reached: null };

const ROWS: Readonly<Record<FigureName, Row>> = {
  'claims.macroF1': { says: 'Claim class, macro-F1', ...atLeast(0.9), counts: 'units' },
  'commitment.precision': { says: 'Commitment precision', ...atLeast(0.93), counts: 'said' },
  'commitment.recall': { says: 'Commitment recall', ...atLeast(0.92), counts: 'meant' },
  'aspiration.f1': { says: 'Aspiration F1', ...NO_TARGET, counts: 'meant' },
  'trackRecord.f1': { says: 'Track record F1', ...NO_TARGET, counts: 'meant' },
  'unsure.share': { says: 'Unsure, share', ...NO_TARGET, counts: 'units' },
  'quantity.valueF1': { says: 'Quantities, value F1', ...atLeast(0.95), counts: 'units' },
  'measure.recallAt5': { says: 'Right measure in the first 5', ...atLeast(0.97), counts: 'with a measure' },
  'measure.acceptedRight': { says: 'Accepted measures right', ...atLeast(0.95), counts: 'accepted' },
  'measure.acceptedCoverage': { says: 'Accepted, coverage', ...atLeast(0.7), counts: 'with a measure' },
  'measure.falseAccept': {
    says: 'No measure, falsely accepted',
    target: 'at most 0.03',
    reached: (value) => value <= 0.03,
    counts: 'without a measure',
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

/** So many lines of an error's words are shown. */
const LINES_OF_AN_ERROR = 3;
/** So many tenders stand side by side before a line becomes too long. */
const TENDERS_IN_A_ROW = 2;
const KINDS: Readonly<Record<WorstError['kind'], string>> = {
  band: 'bands',
  class: 'claim classes',
  quantity: 'quantities',
  measure: 'measures',
};

/** The evaluation for reading, in lines of at most 100 characters; `worst` errors are shown of each kind. */
export function evaluationText(evaluation: Evaluation, worst: number): string {
  const { engine, corpus, format, figures } = evaluation;
  const rows = FIGURE_NAMES.map((name) => row(name, figures[name]));
  return [
    `${engine.name} ${engine.version} compared with careful readers on ${corpus.join(', ')} (${format})`,
    '',
    ...table([['Figure', 'Value', '95% interval', 'Counted', 'To reach', 'Met'], ...rows]),
    '',
    ...byTender(evaluation),
    'Claim classes: a row for what the reader said, a column for what the engine said',
    ...table(classRows(evaluation), 'right'),
    '',
    'Bands: a row for the agreed mark, a column for the band of the engine',
    ...table(bandRows(evaluation), 'right'),
    '',
    ...(Object.keys(KINDS) as WorstError['kind'][]).flatMap((kind) => errorsOf(evaluation, kind, worst)),
  ].join('\n');
}

function row(name: FigureName, figure: Figure): string[] {
  const { says, target, reached, counts } = ROWS[name];
  const verdict = reached === null || figure.value === null ? '' : reached(figure.value) ? 'yes' : 'NO';
  return [says, value(figure.value, reached), interval(figure), `${figure.n} ${counts}`, target ?? '', verdict];
}

/** Three decimals, or five where three would hide on which side of the target a figure is. */
function value(figure: number | null, reached: Row['reached']): string {
  const short = decimal(figure);
  if (figure === null || reached === null || reached(figure) === reached(Number(short))) return short;
  return figure.toFixed(5);
}

function decimal(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function interval({ low, high }: Figure): string {
  return low === null || high === null ? '-' : `${low.toFixed(2)} to ${high.toFixed(2)}`;
}

/** The same figures for each tender, a few tenders side by side; nothing where there is only one. */
function byTender({ corpus, perTender }: Evaluation): string[] {
  if (corpus.length < 2) return [];
  const lines: string[] = [];
  for (let from = 0; from < corpus.length; from += TENDERS_IN_A_ROW) {
    const some = corpus.slice(from, from + TENDERS_IN_A_ROW);
    const head = some.flatMap((id) => [id, '95% interval', 'n']);
    const rows = FIGURE_NAMES.map((name) => [
      ROWS[name].says,
      ...some.flatMap((id) => {
        const figure = perTender[id]?.[name];
        return figure === undefined ? ['', '', ''] : [decimal(figure.value), interval(figure), String(figure.n)];
      }),
    ]);
    lines.push(...table([['By tender', ...head], ...rows], 'right'), '');
  }
  return lines;
}

/** A dot for none: what is confused stands out. */
const count = (times: number): string => (times === 0 ? '.' : String(times));

function classRows({ confusion }: Evaluation): string[][] {
  const labels = Object.keys(confusion);
  const engines = Object.keys(confusion[labels[0] ?? ''] ?? {});
  const cells = (label: string) => engines.map((name) => confusion[label]?.[name] ?? 0);
  return [['', ...engines, 'all'], ...labels.map((label) => [label, ...withSum(cells(label))])];
}

function bandRows({ bandConfusion }: Evaluation): string[][] {
  const columns = bandConfusion.map((_, place) => String(place));
  return [
    ['', ...columns, 'no band', 'all'],
    ...bandConfusion.map((cells, place) => [String(place), ...withSum(cells)]),
  ];
}

function withSum(cells: readonly number[]): string[] {
  return [...cells.map(count), String(cells.reduce((sum, times) => sum + times, 0))];
}

function errorsOf(evaluation: Evaluation, kind: WorstError['kind'], worst: number): string[] {
  const errors = evaluation.worst.filter((error) => error.kind === kind);
  if (errors.length === 0 || worst === 0) return [];
  const shown = errors.slice(0, worst);
  return [`Worst errors in ${KINDS[kind]} (${shown.length} of ${errors.length})`, ...shown.flatMap(errorLines), ''];
}

/** Where it is and who said what, then the words it is about. */
function errorLines({ kind, where, label, engine, rule, text }: WorstError): string[] {
  const by = rule === null ? '' : ` (${rule})`;
  const said = kind === 'quantity' ? `${label}; ${engine}` : `reader ${label}, engine ${engine}${by}`;
  return [...wrapped(`${where}: ${said}`, '  ', LINES_OF_AN_ERROR), ...wrapped(text, '      ', LINES_OF_AN_ERROR)];
}
