import { TICKED, UNTICKED, type PlacedNote } from '../glyphs.ts';
import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

// Kinds of annotation as PDFium numbers them.
const TEXT_NOTE = 1;
const FREE_TEXT = 3;
const MARKUPS: readonly number[] = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
const WIDGET = 20;
// Kinds of field with words: a choice with or without a list that drops down, and text.
const WRITTEN_FIELDS: readonly number[] = [4, 5, 6];
/** Kinds of field that are ticked: a box by itself, and one of several. */
const TICKED_FIELDS: readonly number[] = [2, 3];
const HIDDEN_FLAG = 2;
const MOST_ANNOTATIONS = 2000;

/** Values of form fields, words typed onto the page and comments, with where they stand. */
export function notesOf(pdfium: Pdfium, page: Handle, form: Handle, box: PageBox, scratch: Scratch): PlacedNote[] {
  const notes: PlacedNote[] = [];
  const count = Math.min(pdfium._FPDFPage_GetAnnotCount(page), MOST_ANNOTATIONS);
  const keys = new Keys(pdfium);
  for (let index = 0; index < count; index++) {
    const annotation = pdfium._FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const layered = pdfium._FPDFAnnot_HasKey(annotation, keys.pointer('OC')) === 1;
    const kind = kindOf(pdfium._FPDFAnnot_GetSubtype(annotation), layered);
    const hidden = (pdfium._FPDFAnnot_GetFlags(annotation) & HIDDEN_FLAG) !== 0;
    if (kind !== null && !hidden) {
      const value = (key: string): string =>
        scratch
          .utf16((buffer, bytes) => pdfium._FPDFAnnot_GetStringValue(annotation, keys.pointer(key), buffer, bytes))
          .trim();
      const inherited = (): string => (form === 0 ? '' : inheritedValue(pdfium, form, annotation, scratch));
      const isBox = form !== 0 && TICKED_FIELDS.includes(pdfium._FPDFAnnot_GetFormFieldType(form, annotation));
      const tick = isBox ? tickOf(value('AS')) : '';
      const text = kind === 'form-field' ? tick || fieldValue(value) || inherited() : value('Contents');
      if (text !== '') notes.push({ kind, text, ...placeOf(pdfium, annotation, box, scratch) });
    }
    pdfium._FPDFPage_CloseAnnot(annotation);
  }
  keys.free();
  return notes;
}

/** Words typed onto a layer, which may be switched off, count as a comment. */
function kindOf(subtype: number, layered: boolean): PlacedNote['kind'] | null {
  if (subtype === WIDGET) return 'form-field';
  if (subtype === FREE_TEXT) return layered ? 'comment' : 'free-text';
  return subtype === TEXT_NOTE || MARKUPS.includes(subtype) ? 'comment' : null;
}

/** A box as a reader sees it: the name of the state that is shown is the form's own, but for the one of no tick. */
function tickOf(state: string): string {
  return state === '' || state === 'Off' ? UNTICKED : TICKED;
}

/** Words of a text or choice field. A box that is ticked has a name for its state instead, which is not the bidder's. */
function fieldValue(value: (key: string) => string): string {
  const type = value('FT');
  return type === '' || type === 'Tx' || type === 'Ch' ? value('V') : '';
}

/** A field shown in several places keeps its value for all of them; the place itself then names none. */
function inheritedValue(pdfium: Pdfium, form: Handle, annotation: Handle, scratch: Scratch): string {
  if (!WRITTEN_FIELDS.includes(pdfium._FPDFAnnot_GetFormFieldType(form, annotation))) return '';
  return scratch.utf16((buffer, bytes) => pdfium._FPDFAnnot_GetFormFieldValue(form, annotation, buffer, bytes)).trim();
}

function placeOf(
  pdfium: Pdfium,
  annotation: Handle,
  box: PageBox,
  scratch: Scratch,
): Pick<PlacedNote, 'left' | 'top' | 'right' | 'bottom'> {
  pdfium._FPDFAnnot_GetRect(annotation, scratch.at);
  const a = box.place(scratch.float32(0), scratch.float32(1));
  const b = box.place(scratch.float32(2), scratch.float32(3));
  return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
}

/** Names of dictionary entries in PDFium's memory. */
class Keys {
  private readonly pdfium: Pdfium;
  private readonly pointers = new Map<string, number>();

  constructor(pdfium: Pdfium) {
    this.pdfium = pdfium;
  }

  pointer(key: string): number {
    const known = this.pointers.get(key);
    if (known !== undefined) return known;
    const pointer = this.pdfium.wasmExports.malloc(key.length + 1);
    this.pdfium.HEAPU8.set([...Buffer.from(key, 'latin1'), 0], pointer);
    this.pointers.set(key, pointer);
    return pointer;
  }

  free(): void {
    for (const pointer of this.pointers.values()) this.pdfium.wasmExports.free(pointer);
  }
}
