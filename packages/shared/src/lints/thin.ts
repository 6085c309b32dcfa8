import { contentOf, isNumber, particularsOf } from './particulars.ts';
import type { Sign } from './signs.ts';
import { tokens } from './tokens.ts';
import { CURT } from './vocabulary.ts';

/** Fewest words of its own that a reason needs before it is worth something to a reader who has not seen the answer. */
const ENOUGH = 3;

/**
 * Whether a reason could stand under any answer: "Good response, meets the requirements." The guide asks this before it goes
 * on; the warning beside the reason was learned (ADR 87), and its weights are too heavy to come with the guide.
 */
export function isGeneric(reason: string): boolean {
  if (isCurt(reason)) return false;
  if (contentOf(reason).length === 0) return reason.trim() !== '';
  return particularsOf(reason).length === 0;
}

/** Most words of its own that are told apart. */
const MANY = 5;

/** What the warning about generic reasons reads beside the words: how many of them belong to this answer, and whether one counts. */
export function genericSigns(reason: string, signs: readonly Sign[]): readonly Sign[] {
  const own = particularsOf(reason);
  const many = String(Math.min(MANY, own.length));
  const counts = String(own.some(isNumber));
  return [
    ...signs,
    ...[`own ${many}`, `counts ${counts}`, `own ${many} ${counts}`].map((name) => ({ name, words: [] })),
  ];
}

/** Whether a reason says too little of this answer to be understood without it: "Apprentices but vague." */
export function isThin(reason: string): boolean {
  const own = particularsOf(reason);
  return isCurt(reason) || (own.length < ENOUGH && !(own.some(isNumber) && own.length === ENOUGH - 1));
}

// "Fine." "Great stuff!"
function isCurt(reason: string): boolean {
  const words = contentOf(reason);
  return words.length > 0 && tokens(reason).length <= 4 && words.every(({ word }) => CURT.has(word));
}
