import { wordsPattern } from './words-pattern.ts';

const LEGAL_ENDING = /\s+(?:Ltd|Limited|plc|LLP|CIC|Inc)\.?$/iu;

/** How surely a text names a bidder: word for word as it is registered, or in a way that may mean something else; null: not. */
export function naming(text: string, name: string): 'named' | 'perhaps' | null {
  const whole = name.trim();
  if (whole === '') return null;
  if (text.includes(whole)) return 'named';
  const short = whole.replace(LEGAL_ENDING, '');
  const found = [...text.matchAll(wordsPattern(short))].some(
    ({ index, 0: words }) => !isInWord(text, index) && !isInWord(text, index + words.length),
  );
  return found ? 'perhaps' : null;
}

/** Whether a place is between two letters or digits. */
function isInWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(at));
}
