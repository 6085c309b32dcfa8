import type { Scoring } from '../../../core/api/scoring.ts';

/** Where what lies on the desk is kept: the live scores, or practice. The desk itself is the same for both. */
export abstract class AnswerStore implements Pick<Scoring, 'read' | 'save' | 'lock' | 'unlock'> {
  abstract read(...args: Parameters<Scoring['read']>): ReturnType<Scoring['read']>;
  abstract save(...args: Parameters<Scoring['save']>): ReturnType<Scoring['save']>;
  abstract lock(...args: Parameters<Scoring['lock']>): ReturnType<Scoring['lock']>;
  abstract unlock(...args: Parameters<Scoring['unlock']>): ReturnType<Scoring['unlock']>;
}
