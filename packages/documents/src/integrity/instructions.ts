import type { Slice } from '@evenhand/shared/domain';
import { COMMANDED, INSTRUCTION_SIGNS } from './instruction-lexicon.ts';

/** A sentence that speaks to whoever reads or scores the text; `sign` names the entry of the lexicon. */
export interface FoundInstruction extends Slice {
  readonly sign: string;
  readonly meaning: string;
}

// Every sign needs a word that begins like one of these. A sentence that mixes alphabets or holds unseen characters may
// spell them otherwise.
const MAY_INSTRUCT =
  /(?<![a-z])(?:ignore|disregard|forget|overrid|bypass|follow|discard|award|give|assign|grant|allocat|rat(?:e|ing)|scor|mark|grade|rank|return|record|enter|must|should|shall|has to|need|deserve|ought|you|act as|pretend|behave|imagine|assume|model|llm|gpt|chatgpt|ai\b|large language|language model|claude|gemini|copilot|automated|machine|engine|system|prompt|classif|label|tag|treat|consider|count|regard|interpret|code|output|respond|reply|answer|print|write|state|say|not |never|reject|exclu|disqualif|penali|increas|raise|boost|double|maximi|inflat|improve|recommend)|[<[#]|n['’‘]t |[^\u0000-\u024F\u2010-\u2026\u20AC]/i;
const LONGEST_SENTENCE = 600;
const SENTENCE_END = /[.!?]+["'”’)\]]*(?=\s|$)|\n\s*\n|\f/gu;
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u{E0001}-\u{E007F}]/gu;
// Letters of other scripts that look like Latin ones.
const LOOK_ALIKES = 'аaеeоoрpсcуyхxіiѕsјjһhԁdɡgΑaΕeΟoΡpΙiΤtΚkΝnΜmӏl';

/** The sentences of a text that tell its reader, person or model, what to think of it. Offsets point into `text`. */
export function findInstructions(text: string): FoundInstruction[] {
  return sentencesOf(text).flatMap((slice) => {
    const words = text.slice(slice.start, slice.end);
    if (!MAY_INSTRUCT.test(words)) return [];
    const sentence = compared(words);
    const commanded = COMMANDED.test(sentence);
    const sign = INSTRUCTION_SIGNS.find(
      (each) => (commanded || !each.isCommand) && each.sentence.test(sentence) && each.unless?.test(sentence) !== true,
    );
    return sign === undefined ? [] : [{ ...slice, sign: sign.id, meaning: sign.meaning }];
  });
}

/** Whether any sentence of a text is an instruction to its reader. */
export function holdsInstruction(text: string): boolean {
  return findInstructions(text).length > 0;
}

function sentencesOf(text: string): Slice[] {
  const slices: Slice[] = [];
  const take = (start: number, end: number): void => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    // Text without full stops is looked at piece by piece, so that no sentence costs more than its length.
    for (let at = from; at < to; at += LONGEST_SENTENCE)
      slices.push({ start: at, end: Math.min(at + LONGEST_SENTENCE, to) });
  };
  let start = 0;
  for (const ending of text.matchAll(SENTENCE_END)) {
    const end = ending.index + ending[0].length;
    take(start, end);
    start = end;
  }
  take(start, text.length);
  return slices;
}

function compared(sentence: string): string {
  return unmasked(sentence.normalize('NFKC'))
    .replace(UNSEEN, '')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[’‘]/g, "'")
    .trim()
    .toLowerCase();
}

function unmasked(sentence: string): string {
  if (!/[^\u0000-\u024F\p{P}\p{S}]/u.test(sentence)) return sentence;
  // Only words that mix scripts are taken for a disguise: Greek and Cyrillic names stay as they are.
  return sentence.replace(/[\p{L}]+/gu, (word) => {
    if (!/[a-z]/i.test(word) || !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word)) return word;
    return word.replace(/./gu, (letter) => {
      const at = LOOK_ALIKES.indexOf(letter);
      return at >= 0 && at % 2 === 0 ? (LOOK_ALIKES[at + 1] ?? letter) : letter;
    });
  });
}
