// node --conditions=@evenhand/source training/crossvalidate.ts [code ...]: each set of other writers in turn is kept from
// training, and what the others teach is held against its labels, at several thresholds.
import { MOST_STEPS, type Learned } from '../src/lints/learned.ts';
import { fitted, inSteps, sumOf } from './fit.ts';
import { CODES, LEARNING, labelledFor, type Labelled } from './reasons.ts';

const LEFT_OUT = ['third', 'fourth', 'fifth', 'seventh'];
/** Sets that were written with the misses of another at hand, and are left out with it. */
const WRITTEN_AFTER: Readonly<Record<string, string>> = { seventh: 'later' };
const asked = process.argv.slice(2) as Learned[];

for (const code of asked.length > 0 ? asked : CODES) {
  const all = labelledFor(code);
  const seen = LEFT_OUT.flatMap((set) => {
    const learned = fitted(
      all.filter((one) => one.set !== set && one.set !== WRITTEN_AFTER[set]),
      LEARNING[code],
    );
    const { step, steps } = inSteps(learned, MOST_STEPS);
    const weights = new Float64Array([...steps.map((one) => one * step), learned.at(-1) ?? 0]);
    return all.filter((one) => one.set === set && !one.isMade).map((one) => ({ ...one, sum: sumOf(weights, one) }));
  });
  process.stdout.write(`${code}: lists alone ${figures(seen, (one) => one.isListed)}\n`);
  for (const alone of [-2.5, -2, -1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1, 1.5]) {
    const row = [0, 1, 2, 3, 4].map((bonus) =>
      figures(seen, ({ sum, isListed }) => sum > (isListed ? alone - bonus : alone)),
    );
    process.stdout.write(`  ${alone.toFixed(2).padStart(5)}  ${row.join('   ')}\n`);
  }
}

function figures<T extends Labelled>(of: readonly T[], isWarned: (one: T) => boolean): string {
  const count = (sets: readonly string[]) => {
    const reasons = of.filter(({ set }) => sets.includes(set));
    const right = reasons.filter((one) => isWarned(one) && one.isRight).length;
    const share = (whole: number) => (right / whole).toFixed(2).slice(1).padStart(3, '1');
    return `${share(reasons.filter(isWarned).length)}/${share(reasons.filter((one) => one.isRight).length)}`;
  };
  return `${count(LEFT_OUT)} ${count(LEFT_OUT.slice(-1))}`;
}
