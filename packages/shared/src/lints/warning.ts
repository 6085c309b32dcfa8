/** Why a warning is given. A warning asks a person to look; it changes no mark and holds nobody up. */
export const WARNING_CODES = [
  'descriptor-paraphrase',
  'comparison',
  'outside-knowledge',
  'rule-contradiction',
  'generic',
  'thin',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** One warning about the words of a reason, with the words that caused it. */
export interface Warning {
  readonly code: WarningCode;
  /** What is wrong and what to do, in one sentence. */
  readonly says: string;
  /** Place of the words in the reason (UTF-16 units, `end` not included). */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** A stretch of a text that begins and ends with a sentence; offsets are of the whole text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** The sentences of a text. A full stop within a number or after a page's "p." ends none. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const stop of text.matchAll(/(?<!\bp|\bpp|\be\.g|\bi\.e|\bno|\bvs)[.!?](?=\s|$)|\n+|;\s/giu)) {
    const end = stop.index + stop[0].length;
    sentences.push({ text: text.slice(start, end), start });
    start = end;
  }
  if (text.slice(start).trim() !== '') sentences.push({ text: text.slice(start), start });
  return sentences.filter((sentence) => sentence.text.trim() !== '');
}

/** The warning for words of a sentence. */
export function warningAt(code: WarningCode, says: string, sentence: Sentence, at: number, words: string): Warning {
  const lead = words.length - words.trimStart().length;
  const own = words.trim();
  const start = sentence.start + at + lead;
  return { code, says, start, end: start + own.length, words: own };
}
