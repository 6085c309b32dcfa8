import { drawerOf } from '../src/lints/learned.ts';

/** A reason as people labelled it, beside the name of its scale. */
export interface Reason {
  readonly set: string;
  readonly scale: string;
  readonly labels: readonly string[];
  readonly mark: string;
  readonly text: string;
}

/**
 * Marks of the scale in published.json that do not go together with a reason that is right at the first. From 3 upwards a
 * reason may tell of a part only, so that the next marks may be right as well.
 */
const WRONG_AT: Readonly<Record<string, readonly string[]>> = {
  0: ['2', '3', '4', '5'],
  1: ['2', '3', '4', '5'],
  2: ['3', '4', '5'],
  3: ['0', '1', '2'],
  4: ['0', '1', '2'],
  5: ['0', '1', '2'],
};
/** The scale that most sets of reasons stand beside. */
export const SCALE = 'published.json';

/**
 * Each reason once more, before or after one of the same set that no warning is due for. What else is said changes nothing
 * about most warnings, but a text that also tells of the answer does not repeat what was published.
 */
export function besideOthers(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.flatMap((one) => {
    const sound = reasons.filter((other) => other.set === one.set && isSound(other) && other.text !== one.text);
    const other = sound[drawerOf(one.text, Math.max(1, sound.length))];
    if (other === undefined) return [];
    const labels = one.labels.filter((label) => label !== 'descriptor-paraphrase');
    const isFirst = one.text < other.text;
    return [{ ...one, labels, text: isFirst ? joined(one.text, other.text) : joined(other.text, one.text) }];
  });
}

/** Each reason that no warning is due for, or that only repeats its descriptor, once more at a mark that it contradicts. */
export function atWrongMarks(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.flatMap((one) => {
    const marks =
      one.scale === SCALE && (isSound(one) || isOnly(one, 'descriptor-paraphrase')) ? WRONG_AT[one.mark] : [];
    const mark = marks?.[drawerOf(one.text, Math.max(1, marks.length))];
    return mark === undefined ? [] : [{ ...one, mark, labels: ['rule-contradiction'] }];
  });
}

function isSound(reason: Reason): boolean {
  return isOnly(reason, '') || isOnly(reason, '-');
}

function isOnly({ labels }: Reason, label: string): boolean {
  return labels.length === 1 && labels[0] === label;
}

function joined(first: string, second: string): string {
  return `${first.replace(/[.,]?$/, '.')} ${second}`;
}
