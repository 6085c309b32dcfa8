// What this reader uses of the document that pdf-parse opens: pdf.js objects, which pdf-parse's own types keep private.

export type Matrix = readonly [number, number, number, number, number, number];

export interface PdfTextItem {
  readonly str: string;
  readonly transform: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly dir: string;
}

export interface PdfMark {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
  readonly tag?: string;
  readonly id?: string | null;
}

export interface PdfStructureNode {
  readonly role: string;
  readonly children: readonly (PdfStructureNode | PdfStructureContent)[];
  readonly alt?: string;
}

export interface PdfStructureContent {
  readonly type: 'content' | 'object' | 'annotation';
  readonly id: string;
}

export interface PdfAnnotation {
  readonly subtype: string;
  readonly rect: readonly [number, number, number, number];
  readonly contentsObj?: { readonly str: string };
  readonly fieldName?: string;
  readonly alternativeText?: string;
  readonly fieldType?: string;
  readonly fieldValue?: string | readonly string[] | null;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly hidden?: boolean;
  readonly password?: boolean;
}

export interface PdfOperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface PdfPage {
  readonly rotate: number;
  getViewport(options: { readonly scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: Matrix;
  };
  streamTextContent(options: { readonly includeMarkedContent: boolean }): ReadableStream<{
    readonly items: readonly (PdfTextItem | PdfMark)[];
  }>;
  getOperatorList(): Promise<PdfOperatorList>;
  getStructTree(): Promise<PdfStructureNode | null>;
  getAnnotations(): Promise<readonly PdfAnnotation[]>;
  readonly commonObjs: { has(id: string): boolean; get(id: string): unknown };
  readonly ref: unknown;
  cleanup(): void;
}

export interface PdfOutlineEntry {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly PdfOutlineEntry[];
}

export interface PdfDocument {
  readonly numPages: number;
  readonly isPureXfa?: boolean;
  getPage(number: number): Promise<PdfPage>;
  getPageIndex(ref: unknown): Promise<number>;
  getDestination(name: string): Promise<readonly unknown[] | null>;
  getOutline(): Promise<readonly PdfOutlineEntry[] | null>;
  getAttachments(): Promise<Readonly<Record<string, { readonly filename: string }>> | null>;
  getFieldObjects(): Promise<Readonly<Record<string, readonly unknown[]>> | null>;
  getMarkInfo(): Promise<{ readonly Marked?: boolean } | null>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
}
