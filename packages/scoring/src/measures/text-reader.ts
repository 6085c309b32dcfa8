import type { MeasureIndex } from './measure-index.ts';
import { areaWriter, nameMask, type MeasureSetting } from './measure-query.ts';
import type { PhraseHit } from './phrase-book.ts';
import { subjectWords } from './subject-words.ts';

/** Reads the words around statements. Introductions and headings come back many times; each is read once. */
export interface TextReader {
  /** The text with the masked names blanked and the tender's own area under the name of the pack's. */
  readonly mask: (text: string) => string;
  /** Phrases of the pack in a text that is already masked. */
  readonly find: (masked: string) => readonly PhraseHit[];
}

const NOTHING: readonly PhraseHit[] = [];
const NO_AREA: readonly string[] = [];

/** A reader for the answers of one bidder. */
export function textReader(
  index: MeasureIndex,
  { maskedNames, ownArea = NO_AREA }: Pick<MeasureSetting, 'maskedNames' | 'ownArea'>,
): TextReader {
  const remembered = new Map<string, readonly PhraseHit[]>();
  const blank = maskOf(maskedNames);
  const asPackArea = areaWriter(index.pack, ownArea);
  return {
    mask: (text) => asPackArea(blank(text)),
    find: (masked) => {
      if (masked === '') return NOTHING;
      const known = remembered.get(masked);
      if (known !== undefined) return known;
      const hits = index.book.find(subjectWords(masked));
      remembered.set(masked, hits);
      return hits;
    },
  };
}

const masks = new WeakMap<readonly string[], (text: string) => string>();

/** One mask serves all answers of a bidder. */
function maskOf(maskedNames: readonly string[]): (text: string) => string {
  const known = masks.get(maskedNames);
  if (known !== undefined) return known;
  const mask = nameMask(maskedNames);
  masks.set(maskedNames, mask);
  return mask;
}
