import { posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { isWhite } from '../office/paper-colour.ts';
import type { OpenedPackage } from '../package/open-package.ts';
import { allOf, elementsIn, parseXml, type XmlElement } from '../xml/xml-tree.ts';

/** What of a sheet its reader does not see, and which rows are set off from others; counted from 0. */
export interface SheetLooks {
  readonly rows: ReadonlySet<number>;
  /** First and last of each stretch of columns. */
  readonly columns: readonly (readonly [from: number, to: number])[];
  /** Addresses of cells that are written in the colour of the paper. */
  readonly white: ReadonlySet<string>;
  /** The look of each row all of whose cells are bold or on a colour: rows of one look have the same text here. */
  readonly emphasis: ReadonlyMap<number, string>;
}

/** Looks of cells, by their places in the workbook's own list. */
interface Looks {
  /** White words on no fill or on a white one. */
  readonly white: ReadonlySet<string>;
  /** Bold words, or any on a colour. */
  readonly strong: ReadonlySet<string>;
}

const NOTHING: SheetLooks = { rows: new Set(), columns: [], white: new Set(), emphasis: new Map() };
const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
/** Colours 1 and 9 of the indexed palette, and the ground of the theme. */
const WHITE_INDEXED = new Set(['1', '9']);
const THEME_GROUND = '0';

/** Finds, by the name of its sheet, what a workbook hides in sheets that are shown, and what it sets off. */
export async function sheetLooks(opened: OpenedPackage): Promise<(sheet: string) => Promise<SheetLooks>> {
  if (!opened.has(WORKBOOK)) return () => Promise.resolve(NOTHING);
  const parts = await partsOfSheets(opened);
  const looks: Looks = opened.has(STYLES)
    ? looksOfCells(parseXml(await opened.readText(STYLES)))
    : { white: new Set(), strong: new Set() };
  return async (sheet) => {
    const part = parts.get(sheet);
    return part === undefined || !opened.has(part) ? NOTHING : looksIn(await opened.readText(part), looks);
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

function looksOfCells(styles: XmlElement): Looks {
  const list = (name: string) => {
    const [found] = bareNamed(styles, name);
    return found === undefined ? [] : elementsIn(found);
  };
  const fonts = list('fonts').map((font) => ({
    white: bareNamed(font, 'color').some(isWhiteColour),
    bold: bareNamed(font, 'b').some(({ attributes: { val = '1' } }) => !/^(?:0|false)$/.test(val)),
  }));
  const unseenFills = list('fills').map(isUnseenFill);
  const white = new Set<string>();
  const strong = new Set<string>();
  for (const [at, { attributes }] of list('cellXfs').entries()) {
    const font = fonts[Number(attributes['fontId'] ?? '0')];
    const isFilled = unseenFills[Number(attributes['fillId'] ?? '0')] === false;
    if (font?.white === true && !isFilled) white.add(String(at));
    if (font?.bold === true || isFilled) strong.add(String(at));
  }
  return { white, strong };
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
function looksIn(xml: string, looks: Looks): SheetLooks {
  const rows = new Set<number>();
  const columns: [number, number][] = [];
  const white = new Set<string>();
  const emphasis = new Map<number, string>();
  const inRow = new Set<string>();
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
            if (attributes['r'] !== undefined && looks.white.has(attributes['s'] ?? '0')) white.add(attributes['r']);
            inRow.add(attributes['s'] ?? '0');
            break;
          // Their grounds are not in the looks of cells, so white words may well stand on a dark one.
          case 'tablePart':
          case 'conditionalFormatting':
          case 'picture':
            paintedOtherwise = true;
            break;
        }
      },
      onclosetag: (prefixed) => {
        if (bare(prefixed) !== 'row') return;
        if (inRow.size > 0 && [...inRow].every((look) => looks.strong.has(look)))
          emphasis.set(row, [...inRow].toSorted().join(' '));
        inRow.clear();
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return { rows, columns, white: paintedOtherwise ? new Set() : white, emphasis };
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
