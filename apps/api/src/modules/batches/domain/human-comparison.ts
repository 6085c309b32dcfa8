import { crossTable, kappa } from '@evenhand/scoring';

/** An answer with the machine's indicative band and the mark that the panel agreed. */
export interface ComparedAnswer {
  readonly response: string;
  readonly criterion: string;
  readonly indicative: string;
  readonly agreed: string;
}

/** How often the machine and the panel came to the same mark, and how far apart they were otherwise. */
export interface HumanComparison<Answer extends ComparedAnswer> {
  readonly answers: number;
  /** Answers with the same mark. */
  readonly same: number;
  /** Quadratic weighted kappa to three places; null, with the reason, where it is not defined. */
  readonly kappa: string | null;
  readonly kappaSays: string;
  /** Mean of indicative band minus agreed mark, in places of the scale, to two places: above zero the machine is generous. */
  readonly bias: string | null;
  /** Rows are indicative bands, columns agreed marks, both as in `marks`. */
  readonly marks: readonly string[];
  readonly confusion: readonly (readonly number[])[];
  /** Answers that are furthest apart, furthest first; those with the same mark are not among them. */
  readonly worst: readonly Answer[];
}

/** Compares over one published scale. `marks` is the whole scale; answers with other marks are left out. */
export function compareWithHumans<Answer extends ComparedAnswer>(
  given: readonly Answer[],
  marks: readonly string[],
  most: number,
): HumanComparison<Answer> {
  const scale = marks.toSorted((one, other) => Number(one) - Number(other));
  const place = (mark: string) => scale.findIndex((each) => Number(each) === Number(mark));
  const answers = given.filter(({ indicative, agreed }) => place(indicative) >= 0 && place(agreed) >= 0);
  const apart = (answer: Answer) => place(answer.indicative) - place(answer.agreed);
  const pairs = answers.map(({ indicative, agreed }) => [place(indicative), place(agreed)] as const);
  const confusion = crossTable(
    pairs,
    scale.map((_, at) => at),
  );
  const { kappa: statistic } = kappa(confusion, 'quadratic');
  const bias = answers.reduce((sum, answer) => sum + apart(answer), 0) / answers.length;
  return {
    answers: answers.length,
    same: answers.filter((answer) => apart(answer) === 0).length,
    kappa: statistic.value === null ? null : statistic.value.toFixed(3),
    kappaSays: statistic.reason ?? 'Quadratic weighted kappa. Agreement is not correctness.',
    bias: answers.length === 0 ? null : bias.toFixed(2),
    marks: scale,
    confusion,
    worst: answers
      .filter((answer) => apart(answer) !== 0)
      .toSorted((one, other) => Math.abs(apart(other)) - Math.abs(apart(one)))
      .slice(0, most),
  };
}
