import type { ReadingLimits } from '../../../reading/limits.ts';
import { PageTooFull, pageTextOf, type PageText } from '../glyphs.ts';
import { notesOf } from './annotations.ts';
import { drawingOf } from './concealment/page-drawing.ts';
import { siftWords } from './concealment/sift-words.ts';
import { suspectsOf } from './concealment/suspects.ts';
import { withoutPrintedAgain } from './concealment/printed-again.ts';
import { drawnObjects } from './drawn-objects.ts';
import { isCipher } from './cipher.ts';
import { LetterReader } from './letter-reader.ts';
import { lettersOf } from './page-letters.ts';
import type { ObjectStyles } from './object-styles.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

/** Reads the words of one page letter by letter; throws PageTooFull over the limits. */
export function readGlyphs(
  pdfium: Pdfium,
  page: Handle,
  number: number,
  form: Handle,
  box: PageBox,
  styles: ObjectStyles,
  scratch: Scratch,
  limits: ReadingLimits,
  layered: boolean,
): PageText {
  const text = pdfium._FPDFText_LoadPage(page);
  const { width, height } = box;
  const hasMarks = pdfium._FPDFPage_CountObjects(page) > 0;
  const notes = notesOf(pdfium, page, form, box, scratch);
  if (text === 0) return pageTextOf({ number, width, height, notes, hasMarks, incomplete: hasMarks }, []);
  try {
    const count = pdfium._FPDFText_CountChars(text);
    if (count > limits.charactersPerPage) throw new PageTooFull();
    const drawing = drawingOf(pdfium, page, box, scratch, layered);
    const suspects = suspectsOf(drawing);
    styles.suspect(suspects);
    const letters = lettersOf(pdfium, text, count, box, scratch);
    if (isCipher(pdfium, text, letters))
      return pageTextOf({ number, width, height, notes, hasMarks, incomplete: false }, []);
    const reader = new LetterReader(pdfium, text, letters, box, styles, scratch);
    const glyphs = reader.read();
    const { losesWords, dots } = drawnObjects(pdfium, page, reader.objects, box, scratch);
    const hidden = withoutPrintedAgain(pdfium, suspects, drawing, reader.objects);
    const words = siftWords(pdfium, page, box, drawing, hidden, glyphs);
    const whole = { number, width, height, notes, hasMarks, incomplete: losesWords };
    const pageText = pageTextOf(whole, words.visible, dots, words);
    return reader.spoken.length === 0 ? pageText : { ...pageText, spoken: reader.spoken };
  } finally {
    pdfium._FPDFText_ClosePage(text);
  }
}
