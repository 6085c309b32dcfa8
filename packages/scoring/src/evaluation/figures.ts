import { bootstrapInterval } from '../agreement/bootstrap-interval.ts';
import { crossTable, kappa } from '../agreement/kappa.ts';
import { wilson, type Interval } from './intervals.ts';
import { COMPARED_CLASSES, type ComparedClass, type ComparedResponse, type ComparedUnit } from './compare-response.ts';

/** One figure with the number it rests on and its 95% interval; null where it is not defined. */
export interface Figure extends Interval {
  readonly value: number | null;
  readonly n: number;
}

/** One seed, so that the same results always have the same intervals. */
const SEED = 20251121;

export const FIGURE_NAMES = [
  'claims.macroF1',
  'commitment.precision',
  'commitment.recall',
  'aspiration.f1',
  'trackRecord.f1',
  'unsure.share',
  'quantity.valueF1',
  'measure.recallAt5',
  'measure.acceptedRight',
  'measure.acceptedCoverage',
  'measure.falseAccept',
  'band.qwk',
  'band.exact',
  'band.bias',
  'band.beyondTwo',
] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];
export type Figures = Readonly<Record<FigureName, Figure>>;

/** All figures of a set of compared responses. Shares have Wilson intervals, the others a bootstrap over responses. */
export function figuresOf(responses: readonly ComparedResponse[]): Figures {
  const units = responses.flatMap((response) => response.units);
  const labelled = units.flatMap(({ measures }) => (measures && measures.label.length > 0 ? [measures] : []));
  const unmatched = units.flatMap(({ measures }) => (measures && measures.label.length === 0 ? [measures] : []));
  const accepted = labelled.flatMap((m) => (m.accepted === null ? [] : [{ label: m.label, accepted: m.accepted }]));
  const bands = responses.flatMap((response) => response.bands);
  const scored = bands.flatMap(({ label, engine }) => (engine === null ? [] : [{ label, engine }]));
  const said = units.filter(({ engine }) => engine === 'COMMITMENT');
  const meant = units.filter(({ label }) => label === 'COMMITMENT');
  const quantified = units.filter(({ quantities }) => quantities !== null);

  const share = <T>(all: readonly T[], test: (one: T) => boolean): Figure => {
    const hits = all.filter(test).length;
    return { value: all.length === 0 ? null : hits / all.length, n: all.length, ...wilson(hits, all.length) };
  };
  const drawn = (n: number, statistic: (set: readonly ComparedResponse[]) => number | null): Figure => ({
    value: statistic(responses),
    n,
    // Responses are drawn, not units: the units of one writer are alike.
    ...(bootstrapInterval(responses, statistic, SEED) ?? { low: null, high: null }),
  });
  const classFigure = (name: ComparedClass): Figure =>
    drawn(units.filter(({ label }) => label === name).length, (set) => classF1(counts(set), name));

  return {
    'claims.macroF1': drawn(units.length, (set) => macroF1(counts(set))),
    'commitment.precision': share(said, ({ label }) => label === 'COMMITMENT'),
    'commitment.recall': share(meant, ({ engine }) => engine === 'COMMITMENT'),
    'aspiration.f1': classFigure('ASPIRATION'),
    'trackRecord.f1': classFigure('TRACK_RECORD'),
    'unsure.share': share(units, ({ engine }) => engine === 'UNSURE'),
    'quantity.valueF1': drawn(quantified.length, quantityF1),
    'measure.recallAt5': share(labelled, ({ label, suggested }) => label.some((code) => suggested.includes(code))),
    'measure.acceptedRight': share(accepted, ({ label, accepted: code }) => label.includes(code)),
    'measure.acceptedCoverage': share(labelled, ({ accepted: code }) => code !== null),
    'measure.falseAccept': share(unmatched, ({ accepted: code }) => code !== null),
    'band.qwk': drawn(scored.length, (set) => quadraticKappa(set)),
    'band.exact': share(bands, ({ label, engine }) => label === engine),
    'band.bias': drawn(scored.length, (set) => meanDifference(pairs(set))),
    'band.beyondTwo': share(scored, ({ label, engine }) => Math.abs(label - engine) > 2),
  };
}

/** Counts per class: said and meant, said only, meant only. UNSURE is said of no class, so it counts as a miss. */
interface ClassCounts {
  both: number;
  said: number;
  meant: number;
}

function counts(responses: readonly ComparedResponse[]): Map<ComparedClass, ClassCounts> {
  const all = new Map<ComparedClass, ClassCounts>(
    COMPARED_CLASSES.map((name) => [name, { both: 0, said: 0, meant: 0 }]),
  );
  for (const response of responses) {
    for (const { label, engine } of response.units) {
      const meant = all.get(label);
      if (meant) meant.meant++;
      if (engine === 'UNSURE') continue;
      const said = all.get(engine);
      if (said) said.said++;
      if (said && label === engine) said.both++;
    }
  }
  return all;
}

function classF1(all: Map<ComparedClass, ClassCounts>, name: ComparedClass): number | null {
  const one = all.get(name);
  if (!one || one.said + one.meant === 0) return null;
  return (2 * one.both) / (one.said + one.meant);
}

function macroF1(all: Map<ComparedClass, ClassCounts>): number | null {
  const values = COMPARED_CLASSES.flatMap((name) => classF1(all, name) ?? []);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quantityF1(responses: readonly ComparedResponse[]): number | null {
  let right = 0;
  let wrong = 0;
  for (const { units } of responses) {
    for (const { quantities } of units) {
      right += quantities?.right.length ?? 0;
      wrong += (quantities?.missed.length ?? 0) + (quantities?.extra.length ?? 0);
    }
  }
  return right + wrong === 0 ? null : (2 * right) / (2 * right + wrong);
}

function pairs(responses: readonly ComparedResponse[]): { label: number; engine: number }[] {
  return responses.flatMap(({ bands }) =>
    bands.flatMap(({ label, engine }) => (engine === null ? [] : [{ label, engine }])),
  );
}

function quadraticKappa(responses: readonly ComparedResponse[]): number | null {
  const places = responses.flatMap(({ bands }) => bands.map((band) => band.bands));
  const scale = Array.from({ length: Math.max(0, ...places) }, (_, place) => place);
  const table = crossTable(
    pairs(responses).map(({ label, engine }) => [label, engine] as const),
    scale,
  );
  return kappa(table, 'quadratic').kappa.value;
}

function meanDifference(all: readonly { label: number; engine: number }[]): number | null {
  if (all.length === 0) return null;
  return all.reduce((sum, { label, engine }) => sum + engine - label, 0) / all.length;
}

/** How often each class of the reader (first key) met each class of the engine (second key). */
export function confusionOf(units: readonly ComparedUnit[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const label of COMPARED_CLASSES) {
    table[label] = {};
    for (const engine of [...COMPARED_CLASSES, 'UNSURE'] as const) {
      table[label][engine] = units.filter((unit) => unit.label === label && unit.engine === engine).length;
    }
  }
  return table;
}
