import { Parser } from 'htmlparser2';

/** What a paragraph style of a Word file says about headings and numbering. */
export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | null;
  /** 0 is the outermost heading; null where the style says nothing. */
  readonly outline: number | null;
  readonly numbering: string | null;
  readonly numberingLevel: number | null;
}

export class WordStyles {
  private readonly styles: ReadonlyMap<string, ParagraphStyle>;

  constructor(styles: readonly ParagraphStyle[]) {
    this.styles = new Map(styles.map((style) => [style.id, style]));
  }

  /** Number and level that a style gives its paragraphs, its own or those of the styles it is based on. */
  numberingOf(id: string): { readonly numbering: string; readonly level: number | null } | null {
    for (const style of this.chain(id)) {
      if (style.numbering !== null) return { numbering: style.numbering, level: style.numberingLevel };
    }
    return null;
  }

  /** Heading level (1 to 6) of every style that makes headings. */
  headings(): { readonly id: string; readonly level: number }[] {
    return [...this.styles.values()].flatMap((style) => {
      const level = this.headingLevel(style.id);
      return level === null ? [] : [{ id: style.id, level }];
    });
  }

  private headingLevel(id: string): number | null {
    for (const style of this.chain(id)) {
      const named = /^heading (\d)$/i.exec(style.name)?.[1];
      if (named !== undefined && Number(named) <= 6) return Number(named);
      if (/^title$/i.test(style.name)) return 1;
      if (style.outline !== null) return style.outline < 6 ? style.outline + 1 : null;
    }
    return null;
  }

  private *chain(id: string): Generator<ParagraphStyle> {
    const seen = new Set<string>();
    for (
      let style = this.styles.get(id);
      style !== undefined && !seen.has(style.id);
      style = this.styles.get(style.basedOn ?? '')
    ) {
      seen.add(style.id);
      yield style;
    }
  }
}

export function parseStyles(xml: string): WordStyles {
  const styles: ParagraphStyle[] = [];
  let open: { -readonly [Key in keyof ParagraphStyle]: ParagraphStyle[Key] } | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          const id = attributes['w:styleId'] ?? '';
          const isParagraph = (attributes['w:type'] ?? 'paragraph') === 'paragraph';
          open = isParagraph
            ? { id, name: '', basedOn: null, outline: null, numbering: null, numberingLevel: null }
            : null;
        } else if (open === null) return;
        else if (name === 'w:name') open.name = value;
        else if (name === 'w:basedOn') open.basedOn = value;
        else if (name === 'w:outlineLvl') open.outline = Number(value);
        else if (name === 'w:numId') open.numbering = value;
        else if (name === 'w:ilvl') open.numberingLevel = Number(value);
      },
      onclosetag: (name) => {
        if (name !== 'w:style' || open === null) return;
        styles.push(open);
        open = null;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return new WordStyles(styles);
}
