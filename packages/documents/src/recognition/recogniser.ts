import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Line, type Worker } from 'tesseract.js';
import { pngOf, type PagePicture } from './page-picture.ts';

/** The words that were recognised on one picture. */
export interface RecognisedPage {
  readonly lines: readonly Line[];
  /** Mean confidence of the words by their length, 0 to 100; 0 where no word was found. */
  readonly confidence: number;
}

/** Reads words in pictures with Tesseract, from language data on disk. It never asks the network for anything. */
export class Recogniser {
  private worker: Promise<Worker> | null = null;

  async read(picture: PagePicture): Promise<RecognisedPage> {
    this.worker ??= startWorker();
    const worker = await this.worker;
    const { data } = await worker.recognize(pngOf(picture), {}, { blocks: true, text: false });
    const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
    return { lines, confidence: confidenceOf(lines) };
  }
}

function startWorker(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  return createWorker('eng', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
  });
}

function confidenceOf(lines: readonly Line[]): number {
  const words = lines.flatMap((line) => line.words).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const weighed = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters === 0 ? 0 : Math.round((weighed / letters) * 10) / 10;
}
