import type { AsideReason, AsideText } from '@evenhand/shared/domain';
import { Parser } from 'htmlparser2';
import { isWhite } from '../office/paper-colour.ts';
import { lookOfProperty, type RunLook, type RunStyles } from './run-styles.ts';

/** A part of a Word file without what its reader does not see, and what was taken out or stands out in it. */
export interface PartSetApart {
  readonly xml: string;
  readonly asides: readonly AsideText[];
}

const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
const WORDS = new Set(['w:t', 'w:delText']);
const SPACES = new Set(['w:tab', 'w:br', 'w:cr']);
/** Old properties that a tracked change keeps; they do not hold any more. */
const FORMER = /^w:(?:r|p|tc|tbl|tr|sect)PrChange$/;
const TINY_HALF_POINTS = 5;
const FILLS = new Set(['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill']);

/** Takes deleted and hidden words out of a part; inserted words stay, and are named too. */
export function setApart(xml: string, styles: RunStyles): PartSetApart {
  const walk = new PartWalk(styles);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        walk.open(name, attributes, parser.startIndex);
      },
      ontext: (words) => {
        walk.words(words);
      },
      onclosetag: (name) => {
        walk.close(name, parser.endIndex + 1);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return { xml: without(xml, walk.cuts), asides: walk.asides() };
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
  /** What lies behind the words in it. */
  shaded: boolean | null;
  paragraphStyle: string | null;
  characterStyle: string | null;
  look: Partial<RunLook>;
  deletedRow: boolean;
}

interface Cut {
  readonly start: number;
  readonly end: number;
}

class PartWalk {
  readonly cuts: Cut[] = [];
  private readonly styles: RunStyles;
  private readonly stack: OpenElement[] = [];
  private readonly found: { reason: AsideReason; text: string; paragraph: number }[] = [];
  private paragraph = 0;
  private former = 0;
  private deletions = 0;
  private insertions = 0;
  private inWords = 0;
  private run: { text: string } | null = null;
  private pageIsColoured = false;

  constructor(styles: RunStyles) {
    this.styles = styles;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number): void {
    const parent = this.stack.at(-1);
    this.stack.push({
      name,
      start,
      shaded: null,
      paragraphStyle: null,
      characterStyle: null,
      look: {},
      deletedRow: false,
    });
    if (FORMER.test(name)) this.former += 1;
    if (this.former > 0) return;
    if (name === 'w:p') this.paragraph += 1;
    else if (name === 'w:r') this.run = { text: '' };
    else if (WORDS.has(name)) this.inWords += 1;
    else if (SPACES.has(name) && parent?.name === 'w:r') this.add(' ');
    else if (name === 'w:background')
      this.pageIsColoured ||= !isWhite((attributes['w:color'] ?? 'FFFFFF').toUpperCase());
    else if (DELETED.has(name) && this.isAroundRuns(parent)) this.deletions += 1;
    else if (INSERTED.has(name) && this.isAroundRuns(parent)) this.insertions += 1;
    this.property(name, attributes, parent);
  }

  words(words: string): void {
    if (this.inWords > 0) this.add(words);
  }

  close(name: string, end: number): void {
    const element = this.stack.pop();
    const parent = this.stack.at(-1);
    if (element === undefined) return;
    if (FORMER.test(name)) this.former -= 1;
    else if (this.former > 0) return;
    else if (WORDS.has(name)) this.inWords -= 1;
    else if (name === 'w:r') this.closeRun(element, end);
    else if (DELETED.has(name) && this.isAroundRuns(parent)) {
      this.deletions -= 1;
      this.cuts.push({ start: element.start, end });
    } else if (INSERTED.has(name) && this.isAroundRuns(parent)) this.insertions -= 1;
    else if (name === 'w:tr' && element.deletedRow) this.cuts.push({ start: element.start, end });
  }

