/** Figures of one version of the engine, as `npm run evaluate` wrote them. */
export interface MeasuredFigures {
  readonly engineVersion: string;
  /** ISO date. */
  readonly on: string;
  /** What the engine was compared with, and what that means for the figures. */
  readonly corpus: string;
  /** Each as it was printed, with its 95% interval. */
  readonly figures: readonly { readonly name: string; readonly value: string }[];
}

const MEASURED: readonly MeasuredFigures[] = [
  {
    engineVersion: '0.1.0',
    on: '2026-11-29',
    corpus:
      'the labelled responses of invented bidders that come with the service (six tenders, 2765 statements, 235 answers). The engine was developed on them, so that the figures flatter it',
    figures: [
      { name: 'claim class, macro-F1', value: '0.982 (0.97 to 0.99)' },
      { name: 'commitment precision', value: '0.985 (0.98 to 0.99)' },
      { name: 'commitment recall', value: '0.985 (0.98 to 0.99)' },
      { name: 'quantities, value F1', value: '0.975 (0.97 to 0.98)' },
      { name: 'right measure in the first 5', value: '0.993 (0.99 to 1.00)' },
      { name: 'band against the readers’ mark, quadratic weighted kappa', value: '0.920 (0.87 to 0.96)' },
      { name: 'band, exact', value: '0.821 (0.77 to 0.86)' },
    ],
  },
];

/** What was measured of this version of the engine; null where nothing was. */
export function measuredFigures(engineVersion: string): MeasuredFigures | null {
  return MEASURED.find((each) => each.engineVersion === engineVersion) ?? null;
}
