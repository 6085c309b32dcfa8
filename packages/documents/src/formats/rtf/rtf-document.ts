import type { AsideReason, AsideText } from '@evenhand/shared/domain';
import type { HtmlElement } from '../html/html-tree.ts';
import { destinationOf, PLAIN_STATE, setLetters, type RtfState } from './rtf-state.ts';
import { elementOf, lettersOf, made } from './rtf-elements.ts';
import { headingLevelOf, RtfColours, RtfStyles } from './rtf-tables.ts';
import { rtfTokens } from './rtf-tokens.ts';

const DEEPEST = 500;
const TINY_HALF_POINTS = 5;
const MOST_CELLS = 200;
/** How many levels the format knows; a broken file may name any number. */
const LIST_LEVELS = 9;
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};

interface Paragraph {
  level: number | null;
  style: number | null;
  inTable: boolean;
  shaded: boolean;
  marker: string;
  listLevel: number;
  children: (HtmlElement | string)[];
}

/** Reads an RTF file into the elements that every word processor's text comes down to, and what stands beside them. */
export class RtfDocument {
  readonly properties: string[] = [];
  private readonly blocks: HtmlElement[] = [];
  private readonly found: { reason: AsideReason; text: string }[] = [];
  private readonly colours = new RtfColours();
  private readonly styles = new RtfStyles();
  private readonly stack: RtfState[] = [];
  private state = PLAIN_STATE;
  private paragraph = emptyParagraph();
  private cell: HtmlElement[] = [];
  private row: HtmlElement[] = [];
  private rows: HtmlElement[] = [];
  private rowIsHeader = false;
  private shadedCells: boolean[] = [];
  private notes: HtmlElement[] = [];
  private gathered = '';
  private decoder = new TextDecoder('windows-1252');
  private bytes: number[] = [];
  private toSkip = 0;
  private optional = false;
  private tooDeep = 0;

  constructor(rtf: string) {
    for (const token of rtfTokens(rtf)) {
      if (token.kind !== 'byte') this.decodeBytes();
      if (token.kind === 'open') this.openGroup();
      else if (token.kind === 'close') this.closeGroup();
      else if (token.kind === 'word') this.word(token.word, token.value);
      else if (token.kind === 'text') this.skippedText(token.text);
      else if (this.toSkip > 0) this.toSkip -= 1;
      else this.bytes.push(token.byte);
    }
    this.decodeBytes();
    this.endParagraph();
    this.endTable();
  }

  get root(): HtmlElement {
    return made('div', this.blocks);
  }

  get asides(): AsideText[] {
    return this.found.flatMap(({ reason, text }) => {
      const words = text.replace(/\s+/g, ' ').trim();
      return words === '' ? [] : [{ reason, page: null, text: words }];
    });
  }

  private openGroup(): void {
    if (this.stack.length >= DEEPEST) this.tooDeep += 1;
    else this.stack.push(this.state);
    this.optional = false;
  }

  private closeGroup(): void {
    if (this.tooDeep > 0) {
      this.tooDeep -= 1;
      return;
    }
    const before = this.stack.pop();
    if (before === undefined) return;
    const { destination } = this.state;
    this.state = before;
    if (destination === 'styles') this.styles.end();
    else if (destination !== before.destination) this.endDestination(destination);
  }

  private endDestination(destination: RtfState['destination']): void {
    const words = this.gathered.trim();
    if (destination === 'header') this.aside('page-header', words);
    else if (destination === 'footer') this.aside('page-footer', words);
    else if (destination === 'comment') this.aside('comment', words);
    else if (destination === 'footnote') this.notes.push(made('p', [words]));
    else if (destination === 'property') this.properties.push(words);
    else if (destination === 'marker') this.paragraph.marker = words;
    if (destination !== 'nowhere') this.gathered = '';
  }

  private word(word: string, value: number | null): void {
    if (word === '*') {
      this.optional = true;
      return;
    }
    const destination = destinationOf(word, this.optional);
    this.optional = false;
    if (destination !== null && this.state.destination !== 'nowhere') {
      if (destination !== 'nowhere') this.gathered = '';
      this.state = { ...this.state, destination };
      return;
    }
    if (word === 'u') return this.unicode(value ?? 0);
    if (word === 'ansicpg') this.decoder = decoderOf(value);
    if (this.state.destination === 'colours') return this.colours.channel(word, value);
    if (this.state.destination === 'styles') this.styles.property(word, value);
    const sign = SIGNS[word];
    if (sign !== undefined) return this.text(sign);
    this.state = setLetters(this.state, word, value);
    if (this.state.destination === 'body') this.layout(word, value);
    else if (word === 'par') this.text(' ');
  }

