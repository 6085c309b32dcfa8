import type { PlacedNote } from '../glyphs.ts';
import type { Matrix, PdfAnnotation } from './pdfjs.ts';

/** The words of a form field, of words typed onto the page or of a comment; none for links and empty fields. */
export function noteOf(annotation: PdfAnnotation, view: Matrix): PlacedNote[] {
  const { subtype, fieldValue, fieldType, contentsObj, hidden, rect } = annotation;
  if (hidden === true) return [];
  const kind = subtype === 'Widget' ? 'form-field' : subtype === 'FreeText' ? 'free-text' : 'comment';
  const value = fieldType === 'Btn' ? null : fieldValue;
  const words =
    kind === 'form-field' ? (typeof value === 'string' ? value : (value ?? []).join(', ')) : (contentsObj?.str ?? '');
  if (words.trim() === '' || subtype === 'Link' || subtype === 'Popup') return [];
  const corners = [0, 2].map((at) => {
    const [x = 0, y = 0] = [rect[at], rect[at + 1]];
    return { x: view[0] * x + view[2] * y + view[4], y: view[1] * x + view[3] * y + view[5] };
  });
  const [xs, ys] = [corners.map((corner) => corner.x), corners.map((corner) => corner.y)];
  const place = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  return [{ kind, text: words.trim(), ...place }];
}
