import type { ClaimClass } from '@evenhand/shared/domain';
import type { Statement } from '../text/statement.ts';
import { isDeskWork } from './desk-work.ts';
import { featuresOf, type FeatureSet } from './features.ts';
import type { Classification } from './found-claim.ts';
import { isLeftToOthers } from './left-to-others.ts';
import { MODEL_CLASSES, modelOf, type Contribution, type Model, type ModelWeights } from './model.ts';
import weights from './model.weights.json' with { type: 'json' };
import { promiseBesideHope } from './promise-beside-hope.ts';
import { readText, type Reading, type ReadingContext, type StatementText } from './reading.ts';
import { timed } from './rule.ts';
import { isSaidOfOthers } from './said-of-others.ts';
import { surroundingsOf } from './surroundings.ts';
import { isToldInThePast } from './told-in-the-past.ts';
import { sliceOfWord, type Vocabulary } from './words.ts';

/** Below this lead of the first class over the second (difference of shares as they are ranked), the class is UNSURE. */
export const UNSURE_MARGIN = 0.02;
/**
 * Below this lead a class is tentative. Chosen on held-out tenders: promises read with less of a lead are wrong so often
 * that answers without a commitment rose by them.
 */
const TENTATIVE_MARGIN = 0.25;

/**
 * How much of its share a promise keeps when classes are ranked: what is taken for a promise and is none earns a mark, the
 * reverse a question. Chosen with one labelled tender left out in turn, where it parts misses and false promises evenly.
 * The leads above are those of the kept shares; leads of the full shares were measured and are no better.
 */
const PROMISE_KEEPS = 0.8;

const OTHERS: readonly ClaimClass[] = ['PRACTICE', 'POLICY', 'NONE'];

export type Classify = (statement: StatementText, context: ReadingContext) => Classification;

interface Ranked {
  readonly class: ClaimClass;
  readonly margin: number;
}

const PLACES: ReadonlyMap<ClaimClass, number> = new Map(MODEL_CLASSES.map((name, place) => [name, place]));

/**
 * The likeliest class, a promise only with a lead; practice, policy and nothing count together against the three that
 * matter. Where nothing can be promised, the likeliest of the others.
 */
function rank(probabilities: Float64Array, mayPromise: boolean): Ranked {
  const of = (name: ClaimClass): number => probabilities[PLACES.get(name) ?? -1] ?? 0;
  const other = OTHERS.reduce((sum, name) => sum + of(name), 0);
  let first: ClaimClass = 'COMMITMENT';
  let most = mayPromise ? PROMISE_KEEPS * of(first) : 0;
  let second = -Infinity;
  for (const name of ['ASPIRATION', 'TRACK_RECORD', 'NONE'] as const) {
    const share = name === 'NONE' ? other : of(name);
    if (share > most) {
      second = most;
      most = share;
      first = name;
    } else if (share > second) second = share;
  }
  const margin = most - second;
  if (first !== 'NONE') return { class: first, margin };
  const finest = OTHERS.reduce((best, name) => (of(name) > of(best) ? name : best), 'NONE' as ClaimClass);
  return { class: finest, margin };
}

/** The rule and the words that speak for the class: a cue of the class, or else the main verb. */
function decidingCue(
  text: string,
  { reading, rules }: FeatureSet,
  decided: ClaimClass,
  vocabulary: Vocabulary,
): { rule: string; cue: Classification['cue'] } {
  const { clause, cues, words } = reading;
  const fired = rules.find((rule) => rule.speaksFor === decided);
  const rule = fired === undefined ? `words:${clause.mood}` : `rule:${fired.id}`;
  const cue = cues.find((hit) => hit.cue.speaksFor === decided);
  const byVerb = decided === 'COMMITMENT' && (clause.mood === 'will' || clause.mood === 'will-perfect');
  if (cue !== undefined && !byVerb) {
    const first = sliceOfWord(text, cue.from, vocabulary);
    const last = sliceOfWord(text, cue.to - 1, vocabulary);
    return { rule, cue: first && last && { start: first.start, end: last.end } };
  }
  const verb = words[clause.verb] === undefined ? clause.lexical : clause.verb;
  return { rule, cue: sliceOfWord(text, verb, vocabulary) };
}

/** Whether the sentence can bind a bidder at all: one that is over, is about others or only about what is kept on file does not. */
function mayPromise(statement: StatementText, reading: Reading): boolean {
  if (isToldInThePast(statement, reading) || isSaidOfOthers(reading) || isLeftToOthers(reading)) return false;
  return !isDeskWork(reading) || reading.signs.number || timed(reading);
}

/** Makes a classifier of a model; `margin` is the lead below which it says UNSURE. */
export function classifierOf(model: Model, margin: number = UNSURE_MARGIN): Classify {
  const alone: Classify = (statement, context) => {
    if (statement.kind === 'heading') return { class: 'NONE', rule: 'shape:heading', cue: null };
    const found = featuresOf(statement, context, model.vocabulary);
    const ranked = rank(model.probabilities(found.features), mayPromise(statement, found.reading));
    if (ranked.margin < margin) return { class: 'UNSURE', rule: 'model:close', cue: null };
    const tentative = ranked.margin < TENTATIVE_MARGIN;
    return {
      class: ranked.class,
      ...decidingCue(statement.text, found, ranked.class, model.vocabulary),
      ...(tentative ? { tentative } : {}),
    };
  };
  return (statement, context) => {
    const found = alone(statement, context);
    if (found.class !== 'ASPIRATION') return found;
    const clauseContext = { ...context, surroundings: undefined };
    return promiseBesideHope(statement, context, model.vocabulary, (clause) => alone(clause, clauseContext)) ?? found;
  };
}

/** Classifies the statements of one answer in the order of the text; each is told what stands around it. */
export function classifyAllWith(
  model: Model,
  statements: readonly StatementText[],
  contractStart: string | undefined,
  margin: number = UNSURE_MARGIN,
): readonly Classification[] {
  const classifyOne = classifierOf(model, margin);
  const surroundings = surroundingsOf(statements, contractStart, model.vocabulary);
  const read = new Map<string, Reading>();
  const introduction = (text: string): Reading => {
    const reading = read.get(text) ?? readText(text, contractStart, model.vocabulary);
    read.set(text, reading);
    return reading;
  };
  return statements.map((statement, index) => {
    const around = surroundings[index];
    return classifyOne(statement, { contractStart, label: around?.label, surroundings: around, introduction });
  });
}

const WEIGHTS: ModelWeights = weights;
const MODEL = modelOf(WEIGHTS);

/**
 * The class of one statement with the words that decided it. UNSURE where the two likeliest classes are close.
 * The same statement and context always give the same answer.
 */
export const classify: Classify = classifierOf(MODEL);

/** Classifies the statements of one answer in the order of the text. `contractStart` is an ISO date. */
export function classifyAll(
  statements: readonly Statement[],
  contractStart: string | undefined,
): readonly Classification[] {
  return classifyAllWith(MODEL, statements, contractStart);
}

/** All that spoke for and against each class of MODEL_CLASSES, for printing beside a classification. */
export function contributions(statement: StatementText, context: ReadingContext): readonly Contribution[] {
  return MODEL.contributions(featuresOf(statement, context, MODEL.vocabulary).features);
}
