import { rawSliceOf, statementsOf } from '../src/text/segment.ts';
import type { Statement } from '../src/text/statement.ts';
import type { FoundQuantity } from '../src/quantities/quantity.ts';
import { quantitiesOf } from '../src/quantities/statement-quantities.ts';
import { markdownFile } from './markdown-blocks.ts';

interface LabelledUnit {
  readonly id: string;
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface UnitLabel {
  readonly u: string;
  readonly c: string;
  readonly q?: readonly (readonly [text: string, value: string, unit: string])[];
}

export interface LabelledText {
  readonly markdown: string;
  readonly units: readonly LabelledUnit[];
  readonly labels: readonly UnitLabel[];
}

interface QuantityError {
  readonly text: string;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

export interface QuantityFigures {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
  readonly f1: number;
  readonly errors: readonly QuantityError[];
}

const STATED = new Set(['COMMITMENT', 'ASPIRATION', 'TRACK_RECORD']);

/** Compares the values of claim quantities with the labels, as multisets, in units that state something. */
export function quantityFigures(texts: readonly LabelledText[]): QuantityFigures {
  const errors: QuantityError[] = [];
  let right = 0;
  let missed = 0;
  let extra = 0;
  for (const { markdown, units, labels } of texts) {
    const statements = statementsOf(markdownFile('r.md', markdown));
    for (const unit of units) {
      const own = labels.filter((label) => label.u === unit.id);
      if (!own.some(({ c }) => STATED.has(c))) continue;
      const expected = own.flatMap(({ q }) => (q ?? []).map(([, value]) => value.replace(/\s/g, '')));
      const found = statements
        .filter((statement) => overlaps(statement, unit))
        .flatMap((statement) => quantitiesOf(statement).filter((quantity) => within(statement, quantity, unit)));
      const surplus: string[] = [];
      for (const { value, role } of found) {
        if (role !== 'claim') continue;
        const at = expected.findIndex((one) => one === value || Number(one) === Number(value));
        if (at < 0) surplus.push(value);
        else {
          expected.splice(at, 1);
          right += 1;
        }
      }
      missed += expected.length;
      extra += surplus.length;
      if (expected.length + surplus.length > 0) errors.push({ text: unit.text, missed: expected, extra: surplus });
    }
  }
  return { right, missed, extra, f1: (2 * right) / Math.max(1, 2 * right + missed + extra), errors };
}

function overlaps(statement: Statement, unit: LabelledUnit): boolean {
  return statement.start < unit.end && unit.start < statement.end;
}

function within(statement: Statement, quantity: FoundQuantity, unit: LabelledUnit): boolean {
  const at = rawSliceOf(statement, quantity.start, quantity.end).start;
  return at >= unit.start && at < unit.end;
}
