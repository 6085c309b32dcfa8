import type { AsideReason, AsideText } from '@evenhand/shared/domain';
import type { HtmlElement } from '../html/html-tree.ts';
import { isWhite } from '../office/paper-colour.ts';
import { allOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';
import { withLook, type OdtLook, type OdtStyles } from './odt-styles.ts';

const TINY_POINTS = 2.5;
const MOST_REPEATED = 100;
/** Repeats the headings of the document and is nobody's answer. */
const INDEXES = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
]);
const PLAIN: OdtLook = { bold: null, hidden: null, colour: null, points: null, ground: null };

/** The body of an OpenDocument text as the elements that every word processor's text comes down to. */
export class OdtBody {
  private readonly styles: OdtStyles;
  private readonly inserted: ReadonlySet<string>;
  private readonly found: AsideText[] = [];
  private readonly counts = new Map<string, number>();
  /** Footnotes and text boxes of the paragraph being read, which follow it. */
  private following: HtmlElement[] = [];
  private insertion: string | null = null;
  private insertedWords = '';
  private unseen: { reason: AsideReason; text: string } | null = null;

  constructor(styles: OdtStyles, content: XmlElement) {
    this.styles = styles;
    this.inserted = new Set(
      allOf(content, 'text:changed-region')
        .filter((region) => allOf(region, 'text:insertion').length > 0)
        .map((region) => region.attributes['xml:id'] ?? region.attributes['text:id'] ?? ''),
    );
    for (const deletion of allOf(content, 'text:deletion')) this.aside('tracked-deletion', plainWordsIn(deletion));
  }

  get asides(): readonly AsideText[] {
    return this.found;
  }

  read(body: XmlElement): HtmlElement {
    return made('div', this.blocks(body, PLAIN));
  }

  private blocks(parent: XmlElement, look: OdtLook): HtmlElement[] {
    return elementsIn(parent).flatMap((element) => this.block(element, look));
  }

  private block(element: XmlElement, look: OdtLook): HtmlElement[] {
    const { name, attributes } = element;
    if (INDEXES.has(name) || name === 'text:tracked-changes') return [];
    if (name === 'text:section' && attributes['text:display'] === 'none') {
      this.aside('hidden-text', plainWordsIn(element));
      return [];
    }
    if (name === 'text:h' || name === 'text:p') return this.paragraph(element, look);
    if (name === 'text:list') return [this.list(element, look, 1, attributes['text:style-name'])];
    if (name === 'table:table') return [this.table(element, look)];
    this.change(element);
    return this.blocks(element, look);
  }

  private paragraph(element: XmlElement, look: OdtLook): HtmlElement[] {
    const style = element.attributes['text:style-name'];
    const outer = this.following;
    this.following = [];
    const children = this.inline(element, withLook(this.styles.look('paragraph', style), look));
    this.endUnseen();
    const level = Number(element.attributes['text:outline-level'] ?? '1');
    const heading = element.name === 'text:h' ? Math.min(level, 6) : this.styles.isTitle(style) ? 1 : null;
    const words = made(heading === null ? 'p' : `h${String(heading)}`, children);
    const blocks = [words, ...this.following];
    this.following = outer;
    return blocks;
  }

  private inline(parent: XmlElement, look: OdtLook): (HtmlElement | string)[] {
    return parent.children.flatMap((child) => {
      if (typeof child === 'string') return this.words(child, look);
      const { name, attributes } = child;
      switch (name) {
        case 'text:s':
          return this.words(' ', look);
        case 'text:tab':
          return this.words(' ', look);
        case 'text:line-break':
          return [made('br', [])];
        case 'text:span':
          return this.inline(child, withLook(this.styles.look('text', attributes['text:style-name']), look));
        case 'text:note':
          this.following.push(...allOf(child, 'text:note-body').flatMap((note) => this.blocks(note, PLAIN)));
          return [];
        case 'office:annotation':
          this.aside('comment', plainWordsIn(child));
          return [];
        case 'text:hidden-text':
        case 'text:hidden-paragraph':
          this.aside('hidden-text', attributes['text:string-value'] ?? plainWordsIn(child));
          return [];
        case 'draw:frame':
        case 'draw:custom-shape':
          this.following.push(
            ...allOf(child, 'draw:text-box').flatMap((frame) => this.blocks(frame, { ...PLAIN, ground: 'unknown' })),
          );
          return [];
        default:
          this.change(child);
          return this.inline(child, look);
      }
    });
  }

  private words(words: string, look: OdtLook): (HtmlElement | string)[] {
    const reason = reasonToHide(look);
    if (reason !== null && words.trim() !== '') {
      if (this.unseen?.reason !== reason) this.endUnseen();
      this.unseen = { reason, text: (this.unseen?.text ?? '') + words };
      return [];
    }
    if (reason === null) this.endUnseen();
    if (this.insertion !== null) this.insertedWords += words;
    return look.bold === true ? [made('strong', [words])] : [words];
  }

