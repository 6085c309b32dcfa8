import type { PDFDocumentProxy, TextLayer } from 'pdfjs-dist';
import { settledWithin } from './settled-within.ts';

/** A document that is open, or opening. */
export interface OpenPdf {
  readonly document: Promise<PDFDocumentProxy>;
  readonly close: () => void;
}

/** What the viewer takes from PDF.js. */
export interface PdfLibrary {
  readonly open: (address: string) => OpenPdf;
  readonly TextLayer: typeof TextLayer;
}

/** How long the worker may take to let go of a document before it is ended; it needs some milliseconds. */
const CLOSE_MS = 1000;

let library: Promise<PdfLibrary> | undefined;
let closing: Promise<void> = Promise.resolve();

/**
 * PDF.js, fetched when pages are to be shown and never before, and kept from then on. What it fetches by itself lies
 * under /pdfjs (see scripts/copy-pdfjs.mjs). The content security policy forbids WebAssembly, so decoders run in plain
 * script.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  await closing;
  library ??= fetchLibrary().catch((fault: unknown) => {
    library = undefined;
    throw fault;
  });
  return await library;
}

/** Begins to fetch it before there is anything to show; what goes wrong is told when there is. */
export function fetchPdfLibraryAhead(): void {
  loadPdfLibrary().catch(() => undefined);
}

async function fetchLibrary(): Promise<PdfLibrary> {
  const { GlobalWorkerOptions, PDFWorker, TextLayer, getDocument, version } = await import('pdfjs-dist');
  const base = new URL('/pdfjs/', location.origin).href;
  GlobalWorkerOptions.workerSrc = `${base}pdf.worker.min.mjs?v=${version}`;
  // Started before there is a document, because starting takes as long as reading one; documents share it.
  const worker = new PDFWorker();
  // A document may keep the worker busy for ever; the worker is then ended with it, and the next one gets its own.
  const close = async (letGo: Promise<void>): Promise<void> => {
    if (await settledWithin(CLOSE_MS, letGo)) return;
    worker.destroy();
    library = undefined;
  };
  const open = (address: string): OpenPdf => {
    const task = getDocument({
      url: address,
      worker,
      cMapUrl: `${base}cmaps/`,
      standardFontDataUrl: `${base}standard_fonts/`,
      wasmUrl: `${base}wasm/`,
      useWasm: false,
      enableXfa: false,
      disableWorkerRendering: true,
    });
    return {
      document: task.promise,
      close: () => {
        closing = close(task.destroy());
      },
    };
  };
  return { TextLayer, open };
}
