import type { AsideText } from '@evenhand/shared/domain';
import type { ReadingLimits } from '../../reading/limits.ts';
import { tooManyCharacters } from '../../reading/reading.ts';
import { PageTooFull, type PlacedNote } from './glyphs.ts';
import { withMarkersInPlace } from './markers-in-place.ts';
import { withNotes } from './notes-in-place.ts';
import { partedInMarks } from './part-in-marks.ts';
import { partedAtColumns } from './part-at-columns.ts';
import type { PdfSource } from './pdf-source.ts';
import type { PageSegments } from './running-text.ts';
import { segmentsOf } from './segments.ts';
import { withSideWords, type PageWithSideWords } from './side-words.ts';

/** What the pages of a PDF gave. */
export interface ReadPages {
  readonly pages: readonly PageSegments[];
  /** Water marks. */
  readonly marks: readonly AsideText[];
  readonly notes: readonly (PlacedNote & { readonly page: number })[];
  /** Words of pages that no reader sees. */
  readonly concealed: readonly AsideText[];
  /** Pages that are pictures with a layer of words behind them. */
  readonly behindPicture: readonly number[];
  /** Pages that could not be read. */
  readonly failed: readonly number[];
  /** Pages that show something but hold no words, or next to none on a picture: scans, photographs, drawings. */
  readonly wordless: readonly number[];
  /** Pages that show nothing at all: left blank, or lost in a damaged file. */
  readonly blank: readonly number[];
  /** Why reading stopped before the last page; null where it did not. */
  readonly stopped: string | null;
}

const FEW_CHARACTERS = 20;
const PICTURE_OF_A_SCAN = 0.3;
/** A scan may have been stamped with a number, a date, a line of the program that made it. */
const STAMP = 80;
const WHOLE_PAGE = 0.85;
const TOO_FULL = 'holds more text than any page can show. Export the file again.';
const UNPACKS_TOO_FAR = 'The file unpacks to more than is allowed. Export it again, or split it.';

/** Reads page after page within the limits. A bad page is noted and the next one read. */
export async function readPages(source: PdfSource, limits: ReadingLimits): Promise<ReadPages> {
  const pages: PageWithSideWords[] = [];
  const notes: (PlacedNote & { readonly page: number })[] = [];
  const concealed: AsideText[] = [];
  const behindPicture: number[] = [];
  const failed: number[] = [];
  const wordless: number[] = [];
  const blank: number[] = [];
  let characters = 0;
  const end = (stopped: string | null): ReadPages => ({
    ...withSideWords(pages),
    notes,
    concealed,
    behindPicture,
    failed,
    wordless,
    blank,
    stopped,
  });
  for (let number = 1; number <= source.pageCount; number++) {
    try {
      const text = await source.readPage(number, limits);
      characters += text.characters;
      const segments = withNotes(
        partedAtColumns(partedInMarks(withMarkersInPlace(segmentsOf(text.glyphs)))),
        text.notes,
      );
      const side = text.turned.flatMap((glyphs) => segmentsOf(glyphs));
      pages.push({ number, height: text.height, segments, side });
      notes.push(...text.notes.map((note) => ({ ...note, page: number })));
      concealed.push(...text.concealed.map((words) => ({ ...words, page: number })));
      if (text.behindPicture) behindPicture.push(number);
      if (segments.length + side.length === 0 && !text.hasMarks) blank.push(number);
      const isScan =
        (text.characters < FEW_CHARACTERS && text.pictured >= PICTURE_OF_A_SCAN) ||
        (text.characters < STAMP && text.pictured >= WHOLE_PAGE);
      if ((segments.length + side.length === 0 && text.hasMarks) || isScan) wordless.push(number);
    } catch (error) {
      if (error instanceof PageTooFull) return end(`Page ${String(number)} ${TOO_FULL}`);
      if (error instanceof RangeError) return end(UNPACKS_TOO_FAR);
      failed.push(number);
    }
    if (characters > limits.characters) {
      return end(tooManyCharacters(limits.characters));
    }
  }
  return end(null);
}
