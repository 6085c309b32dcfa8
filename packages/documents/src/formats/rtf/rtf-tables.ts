import { isWhite } from '../office/paper-colour.ts';

/** The colour table of an RTF file, as far as it has been read. */
export class RtfColours {
  private readonly colours: (string | null)[] = [];
  private next: number[] | null = null;

  channel(word: string, value: number | null): void {
    const channel = ['red', 'green', 'blue'].indexOf(word);
    if (channel === -1) return;
    this.next ??= [0, 0, 0];
    this.next[channel] = Math.min(Math.max(value ?? 0, 0), 255);
  }

  /** A semicolon ends each colour; one without channels is the reader's own. */
  end(): void {
    this.colours.push(
      this.next
        ?.map((channel) => channel.toString(16).padStart(2, '0'))
        .join('')
        .toUpperCase() ?? null,
    );
    this.next = null;
  }

  isWhite(number: number): boolean {
    return isWhite(this.colours[number] ?? '');
  }

  /** Whether a ground of this colour looks like paper. */
  isPaper(number: number): boolean {
    return this.colours[number] == null || this.isWhite(number);
  }
}

/** Which paragraph styles of an RTF file make headings. */
export class RtfStyles {
  private readonly levels = new Map<number, number>();
  private number = 0;
  private level: number | null = null;
  private name = '';

  headingLevel(style: number | null): number | null {
    return this.levels.get(style ?? -1) ?? null;
  }

  property(word: string, value: number | null): void {
    if (word === 's') this.number = value ?? 0;
    else if (word === 'outlinelevel') this.level = headingLevelOf(value ?? 0);
  }

  named(text: string): void {
    this.name += text;
  }

  end(): void {
    const named = /^\s*heading (\d)\b/i.exec(this.name)?.[1];
    const title = /^\s*title;?$/i.test(this.name) ? 1 : null;
    const level = this.level ?? (named === undefined ? title : Math.min(Number(named), 6));
    if (level !== null) this.levels.set(this.number, level);
    this.number = 0;
    this.level = null;
    this.name = '';
  }
}

const HEADING_LEVELS = 6;

/** The level of a heading by its outline level, counted from 0; null where no heading has it. */
export function headingLevelOf(outline: number): number | null {
  return outline >= 0 && outline < HEADING_LEVELS ? outline + 1 : null;
}
