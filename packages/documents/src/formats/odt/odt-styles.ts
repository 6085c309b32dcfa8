import { allOf, elementsIn, firstOf, type XmlElement } from '../xml/xml-tree.ts';

/** What a style of an OpenDocument file says about how its words look; null where it says nothing. */
export interface OdtLook {
  readonly bold: boolean | null;
  readonly hidden: boolean | null;
  readonly colour: string | null;
  /** In points; null also where it is a share of another size. */
  readonly points: number | null;
  readonly ground: string | null;
}

const UNSAID: OdtLook = { bold: null, hidden: null, colour: null, points: null, ground: null };

/** Styles by name, those of the file and those it shares with its template. */
export class OdtStyles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly lists = new Map<string, XmlElement>();

  constructor(parts: readonly XmlElement[]) {
    for (const part of parts) {
      for (const style of allOf(part, 'style:style')) {
        this.styles.set(keyOf(style.attributes['style:family'] ?? '', style.attributes['style:name'] ?? ''), style);
      }
      for (const list of allOf(part, 'text:list-style')) this.lists.set(list.attributes['style:name'] ?? '', list);
    }
  }

  /** The look that a style gives, with what the styles it is made from say. */
  look(family: 'text' | 'paragraph' | 'table-cell' | 'table-row' | 'table', name: string | undefined): OdtLook {
    return this.chain(family, name).reduce((look, style) => withLook(look, ownLook(style)), UNSAID);
  }

  isTitle(name: string | undefined): boolean {
    return (
      this.chain('paragraph', name).some((style) => style.attributes['style:name'] === 'Title') || name === 'Title'
    );
  }

  /** Whether the items of a list on this level (from 1) are numbered. */
  isNumbered(list: string | undefined, level: number): boolean {
    const styles = elementsIn(this.lists.get(list ?? '') ?? { name: '', attributes: {}, children: [] });
    const own = styles.find((style) => style.attributes['text:level'] === String(level));
    return own?.name === 'text:list-level-style-number' && own.attributes['style:num-format'] !== '';
  }

  private chain(family: string, name: string | undefined): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let at = name; at !== undefined && chain.length < 20;) {
      const style = this.styles.get(keyOf(family, at));
      if (style === undefined) break;
      chain.push(style);
      at = style.attributes['style:parent-style-name'];
    }
    return chain;
  }
}

/** The first look, and where it says nothing the second. */
export function withLook(first: OdtLook, second: OdtLook): OdtLook {
  return {
    bold: first.bold ?? second.bold,
    hidden: first.hidden ?? second.hidden,
    colour: first.colour ?? second.colour,
    points: first.points ?? second.points,
    ground: first.ground ?? second.ground,
  };
}

function ownLook(style: XmlElement): OdtLook {
  const text = firstOf(style, 'style:text-properties')?.attributes ?? {};
  const grounds = elementsIn(style).map((properties) => properties.attributes['fo:background-color']);
  const ground = grounds.find((colour) => colour !== undefined && colour !== 'transparent') ?? null;
  const size = /^([\d.]+)pt$/.exec(text['fo:font-size'] ?? '')?.[1];
  const weight = text['fo:font-weight'];
  const display = text['text:display'];
  return {
    bold: weight === undefined ? null : weight === 'bold' || Number(weight) >= 600,
    hidden: display === undefined ? null : display === 'none' || display === 'condition',
    colour: text['fo:color']?.replace('#', '').toUpperCase() ?? null,
    points: size === undefined ? null : Number(size),
    ground,
  };
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}
