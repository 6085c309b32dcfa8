import { posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { isWhite } from '../office/paper-colour.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { allOf, elementsIn, parseXml, type XmlElement } from '../xml/xml-tree.ts';

/** What of a sheet its reader does not see, counted from 0. */
export interface HiddenCells {
  readonly rows: ReadonlySet<number>;
  /** First and last of each stretch of columns. */
  readonly columns: readonly (readonly [from: number, to: number])[];
  /** Addresses of cells that are written in the colour of the paper. */
  readonly white: ReadonlySet<string>;
}

const NOTHING: HiddenCells = { rows: new Set(), columns: [], white: new Set() };
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
/** Colours 1 and 9 of the indexed palette, and the ground of the theme. */
const WHITE_INDEXED = new Set(['1', '9']);
const THEME_GROUND = '0';

/** Finds, by the name of its sheet, what a workbook hides in sheets that are shown. */
export async function hiddenCells(opened: OpenedPackage): Promise<(sheet: string) => Promise<HiddenCells>> {
  if (!opened.has(WORKBOOK)) return () => Promise.resolve(NOTHING);
  const parts = await partsOfSheets(opened);
  const white = opened.has(STYLES) ? whiteLooks(parseXml(await opened.readText(STYLES))) : new Set<string>();
  return async (sheet) => {
    const part = parts.get(sheet);
    return part === undefined || !opened.has(part) ? NOTHING : hiddenIn(await opened.readText(part), white);
  };
}

async function partsOfSheets(opened: OpenedPackage): Promise<ReadonlyMap<string, string>> {
  const relationsPart = 'xl/_rels/workbook.xml.rels';
  if (!opened.has(relationsPart)) return new Map();
  const relations = allOf(parseXml(await opened.readText(relationsPart)), 'Relationship');
  const targets = new Map(relations.map(({ attributes: { Id = '', Target = '' } }) => [Id, Target]));
  const sheets = bareNamed(parseXml(await opened.readText(WORKBOOK)), 'sheet');
  return new Map(
    sheets.map(({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
      const target = targets.get(id) ?? '';
      return [attributes['name'] ?? '', target.startsWith('/') ? target.slice(1) : posix.join('xl', target)];
    }),
  );
}

/** Places of the looks of cells, in the workbook's own list, whose words are white on no fill or on a white one. */
function whiteLooks(styles: XmlElement): ReadonlySet<string> {
  const list = (name: string) => {
    const [found] = bareNamed(styles, name);
    return found === undefined ? [] : elementsIn(found);
  };
  const fonts = list('fonts').map((font) => bareNamed(font, 'color').some(isWhiteColour));
  const fills = list('fills').map(isUnseenFill);
  const looks = list('cellXfs').map(({ attributes: { fontId = '0', fillId = '0' } }, at) => {
    return fonts[Number(fontId)] === true && fills[Number(fillId)] !== false ? String(at) : null;
  });
  return new Set(looks.filter((look) => look !== null));
}

function isWhiteColour({ attributes: { rgb, theme, indexed, tint } }: XmlElement): boolean {
  if (rgb !== undefined) return isWhite(rgb.slice(-6).toUpperCase());
  if (indexed !== undefined) return WHITE_INDEXED.has(indexed);
  return theme === THEME_GROUND && (tint === undefined || Number(tint) === 0);
}

function isUnseenFill(fill: XmlElement): boolean {
  const [pattern] = bareNamed(fill, 'patternFill');
  const kind = pattern?.attributes['patternType'] ?? 'none';
  if (pattern === undefined) return elementsIn(fill).length === 0;
  if (kind === 'none') return true;
  return kind === 'solid' && bareNamed(pattern, 'fgColor').some(isWhiteColour);
}

/** Read through once and not kept as a tree: a sheet can have a million cells. */
function hiddenIn(xml: string, whiteLooksOf: ReadonlySet<string>): HiddenCells {
  const rows = new Set<number>();
  const columns: [number, number][] = [];
  const white = new Set<string>();
  let row = -1;
  let paintedOtherwise = false;
  const parser = new Parser(
    {
      onopentag: (prefixed, attributes) => {
        switch (bare(prefixed)) {
          case 'col':
            if (isHidden(attributes, 'width'))
              columns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
            break;
          case 'row':
            row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
            if (isHidden(attributes, 'ht')) rows.add(row);
            break;
          case 'c':
            if (attributes['r'] !== undefined && whiteLooksOf.has(attributes['s'] ?? '0')) white.add(attributes['r']);
            break;
          // Their grounds are not in the looks of cells, so white words may well stand on a dark one.
          case 'tablePart':
          case 'conditionalFormatting':
          case 'picture':
            paintedOtherwise = true;
            break;
        }
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return { rows, columns, white: paintedOtherwise ? new Set() : white };
}

function isHidden(attributes: Readonly<Record<string, string>>, size: 'ht' | 'width'): boolean {
  return /^(?:1|true)$/.test(attributes['hidden'] ?? '') || Number(attributes[size] ?? 1) === 0;
}

/** Elements by their name without the prefix that some writers give it. */
function bareNamed(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (bare(child.name) === name ? [child] : bareNamed(child, name)));
}

function bare(prefixed: string): string {
  return prefixed.slice(prefixed.indexOf(':') + 1);
}