  asides(): AsideText[] {
    const joined: { reason: AsideReason; text: string; paragraph: number }[] = [];
    for (const each of this.found) {
      const last = joined.at(-1);
      if (last?.reason === each.reason && last.paragraph === each.paragraph) last.text += each.text;
      else joined.push({ ...each });
    }
    // Word writes text boxes twice, for itself and for older readers.
    const seen = new Set<string>();
    return joined.flatMap(({ reason, text }) => {
      const words = text.replace(/\s+/g, ' ').trim();
      const key = `${reason} ${words}`;
      if (words === '' || seen.has(key)) return [];
      seen.add(key);
      return [{ reason, page: null, text: words }];
    });
  }

  private property(name: string, attributes: Readonly<Record<string, string>>, parent: OpenElement | undefined): void {
    const owner = this.stack.at(-3);
    const value = attributes['w:val'] ?? '';
    if (parent === undefined || owner === undefined) return;
    if (parent.name === 'w:rPr' && owner.name === 'w:r') {
      if (name === 'w:rStyle') owner.characterStyle = value;
      else owner.look = { ...owner.look, ...lookOfProperty(name, attributes) };
    } else if (parent.name === 'w:pPr' && owner.name === 'w:p') {
      if (name === 'w:pStyle') owner.paragraphStyle = value;
      else if (name === 'w:shd') owner.shaded = lookOfProperty(name, attributes).shaded ?? null;
    } else if (parent.name === 'w:tcPr' && name === 'w:shd')
      owner.shaded = lookOfProperty(name, attributes).shaded ?? null;
    else if (parent.name === 'w:tblPr' && name === 'w:tblStyle') owner.shaded = this.styles.shadesCells(value) || null;
    else if (parent.name === 'w:trPr' && DELETED.has(name)) owner.deletedRow = true;
    else if (parent.name === 'wps:spPr' && FILLS.has(name)) owner.shaded = true;
    else if (parent.name === 'wps:style' && name === 'a:fillRef') owner.shaded ??= attributes['idx'] !== '0' || null;
    if (/^v:(?:rect|shape|roundrect|oval)$/.test(name) && /^#/.test(attributes['fillcolor'] ?? '')) this.shade();
  }

  private shade(): void {
    const open = this.stack.at(-1);
    if (open !== undefined) open.shaded = true;
  }

  /** A change marked in the properties of a paragraph or row holds no words itself. */
  private isAroundRuns(parent: OpenElement | undefined): boolean {
    return parent !== undefined && !/Pr$/.test(parent.name);
  }

  private add(words: string): void {
    if (this.run !== null) this.run.text += words;
  }

  private closeRun(element: OpenElement, end: number): void {
    const text = this.run?.text ?? '';
    this.run = null;
    if (text === '') return;
    const { paragraph } = this;
    const inDeletedRow = this.stack.some((open) => open.deletedRow);
    if (this.deletions > 0 || inDeletedRow) {
      this.found.push({ reason: 'tracked-deletion', text, paragraph });
      return;
    }
    const reason = this.reasonToHide(element);
    if (reason !== null && text.trim() !== '') {
      this.found.push({ reason, text, paragraph });
      this.cuts.push({ start: element.start, end });
    } else if (this.insertions > 0) this.found.push({ reason: 'tracked-insertion', text, paragraph });
  }

  private reasonToHide(element: OpenElement): AsideReason | null {
    const own: RunLook = { vanishes: null, colour: null, halfPoints: null, shaded: null, ...element.look };
    const paragraph = this.stack.findLast((open) => open.name === 'w:p');
    const look = this.styles.lookOf(own, element.characterStyle, paragraph?.paragraphStyle ?? null);
    if (look.vanishes === true) return 'hidden-text';
    if (look.halfPoints !== null && look.halfPoints > 0 && look.halfPoints <= TINY_HALF_POINTS) return 'tiny-text';
    if (look.colour === null || !isWhite(look.colour)) return null;
    const ground = look.shaded ?? this.stack.findLast((open) => open.shaded !== null)?.shaded ?? this.pageIsColoured;
    return ground ? null : 'hidden-text';
  }
}

function without(xml: string, cuts: readonly Cut[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < from) continue;
    parts.push(xml.slice(from, start));
    from = end;
  }
  return parts.join('') + xml.slice(from);
}
