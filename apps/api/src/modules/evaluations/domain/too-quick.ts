/** Fastest reading that is still reading: words of an answer a second when a practised reader skims. */
const WORDS_A_SECOND = 15;

/** Whatever the length, a judgement with reasons takes longer than this. */
const LEAST_SECONDS = 20;

/** Whether an answer was locked in less time than reading it takes. It is told to the chair alone and ranks nobody. */
export function isTooQuick(secondsInUse: number, wordsOfAnswer: number): boolean {
  return secondsInUse < Math.max(LEAST_SECONDS, wordsOfAnswer / WORDS_A_SECOND);
}
