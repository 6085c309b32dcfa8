import { needWords, type RulePack } from '@evenhand/scoring';
import type { ExplanationNode } from '@evenhand/shared/contracts';

/** One condition of the rubric as it is put to the adviser: it holds or it does not. */
export interface Condition {
  /** "c1", "c2": its place in the request. */
  readonly id: string;
  /** What is asked for, in words: "a responsible role". */
  readonly says: string;
}

type Need = RulePack['bands'][number]['needs'];

/** The conditions that the bands of a published scale rest on, each once, lowest band first. No band is among them. */
export function conditionsOf({ bands }: RulePack): readonly Condition[] {
  const words = bands.flatMap(({ needs }) => leavesOf(needs).map(needWords));
  return [...new Set(words)].map((says, at) => ({ id: `c${String(at + 1)}`, says }));
}

function leavesOf(need: Need): readonly Need[] {
  if ('all' in need) return need.all.flatMap(leavesOf);
  return 'any' in need ? need.any.flatMap(leavesOf) : [need];
}

/** What the engine found for a condition; null where its explanation does not reach so far. */
export function foundByEngine(tree: ExplanationNode | undefined, says: string): boolean | null {
  if (tree === undefined) return null;
  if (tree.kind === 'predicate' && tree.says.endsWith(`: ${says}.`)) return tree.holds;
  const below = tree.parts.map((part) => foundByEngine(part, says)).filter((found) => found !== null);
  return below.length === 0 ? null : below.some(Boolean);
}
