import type { PDFDocumentLoadingTask, TextLayer } from 'pdfjs-dist';

/** What the viewer takes from PDF.js. */
export interface PdfLibrary {
  readonly open: (address: string) => PDFDocumentLoadingTask;
  readonly TextLayer: typeof TextLayer;
}

let library: Promise<PdfLibrary> | undefined;

/**
 * PDF.js, fetched when pages are to be shown and never before, and kept from then on. What it fetches by itself lies
 * under /pdfjs (see scripts/copy-pdfjs.mjs). The content security policy forbids WebAssembly, so decoders run in plain
 * script.
 */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  library ??= fetchLibrary().catch((fault: unknown) => {
    library = undefined;
    throw fault;
  });
  return library;
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
  return {
    TextLayer,
    open: (address) =>
      getDocument({
        url: address,
        worker,
        cMapUrl: `${base}cmaps/`,
        standardFontDataUrl: `${base}standard_fonts/`,
        wasmUrl: `${base}wasm/`,
        useWasm: false,
        enableXfa: false,
        disableWorkerRendering: true,
      }),
  };
}
