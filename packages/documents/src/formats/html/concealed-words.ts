import type { AsideReason, AsideText } from '@evenhand/shared/domain';
import { isWhite } from '../office/paper-colour.ts';
import { plainWords } from './html-blocks.ts';
import type { HtmlElement } from './html-tree.ts';

const OFF_SCREEN = /(?:^|;)\s*(?:left|right|top|text-indent|margin-left)\s*:\s*-\d{3,}/i;
const CLIPPED = /(?:^|;)\s*clip(?:-path)?\s*:\s*(?:rect\(\s*0(?:px)?[ ,]+0|inset\(\s*(?:50|100)%)/i;
const SIZE = /(?:^|;)\s*font-size\s*:\s*([\d.]+)(px|pt)/i;
const COLOUR = /(?:^|;)\s*color\s*:\s*([^;]+)/i;
const GROUND = /(?:^|;)\s*background(?:-color|-image)?\s*:\s*([^;]+)/i;
const TINY = { px: 3, pt: 2.5 };

/** The same tree without the words that styles on the elements themselves keep from sight. Style sheets are not applied. */
export function withoutConcealed(root: HtmlElement): {
  readonly root: HtmlElement;
  readonly asides: readonly AsideText[];
} {
  const asides: AsideText[] = [];
  const sift = (element: HtmlElement, onPaper: boolean): HtmlElement => {
    const children = element.children.flatMap((child): (HtmlElement | string)[] => {
      if (typeof child === 'string') return [child];
      const paper = onPaper && !isPainted(child);
      const reason = reasonToHide(child, paper);
      if (reason === null) return [sift(child, paper)];
      const text = plainWords(child);
      if (text !== '') asides.push({ reason, page: null, text });
      return [];
    });
    return { ...element, children };
  };
  return { root: sift(root, true), asides };
}

function reasonToHide({ name, attributes }: HtmlElement, onPaper: boolean): AsideReason | null {
  const { style = '', title = '' } = attributes;
  // So LibreOffice writes what stands at the head and foot of every page.
  if (name === 'div' && (title === 'header' || title === 'footer')) return `page-${title}`;
  if (OFF_SCREEN.test(style) || CLIPPED.test(style)) return 'off-page-text';
  const [, size, unit] = SIZE.exec(style) ?? [];
  if (size !== undefined && Number(size) > 0 && Number(size) <= TINY[unit === 'pt' ? 'pt' : 'px']) return 'tiny-text';
  const colour = COLOUR.exec(style)?.[1] ?? attributes['color'] ?? '';
  return onPaper && isWhite(hexOf(colour)) ? 'hidden-text' : null;
}

function isPainted({ attributes }: HtmlElement): boolean {
  const ground = GROUND.exec(attributes['style'] ?? '')?.[1] ?? attributes['bgcolor'];
  return ground !== undefined && !isWhite(hexOf(ground)) && !/^\s*(?:none|transparent|inherit|initial)\b/i.test(ground);
}

/** Six hexadecimal digits of a colour written in any of the usual ways; empty where it is none of them. */
function hexOf(colour: string): string {
  const words = colour.trim().toLowerCase();
  if (words.startsWith('white')) return 'FFFFFF';
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])\b/.exec(words);
  if (short !== null)
    return short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  const long = /^#([0-9a-f]{6})/.exec(words)?.[1];
  if (long !== undefined) return long.toUpperCase();
  const channels = /^rgba?\(\s*(\d+)[ ,]+(\d+)[ ,]+(\d+)/.exec(words)?.slice(1, 4) ?? [];
  return channels
    .map((channel) => Math.min(Number(channel), 255).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
