/** Figures of one build of the engine, as `npm run evaluate -- packages/scoring/corpus --card <file>` writes them. */
export interface MeasuredEngine {
  readonly engine: { readonly name: string; readonly version: string; readonly build: string };
  /** ISO date. */
  readonly on: string;
  /** Tenders of the labelled corpus. */
  readonly corpus: readonly string[];
  /** Each with its 95% interval and how many were counted. */
  readonly figures: Readonly<Record<string, MeasuredFigure>>;
}

interface MeasuredFigure {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** What of it is told on the card, by the words it has there. */
const TOLD: Readonly<Record<string, string>> = {
  'claims.macroF1': 'claim class, macro-F1',
  'commitment.precision': 'commitment precision',
  'commitment.recall': 'commitment recall',
  'quantity.valueF1': 'quantities, value F1',
  'measure.recallAt5': 'right measure in the first 5',
  'band.qwk': 'band against the readers’ mark, quadratic weighted kappa',
  'band.exact': 'band, exact',
};

/** The figures in words, with the build and the command they come from, and whether `build`, which runs here, is that one. */
export function measuredInWords({ engine, on, corpus, figures }: MeasuredEngine, build: string): string {
  const told = Object.entries(TOLD).map(([name, says]) => `${says} ${figureInWords(figures[name])}`);
  const here =
    build === engine.build
      ? 'That build runs here.'
      : `What runs here is build ${build}, which was not measured itself.`;
  const counted = `${String(corpus.length)} tenders, ${String(figures['claims.macroF1']?.n ?? 0)} statements, ${String(figures['band.qwk']?.n ?? 0)} answers`;
  return `Measured on ${on} by "npm run evaluate -- packages/scoring/corpus" with ${engine.name} ${engine.version}, build ${engine.build}. ${here} It was compared with the labelled responses of invented bidders that come with the service (${counted}); the engine was developed on them, so that the figures flatter it: ${told.join(', ')}. Agreement with the panel of this tender is not measured here.`;
}

function figureInWords(figure: MeasuredFigure | undefined): string {
  if (figure?.value == null) return 'not measured';
  const { value, low, high } = figure;
  return low === null || high === null
    ? value.toFixed(3)
    : `${value.toFixed(3)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
