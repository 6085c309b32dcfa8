import { contentOf, isNumber, particularsOf } from './particulars.ts';

/** Fewest words of its own that a reason needs before it is worth something to a reader who has not seen the answer. */
const ENOUGH = 3;

/** Whether a reason could stand under any answer: "Good response, meets the requirements." */
export function isGeneric(reason: string): boolean {
  if (contentOf(reason).length === 0) return reason.trim() !== '';
  return particularsOf(reason).length === 0;
}

/** Whether a reason says too little of this answer to be understood without it: "Apprentices but vague." */
export function isThin(reason: string): boolean {
  const own = particularsOf(reason);
  return own.length < ENOUGH && !(own.some(isNumber) && own.length === ENOUGH - 1);
}
