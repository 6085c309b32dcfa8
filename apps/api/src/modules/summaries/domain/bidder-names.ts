import { wordsPattern } from './words-pattern.ts';

const LEGAL_ENDING = /\s+(?:Ltd|Limited|plc|LLP|CIC|Inc)\.?$/iu;

/** How surely a text names a bidder: word for word as it is registered, or in a way that may mean something else; null: not. */
export function naming(text: string, name: string): 'named' | 'perhaps' | null {
  const whole = name.trim();
  if (whole === '') return null;
  if (text.includes(whole)) return 'named';
  const short = whole.replace(LEGAL_ENDING, '');
  return text.search(wordsPattern(short)) === -1 ? null : 'perhaps';
}
