import { Exact, roundedText } from '@evenhand/scoring';

/** One evaluator's mark beside what the panel agreed. */
export interface MarkBesideAgreed {
  readonly evaluatorId: string;
  readonly name: string;
  readonly criterion: string;
  readonly mark: string;
  readonly agreed: string;
}

export interface ConsistencyRow {
  readonly evaluatorId: string;
  readonly name: string;
  readonly cells: readonly {
    readonly criterion: string;
    readonly items: number;
    /** Points above (plus) or below (minus) what was agreed, over these items. */
    readonly difference: string;
    /** Distance between the furthest above and the furthest below. */
    readonly spread: string;
  }[];
}

const PLACES = 2;

/**
 * How each evaluator's first marks lie beside the agreed ones, question by question, in the alphabet of names: something
 * to learn from, never a list of who is better. The agreed mark is what the panel decided, not the truth.
 */
export function consistencyRows(marks: readonly MarkBesideAgreed[]): readonly ConsistencyRow[] {
  const people = new Map(marks.map(({ evaluatorId, name }) => [evaluatorId, name]));
  const criteria = [...new Set(marks.map(({ criterion }) => criterion))];
  return [...people]
    .toSorted(([, a], [, b]) => (a < b ? -1 : Number(a > b)))
    .map(([evaluatorId, name]) => ({
      evaluatorId,
      name,
      cells: criteria.flatMap((criterion) => {
        const own = marks.filter((one) => one.evaluatorId === evaluatorId && one.criterion === criterion);
        if (own.length === 0) return [];
        const apart = own.map(({ mark, agreed }) => new Exact(mark).minus(agreed));
        const sum = apart.reduce((total, one) => total.plus(one), new Exact(0));
        return [
          {
            criterion,
            items: own.length,
            difference: roundedText(sum.div(own.length), PLACES, 'half-up'),
            spread: Exact.max(...apart)
              .minus(Exact.min(...apart))
              .toFixed(),
          },
        ];
      }),
    }));
}
