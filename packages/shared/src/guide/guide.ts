import type { GuideValues, StepValue } from '../contracts/index.ts';
import type { Choice, Reason, Script, Step } from './step.ts';

/** Everything the guide remembers. It is plain data: stored, sent and read again, it goes on where it stopped. */
export interface GuideState {
  readonly values: GuideValues;
  /** Id of the step in focus. */
  readonly at: string;
  /** Where in the text of that step the writer was, in UTF-16 units; null where the step has no text. */
  readonly caret: number | null;
  readonly closed: boolean;
}

export type GuideEvent =
  | { readonly type: 'answer'; readonly step: string; readonly value: StepValue; readonly caret?: number }
  | { readonly type: 'go'; readonly step: string; readonly caret?: number }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** Locks an evaluator's score, or closes a moderated item. */
  | { readonly type: 'close' }
  | { readonly type: 'reopen' };

/** What is asked now, and which answers are allowed. */
export interface Prompt {
  readonly step: Step;
  readonly asks: string;
  readonly hint: string;
  /** The steps asked together with it, itself among them. */
  readonly turn: readonly Step[];
  /** The only values that may be chosen; empty where the step takes words or passages. */
  readonly allowed: readonly Choice[];
  /** A second question where the answer given is thin; null otherwise. */
  readonly probe: string | null;
  /** Everything that keeps the whole from being closed. */
  readonly missing: readonly Reason[];
  /** Place of the step among those asked, from 1, and how many are asked. */
  readonly place: number;
  readonly count: number;
}

export interface Outcome {
  readonly state: GuideState;
  /** Why the event changed nothing; empty when it was taken. */
  readonly refused: readonly Reason[];
}

/** The guide before the first answer. Throws a RangeError for a script without steps. */
export function begin(script: Script, values: GuideValues = {}): GuideState {
  const [first] = asked(script, values);
  if (first === undefined) throw new RangeError('A script needs at least one step that is asked.');
  const open = asked(script, values).find((step) => step.lacks(values) !== null);
  return { values, at: (open ?? first).id, caret: null, closed: false };
}

/**
 * What comes of an event. A refused event changes nothing and says why; an answer changes that answer and no other, so
 * that going back and thinking again never costs what was written after.
 */
export function advance(script: Script, state: GuideState, event: GuideEvent): Outcome {
  if (event.type === 'reopen') return taken({ ...state, closed: false });
  if (event.type === 'go') return goTo(script, state, event.step, event.caret ?? null);
  if (event.type === 'next' || event.type === 'back') return move(script, state, event.type === 'next' ? 1 : -1);
  if (state.closed) {
    return refuse(state, { code: 'guide.closed', step: state.at, says: 'This is locked and cannot be changed.' });
  }
  if (event.type === 'close') {
    const missing = missingFrom(script, state.values);
    return missing.length > 0 ? { state, refused: missing } : taken({ ...state, closed: true });
  }
  const fault = faultOf(script, event.step, event.value);
  if (fault !== null) return refuse(state, fault);
  const values = { ...state.values, [event.step]: event.value };
  return taken({ ...state, values, at: event.step, caret: event.caret ?? null });
}

/** What is asked at the step in focus. A step that is no longer asked leads to the next one that is. */
export function promptOf(script: Script, state: GuideState): Prompt {
  const steps = asked(script, state.values);
  const place = placeOf(script, steps, state.at);
  const step = steps[place];
  if (step === undefined) throw new RangeError('A script needs at least one step that is asked.');
  return {
    step,
    asks: step.asks(state.values),
    hint: step.hint(state.values),
    turn: steps.filter(({ turn }) => turn === step.turn),
    allowed: step.choices,
    probe: step.probe(state.values),
    missing: missingFrom(script, state.values),
    place: place + 1,
    count: steps.length,
  };
}

/** What keeps these answers from being closed; empty when they are complete. */
export function missingFrom(script: Script, values: GuideValues): readonly Reason[] {
  return asked(script, values).flatMap((step) => {
    const says = step.lacks(values);
    return says === null ? [] : [{ code: `lacks.${kindOf(step.id)}`, step: step.id, says }];
  });
}

/** Why an answer cannot stand at a step at all; null when it can. An incomplete answer can. */
export function faultOf(script: Script, stepId: string, value: StepValue): Reason | null {
  const step = script.steps.find(({ id }) => id === stepId);
  if (step === undefined) {
    return { code: 'step.unknown', step: stepId, says: 'The published criteria have no such question.' };
  }
  if (step.field !== value.kind) {
    return { code: 'value.wrong-kind', step: stepId, says: 'This question takes another kind of answer.' };
  }
  if (value.kind === 'choice' && value.chosen !== null && !step.choices.some((one) => one.value === value.chosen)) {
    const allowed = step.choices.map((one) => one.value).join(', ');
    return { code: 'choice.not-allowed', step: stepId, says: `Choose one of: ${allowed}.` };
  }
  if (value.kind === 'passages' && value.nothingFound && value.cited.length > 0) {
    const says = 'Remove the passages you cited, or take back that nothing was found.';
    return { code: 'passages.contradict', step: stepId, says };
  }
  return null;
}

/** The steps that are asked, given the answers so far. */
export function asked(script: Script, values: GuideValues): readonly Step[] {
  return script.steps.filter((step) => step.isAsked(values));
}

/** "finding" of "finding/Q1.2". */
export function kindOf(stepId: string): string {
  return stepId.split('/', 1)[0] ?? stepId;
}

function goTo(script: Script, state: GuideState, step: string, caret: number | null): Outcome {
  if (asked(script, state.values).some(({ id }) => id === step)) return taken({ ...state, at: step, caret });
  return refuse(state, { code: 'step.not-asked', step, says: 'This is not asked here.' });
}

/** To the first step of the turn before or after the one in focus; at either end it stays. */
function move(script: Script, state: GuideState, by: 1 | -1): Outcome {
  const steps = asked(script, state.values);
  const turns = [...new Set(steps.map(({ turn }) => turn))];
  const here = steps[placeOf(script, steps, state.at)];
  const there = turns[turns.indexOf(here?.turn ?? '') + by] ?? here?.turn;
  const first = steps.find(({ turn }) => turn === there);
  return taken(first === undefined ? state : { ...state, at: first.id, caret: null });
}

/** Place of a step among those asked; of the next one asked after it where it is not asked now. */
function placeOf(script: Script, steps: readonly Step[], id: string): number {
  const place = steps.findIndex((step) => step.id === id);
  if (place !== -1) return place;
  const from = script.steps.findIndex((step) => step.id === id);
  const next = steps.findIndex((step) => script.steps.indexOf(step) >= from);
  return next === -1 ? steps.length - 1 : next;
}

function taken(state: GuideState): Outcome {
  return { state, refused: [] };
}

function refuse(state: GuideState, reason: Reason): Outcome {
  return { state, refused: [reason] };
}