  private endUnseen(): void {
    if (this.unseen !== null) this.aside(this.unseen.reason, this.unseen.text);
    this.unseen = null;
  }

  /** Marks of where words were inserted with changes tracked. */
  private change({ name, attributes }: XmlElement): void {
    const id = attributes['text:change-id'] ?? '';
    if (name === 'text:change-start' && this.inserted.has(id)) this.insertion = id;
    if (name !== 'text:change-end' || id !== this.insertion) return;
    this.aside('tracked-insertion', this.insertedWords);
    this.insertion = null;
    this.insertedWords = '';
  }

  private list(element: XmlElement, look: OdtLook, level: number, style: string | undefined): HtmlElement {
    const numbered = this.styles.isNumbered(style, level);
    const key = `${style ?? ''} ${String(level)}`;
    const goesOn =
      element.attributes['text:continue-numbering'] === 'true' ||
      element.attributes['text:continue-list'] !== undefined;
    const before = goesOn ? (this.counts.get(key) ?? 0) : 0;
    const items = elementsIn(element).filter(
      (child) => child.name === 'text:list-item' || child.name === 'text:list-header',
    );
    this.counts.set(key, before + items.filter((item) => item.name === 'text:list-item').length);
    const listed = items.map((item) => {
      const children = elementsIn(item).flatMap((child) =>
        child.name === 'text:list'
          ? [this.list(child, look, level + 1, child.attributes['text:style-name'] ?? style)]
          : this.block(child, look),
      );
      // A chapter heading inside a list is numbered by the list, and a heading all the same.
      return children.some((child) => /^h\d$/.test(child.name)) ? made('div', children) : made('li', children);
    });
    return { ...made(numbered ? 'ol' : 'ul', listed), attributes: { start: String(before + 1) } };
  }

  private table(element: XmlElement, look: OdtLook): HtmlElement {
    const own = withLook(this.styles.look('table', element.attributes['table:style-name']), look);
    const rows = (parent: XmlElement, cell: 'td' | 'th'): HtmlElement[] =>
      elementsIn(parent).flatMap((child) => {
        if (child.name === 'table:table-row') return [this.row(child, own, cell)];
        if (child.name === 'table:table-header-rows') return rows(child, 'th');
        return child.name === 'table:table-rows' || child.name === 'table:table-row-group' ? rows(child, cell) : [];
      });
    return made('table', rows(element, 'td'));
  }

  private row(element: XmlElement, look: OdtLook, name: 'td' | 'th'): HtmlElement {
    const own = withLook(this.styles.look('table-row', element.attributes['table:style-name']), look);
    const cells = elementsIn(element).filter((cell) => cell.name === 'table:table-cell');
    return made(
      'tr',
      cells.flatMap((cell) => {
        const ground = withLook(this.styles.look('table-cell', cell.attributes['table:style-name']), own);
        const children = this.blocks(cell, { ...PLAIN, ground: ground.ground });
        const repeated = Math.min(Number(cell.attributes['table:number-columns-repeated'] ?? '1') || 1, MOST_REPEATED);
        const colspan = cell.attributes['table:number-columns-spanned'] ?? '1';
        return Array.from({ length: repeated }, () => ({ ...made(name, children), attributes: { colspan } }));
      }),
    );
  }

  private aside(reason: AsideReason, text: string): void {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') this.found.push({ reason, page: null, text: words });
  }
}

function reasonToHide(look: OdtLook): AsideReason | null {
  if (look.hidden === true) return 'hidden-text';
  if (look.points !== null && look.points <= TINY_POINTS) return 'tiny-text';
  const ground = look.ground === null || isWhite(look.ground.replace('#', '').toUpperCase());
  return look.colour !== null && isWhite(look.colour) && ground ? 'hidden-text' : null;
}

/** All words of an element, paragraph after paragraph. */
export function plainWordsIn(element: XmlElement): string {
  const gather = (node: XmlElement | string): string => {
    if (typeof node === 'string') return node;
    if (node.name === 'dc:creator' || node.name === 'dc:date' || node.name === 'meta:creator-initials') return '';
    const inner = node.children.map(gather).join('');
    return node.name === 'text:p' || node.name === 'text:h' || node.name === 'text:s' || node.name === 'text:tab'
      ? ` ${inner} `
      : inner;
  };
  return gather(element).replace(/\s+/g, ' ').trim();
}

function made(name: string, children: readonly (HtmlElement | string)[]): HtmlElement {
  return { name, attributes: {}, children: [...children] };
}
