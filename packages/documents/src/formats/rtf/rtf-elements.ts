import { NUMBER_CLOSE, NUMBER_OPEN } from '../html/html-blocks.ts';
import type { HtmlElement } from '../html/html-tree.ts';

/** A paragraph as heading, list item or paragraph; null where it has no words. `listLevel` 0 is an outermost list. */
export function elementOf(
  children: readonly (HtmlElement | string)[],
  marker: string,
  heading: number | null,
  listLevel: number,
): HtmlElement | null {
  if (children.every((child) => typeof child === 'string' && child.trim() === '')) return null;
  const sign = /^[\u00B7\uF000-\uF0FFo§]$/.test(marker) ? '•' : marker;
  const numbered = marker === '' ? children : [`${NUMBER_OPEN}${sign}${NUMBER_CLOSE}`, ...children];
  if (heading !== null) return made(`h${String(heading)}`, numbered);
  if (marker === '') return made('p', children);
  // One list around the other for each level the item is set in.
  return Array.from({ length: listLevel + 1 }).reduce<HtmlElement>(
    (inner) => made('ul', [inner]),
    made('li', numbered),
  );
}

/** Words with their line breaks, in bold or not. */
export function lettersOf(text: string, bold: boolean): (HtmlElement | string)[] {
  return text.split('\n').flatMap((line, index) => {
    const words = bold && line !== '' ? made('strong', [line]) : line;
    return index === 0 ? [words] : [made('br', []), words];
  });
}

export function made(name: string, children: readonly (HtmlElement | string)[]): HtmlElement {
  return { name, attributes: {}, children: [...children] };
}
