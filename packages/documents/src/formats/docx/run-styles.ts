import { isWhite } from '../office/paper-colour.ts';
import { allOf, elementsIn, type XmlElement } from '../xml/xml-tree.ts';

/** How a run of letters is set, as far as it decides whether a reader sees it. null: not said here. */
export interface RunLook {
  readonly vanishes: boolean | null;
  /** Six hexadecimal digits in upper case, or "AUTO". */
  readonly colour: string | null;
  /** In half points, as Word counts. */
  readonly halfPoints: number | null;
  /** Something other than white paper lies behind the letters. */
  readonly shaded: boolean | null;
}

const UNSAID: RunLook = { vanishes: null, colour: null, halfPoints: null, shaded: null };

interface Style {
  readonly look: RunLook;
  readonly basedOn: string | null;
  /** A table style that colours cells. */
  readonly shadesCells: boolean;
}

/** The looks that styles give to runs. */
export class RunStyles {
  private readonly styles: ReadonlyMap<string, Style>;
  private readonly defaults: RunLook;

  constructor(root: XmlElement) {
    this.defaults = allOf(root, 'w:rPrDefault').reduce<RunLook>((look, each) => withLook(look, lookIn(each)), UNSAID);
    this.styles = new Map(
      allOf(root, 'w:style').map((style) => {
        const basedOn = elementsIn(style).find((child) => child.name === 'w:basedOn')?.attributes['w:val'] ?? null;
        const shadesCells = allOf(style, 'w:tcPr').some((cell) => lookIn(cell).shaded === true);
        return [style.attributes['w:styleId'] ?? '', { look: ownLook(style), basedOn, shadesCells }] as const;
      }),
    );
  }

  /** The look of a run: its own, else its character style's, else its paragraph's style, else the document's. */
  lookOf(own: RunLook, characterStyle: string | null, paragraphStyle: string | null): RunLook {
    return [this.ofStyle(characterStyle), this.ofStyle(paragraphStyle), this.defaults].reduce(withLook, own);
  }

  shadesCells(tableStyle: string | null): boolean {
    return [...this.chain(tableStyle)].some((style) => style.shadesCells);
  }

  private ofStyle(id: string | null): RunLook {
    return [...this.chain(id)].reduce<RunLook>((look, style) => withLook(look, style.look), UNSAID);
  }

  private *chain(id: string | null): Generator<Style> {
    const seen = new Set<string>();
    for (let at = id; at !== null && !seen.has(at);) {
      seen.add(at);
      const style = this.styles.get(at);
      if (style === undefined) return;
      yield style;
      at = style.basedOn;
    }
  }
}

/** What one element of run, paragraph or cell properties says. */
export function lookOfProperty(name: string, attributes: Readonly<Record<string, string>>): Partial<RunLook> {
  const value = attributes['w:val'] ?? '';
  switch (name) {
    case 'w:vanish':
      return { vanishes: !/^(?:0|false|off)$/i.test(value) };
    case 'w:color':
      return { colour: value.toUpperCase() };
    case 'w:sz':
      return { halfPoints: Number(value) };
    case 'w:highlight':
      return { shaded: !/^(?:none|white)$/i.test(value) };
    case 'w:shd': {
      const fill = (attributes['w:fill'] ?? 'auto').toUpperCase();
      const patterned = !/^(?:clear|nil|)$/i.test(value);
      return { shaded: patterned || (fill !== 'AUTO' && !isWhite(fill)) };
    }
    default:
      return {};
  }
}

function ownLook(style: XmlElement): RunLook {
  const properties = elementsIn(style).filter((child) => child.name === 'w:rPr' || child.name === 'w:pPr');
  return properties.reduce<RunLook>((look, each) => withLook(look, lookIn(each)), UNSAID);
}

function lookIn(element: XmlElement): RunLook {
  const inner = elementsIn(element).map((child) =>
    child.name === 'w:rPr' ? lookIn(child) : { ...UNSAID, ...lookOfProperty(child.name, child.attributes) },
  );
  return inner.reduce<RunLook>(withLook, UNSAID);
}

/** The first look, and where it says nothing the second. */
function withLook(first: RunLook, second: RunLook): RunLook {
  return {
    vanishes: first.vanishes ?? second.vanishes,
    colour: first.colour ?? second.colour,
    halfPoints: first.halfPoints ?? second.halfPoints,
    shaded: first.shaded ?? second.shaded,
  };
}