  private layout(word: string, value: number | null): void {
    switch (word) {
      case 'par':
      case 'sect':
        return this.endParagraph();
      case 'pard':
        this.paragraph = { ...emptyParagraph(), children: this.paragraph.children, marker: this.paragraph.marker };
        return;
      case 's':
        this.paragraph.style = value;
        return;
      case 'outlinelevel':
        this.paragraph.level = headingLevelOf(value ?? 0);
        return;
      case 'ilvl':
        this.paragraph.listLevel = isLevel(value ?? 0, LIST_LEVELS) ? (value ?? 0) : 0;
        return;
      case 'cbpat':
        this.paragraph.shaded = !this.colours.isPaper(value ?? 0);
        return;
      case 'intbl':
        this.paragraph.inTable = true;
        return;
      case 'trowd':
        this.rowIsHeader = false;
        this.shadedCells = [];
        return;
      case 'trhdr':
        this.rowIsHeader = true;
        return;
      case 'clcbpat':
        this.shadedCells.push(!this.colours.isPaper(value ?? 0));
        return;
      case 'cell':
      case 'nestcell':
        return this.endCell();
      case 'row':
      case 'nestrow':
        return this.endRow();
    }
  }

  private endParagraph(): void {
    const { children, marker, inTable, style, level, listLevel } = this.paragraph;
    const heading = level ?? this.styles.headingLevel(style);
    const element = elementOf(children, marker, heading, listLevel);
    this.paragraph = { ...this.paragraph, children: [], marker: '' };
    const following = this.notes;
    this.notes = [];
    if (inTable) {
      if (element !== null) this.cell.push(element, ...following);
      return;
    }
    this.endTable();
    if (element !== null) this.blocks.push(element);
    this.blocks.push(...following);
  }

  private endCell(): void {
    this.paragraph.inTable = true;
    this.endParagraph();
    if (this.row.length < MOST_CELLS) this.row.push(made(this.rowIsHeader ? 'th' : 'td', this.cell));
    this.cell = [];
  }

  private endRow(): void {
    if (this.row.length > 0) this.rows.push(made('tr', this.row));
    this.row = [];
    this.cell = [];
  }

  private endTable(): void {
    this.endRow();
    if (this.rows.length > 0) this.blocks.push(made('table', this.rows));
    this.rows = [];
  }

  private unicode(value: number): void {
    this.text(String.fromCharCode(value < 0 ? value + 65_536 : value));
    this.toSkip = this.state.skipped;
  }

  private skippedText(text: string): void {
    const passed = Math.min(this.toSkip, text.length);
    this.toSkip -= passed;
    if (passed < text.length) this.text(text.slice(passed));
  }

  private decodeBytes(): void {
    if (this.bytes.length === 0) return;
    const text = this.decoder.decode(Uint8Array.from(this.bytes));
    this.bytes = [];
    this.text(text);
  }

  private text(text: string): void {
    const { destination } = this.state;
    if (destination === 'nowhere') return;
    if (destination === 'colours') {
      for (const sign of text) if (sign === ';') this.colours.end();
      return;
    }
    if (destination === 'styles') {
      this.styles.named(text);
      return;
    }
    if (destination !== 'body') {
      this.gathered += text;
      return;
    }
    const reason = this.reasonToHide();
    if (reason !== null) return this.hide(reason, text);
    if (this.state.inserted) this.hide('tracked-insertion', text);
    this.paragraph.children.push(...lettersOf(text, this.state.bold));
  }

  private reasonToHide(): AsideReason | null {
    const { deleted, hidden, halfPoints, colour, ground } = this.state;
    if (deleted) return 'tracked-deletion';
    if (hidden) return 'hidden-text';
    if (halfPoints > 0 && halfPoints <= TINY_HALF_POINTS) return 'tiny-text';
    const onPaper =
      this.colours.isPaper(ground) &&
      !this.paragraph.shaded &&
      !(this.paragraph.inTable && this.shadedCells.includes(true));
    return this.colours.isWhite(colour) && onPaper ? 'hidden-text' : null;
  }

  private hide(reason: AsideReason, text: string): void {
    const last = this.found.at(-1);
    if (last?.reason === reason) last.text += text;
    else if (text.trim() !== '') this.found.push({ reason, text });
  }

  private aside(reason: AsideReason, text: string): void {
    if (text !== '') this.found.push({ reason, text });
  }
}

function decoderOf(codePage: number | null): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(
      codePage === 65_001 ? 'utf-8' : codePage === 10_000 ? 'macintosh' : `windows-${String(codePage)}`,
    );
  } catch {
    return new TextDecoder('windows-1252');
  }
}

function isLevel(value: number, levels: number): boolean {
  return value >= 0 && value < levels;
}

function emptyParagraph(): Paragraph {
  return { level: null, style: null, inTable: false, shaded: false, marker: '', listLevel: 0, children: [] };
}
