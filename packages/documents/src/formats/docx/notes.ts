import type { HtmlElement } from '../html/html-tree.ts';

const NOTE = /^(?:footnote|endnote)-\d+$/;
const PLACES = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table']);

/**
 * mammoth gathers all notes at the end, where they would fall to the last answer. Here each follows the paragraph, list
 * item or table that refers to it, and its mark ("[1]", "↑") is left out.
 */
export function withNotesInPlace(root: HtmlElement): HtmlElement {
  const notes = new Map<string, HtmlElement>();
  gatherNotes(root, notes);
  return notes.size === 0 ? root : placed(root, notes);
}

function gatherNotes(element: HtmlElement, notes: Map<string, HtmlElement>): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const { id } = child.attributes;
    if (child.name === 'li' && id !== undefined && NOTE.test(id)) notes.set(id, child);
    else gatherNotes(child, notes);
  }
}

function placed(element: HtmlElement, notes: ReadonlyMap<string, HtmlElement>): HtmlElement {
  const children = element.children.flatMap((child): (HtmlElement | string)[] => {
    if (typeof child === 'string') return [child];
    if (isNoteList(child)) return [];
    if (!PLACES.has(child.name)) return isReference(child) ? [] : [placed(child, notes)];
    const referred = referencesIn(child).flatMap((id) => notes.get(id) ?? []);
    const words = placed(child, notes);
    if (child.name === 'li') return [{ ...words, children: [...words.children, ...referred.map(noteOf)] }];
    return [words, ...referred.map(noteOf)];
  });
  return { ...element, children };
}

function noteOf(note: HtmlElement): HtmlElement {
  return { name: 'p', attributes: {}, children: withoutBackLink(note).children };
}

function withoutBackLink(element: HtmlElement): HtmlElement {
  const children = element.children.flatMap((child): (HtmlElement | string)[] => {
    if (typeof child === 'string') return [child];
    return child.name === 'a' && /^#(?:footnote|endnote)-ref-/.test(child.attributes['href'] ?? '')
      ? []
      : [withoutBackLink(child)];
  });
  return { ...element, children };
}

function isNoteList(element: HtmlElement): boolean {
  const items = element.children.filter((child) => typeof child !== 'string');
  return element.name === 'ol' && items.length > 0 && items.every((item) => NOTE.test(item.attributes['id'] ?? ''));
}

function isReference(element: HtmlElement): boolean {
  return element.name === 'sup' && referencesIn(element).length > 0;
}

function referencesIn(element: HtmlElement): string[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const target = /^#((?:footnote|endnote)-\d+)$/.exec(child.attributes['href'] ?? '')?.[1];
    return target === undefined ? referencesIn(child) : [target];
  });
}
