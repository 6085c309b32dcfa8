import { readsAsHeading } from '../plain-text/line-kinds.ts';
import type { PageElement, PageLine } from './page-lines.ts';
import type { OutlineEntry } from './pdf-source.ts';

const LARGER = 1.08;
const MOST_WORDS = 30;
/** Share of all letters from which on lines outside tables are running text and no mere headings. */
const RUNNING_TEXT = 0.15;
const QUARTERS = 4;

/** How a document sets its type: which size is running text, which sizes are headings and how they rank. */
export interface TypeStyles {
  readonly bodySize: number;
  /** 1 for the largest heading; null where the line is running text. */
  headingLevel(line: PageLine): number | null;
  /** Usual distance of two lines of this size, in points. */
  pitch(size: number): number;
}

export function stylesOf(elements: readonly PageElement[], outline: readonly OutlineEntry[] = []): TypeStyles {
  const outlined = new Map(outline.map((entry) => [placeKey(entry.page, entry.title), entry.level]));
  const lines = elements.flatMap((element) => (element.kind === 'line' ? [element.line] : []));
  const cells = elements.flatMap((element) =>
    element.kind === 'table' ? element.table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines)) : [],
  );
  const bodySize = bodySizeOf(lines, cells);
  const mostlyBold = shareOfBold(lines, bodySize) > 0.6;
  const sizes = [
    ...new Set(lines.filter((line) => line.size >= bodySize * LARGER).map((line) => roundedSize(line.size))),
  ];
  const ranked = rankedSizes(sizes);
  const pitches = pitchesOf(lines);
  return {
    bodySize,
    headingLevel: (line) => {
      const large = line.size >= bodySize * LARGER;
      // Nearly every line: nothing sets it apart from running text, and its words need not be looked at.
      if (!large && outlined.size === 0 && (!line.bold || mostlyBold)) return null;
      if (!/\p{L}/u.test(line.text) || line.text.split(' ').length > MOST_WORDS) return null;
      if (large) return Math.min(rankOf(ranked, roundedSize(line.size)), 6);
      const named = outlined.size === 0 ? undefined : outlined.get(placeKey(line.page, line.text));
      if (named !== undefined) return Math.min(named, 6);
      const boldHeading = line.bold && !mostlyBold && line.size >= bodySize * 0.9 && readsAsHeading(line.text);
      return boldHeading ? Math.min(ranked.length + 1, 6) : null;
    },
    pitch: (size) => pitches.get(roundedSize(size)) ?? size * 1.25,
  };
}

/** Tables are often set smaller than the text around them: what most lines of running text have counts where there is enough of it. */
function bodySizeOf(lines: readonly PageLine[], cells: readonly { size: number; text: string }[]): number {
  const everywhere = new Weights();
  const running = new Weights();
  let letters = 0;
  for (const { size, text } of lines) {
    running.add(roundedSize(size), text.length);
    everywhere.add(roundedSize(size), text.length);
    letters += text.length;
  }
  for (const { size, text } of cells) {
    everywhere.add(roundedSize(size), text.length);
    letters += text.length;
  }
  const outside = running.heaviest();
  if (outside !== null && running.of(outside) > RUNNING_TEXT * letters) return outside;
  return everywhere.heaviest() ?? 12;
}

/** The same words on the same page, blind to spaces and case. */
function placeKey(page: number, words: string): string {
  return `${String(page)}|${words.replace(/\s+/g, '').toLowerCase()}`;
}

function roundedSize(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Weights of distances in points, kept by quarter points: whole numbers are found many times as fast as fractions. */
class Weights {
  private readonly byQuarter = new Map<number, number>();

  add(points: number, weight: number): void {
    const quarters = Math.round(points * QUARTERS);
    this.byQuarter.set(quarters, (this.byQuarter.get(quarters) ?? 0) + weight);
  }

  of(points: number): number {
    return this.byQuarter.get(Math.round(points * QUARTERS)) ?? 0;
  }

  /** The smaller one where two weigh the same; null where there is none. */
  heaviest(): number | null {
    const [best] = [...this.byQuarter].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    return best === undefined ? null : best[0] / QUARTERS;
  }
}

function shareOfBold(lines: readonly PageLine[], bodySize: number): number {
  let all = 0;
  let bold = 0;
  for (const line of lines) {
    if (Math.abs(line.size - bodySize) > bodySize * 0.04) continue;
    all += line.text.length;
    if (line.bold) bold += line.text.length;
  }
  return all === 0 ? 0 : bold / all;
}

/** Sizes within half a point are one size. Largest first. */
function rankedSizes(sizes: readonly number[]): number[] {
  const ranked: number[] = [];
  for (const size of sizes.toSorted((a, b) => b - a)) {
    if ((ranked.at(-1) ?? Infinity) - size > 0.5) ranked.push(size);
  }
  return ranked;
}

function rankOf(ranked: readonly number[], size: number): number {
  const rank = ranked.findIndex((other) => other - size <= 0.5);
  return rank === -1 ? ranked.length : rank + 1;
}

function pitchesOf(lines: readonly PageLine[]): Map<number, number> {
  const seen = new Map<number, Weights>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next?.page !== line.page || roundedSize(next.size) !== roundedSize(line.size)) continue;
    const pitch = next.y - line.y;
    if (pitch < line.size * 0.8 || pitch > line.size * 2.5) continue;
    const size = roundedSize(line.size);
    let pitches = seen.get(size);
    if (pitches === undefined) seen.set(size, (pitches = new Weights()));
    pitches.add(pitch, 1);
  }
  return new Map([...seen].map(([size, pitches]) => [size, pitches.heaviest() ?? size * 1.25]));
}
