import type { PDFDocumentLoadingTask, TextLayer } from 'pdfjs-dist';

/** What the viewer takes from PDF.js. */
export interface PdfLibrary {
  readonly open: (address: string) => PDFDocumentLoadingTask;
  readonly TextLayer: typeof TextLayer;
}

/**
 * PDF.js, fetched when the first page is to be shown and never before. What it fetches by itself lies under /pdfjs (see
 * scripts/copy-pdfjs.mjs). The content security policy forbids WebAssembly, so decoders run in plain script.
 */
export async function loadPdfLibrary(): Promise<PdfLibrary> {
  const { GlobalWorkerOptions, TextLayer, getDocument, version } = await import('pdfjs-dist');
  const base = new URL('/pdfjs/', location.origin).href;
  GlobalWorkerOptions.workerSrc = `${base}pdf.worker.min.mjs?v=${version}`;
  return {
    TextLayer,
    open: (address) =>
      getDocument({
        url: address,
        cMapUrl: `${base}cmaps/`,
        standardFontDataUrl: `${base}standard_fonts/`,
        wasmUrl: `${base}wasm/`,
        useWasm: false,
        enableXfa: false,
        disableWorkerRendering: true,
      }),
  };
}
