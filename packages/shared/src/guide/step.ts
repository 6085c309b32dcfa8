import type { GuideValues, StepValue } from '../contracts/index.ts';
import { chosenAt } from './values.ts';

/** One of the answers that a step with choices allows. */
export interface Choice {
  /** What is stored: a mark of the scale, or a word. */
  readonly value: string;
  readonly says: string;
  /** More about it, such as the descriptor of a band. */
  readonly hint?: string;
  /** Stands where it was chosen, and is offered no more: somebody who is away. */
  readonly past?: boolean;
}

/** The choices that are offered at a step: what is past only where it is the one that stands. */
export const offeredAt = ({ id, choices }: Pick<Step, 'choices' | 'id'>, values: GuideValues): readonly Choice[] =>
  choices.filter(({ value, past }) => past !== true || chosenAt(values, id) === value);

/** Why something cannot be done yet, or what is missing, in one sentence, and where to mend it. */
export interface Reason {
  /** A stable word for programs. */
  readonly code: string;
  readonly step: string;
  readonly says: string;
}

/** One thing the guide asks. It knows what an answer must be, and nothing of screens. */
export interface Step {
  readonly id: string;
  /** The sub-criterion it is about; null where it is about the whole. */
  readonly part: string | null;
  /** Steps of one turn are asked together. */
  readonly turn: string;
  readonly field: StepValue['kind'];
  /** The question in plain words. */
  readonly asks: (values: GuideValues) => string;
  /** What a good answer looks like, in two lines at most. */
  readonly hint: (values: GuideValues) => string;
  /** The only values a choice may have; empty for other fields. */
  readonly choices: readonly Choice[];
  /** Whether it is asked, given everything else. What was answered to a step that is no longer asked is kept. */
  readonly isAsked: (values: GuideValues) => boolean;
  /** What its answer still lacks; null when it stands. */
  readonly lacks: (values: GuideValues) => string | null;
  /** A second question where the answer is thin; it never holds anybody up. */
  readonly probe: (values: GuideValues) => string | null;
}

/** The steps of one judgement, in the order in which they are asked. */
export interface Script {
  readonly steps: readonly Step[];
  /** Which edition of the questions this is; kept with every answer. */
  readonly edition: string;
}

type Said = string | ((values: GuideValues) => string);
type Given = Partial<Omit<Step, 'asks' | 'hint'>> & Pick<Step, 'id' | 'field'> & { asks: Said; hint?: Said };

const saying = (said: Said) => (typeof said === 'string' ? () => said : said);

/** A step that is always asked, may be left empty and is never probed, until said otherwise. */
export function step({ asks, hint = '', ...given }: Given): Step {
  return {
    asks: saying(asks),
    hint: saying(hint),
    part: null,
    turn: given.id,
    choices: [],
    isAsked: () => true,
    lacks: () => null,
    probe: () => null,
    ...given,
  };
}
