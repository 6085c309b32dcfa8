import { aligned } from './visual-rows.ts';

interface Extent {
  left: number;
  right: number;
}

/** The columns of a table as far as its rows have shown them: how far to the left and right their cells reach. */
export class Columns {
  private extents: Extent[];
  private readonly rows: (readonly Extent[])[];

  /** They are those of a table that began before, not guessed from its first row here. */
  readonly seeded: boolean;

  constructor(cells: readonly Extent[], seeded = false) {
    this.extents = cells.map(({ left, right }) => ({ left, right }));
    this.rows = [cells];
    this.seeded = seeded;
  }

  get count(): number {
    return this.extents.length;
  }

  get lefts(): number[] {
    return this.extents.map((extent) => extent.left);
  }

  get rights(): number[] {
    return this.extents.map((extent) => extent.right);
  }

  /** In which column each cell stands, left to right; null where the cells do not fit these columns. */
  places(cells: readonly Extent[]): number[] | null {
    const places: number[] = [];
    for (const cell of cells) {
      const place = this.placeOf(cell);
      if (place === null || place <= (places.at(-1) ?? -1)) return this.placesInOrder(cells);
      places.push(place);
    }
    return places;
  }

  /** A row with a cell for every column, none of which reaches into another column: a header centred over its columns. */
  private placesInOrder(cells: readonly Extent[]): number[] | null {
    if (cells.length !== this.count || cells.length < 2) return null;
    const clear = cells.every((cell, place) => {
      const [before, after] = [this.extents[place - 1], this.extents[place + 1]];
      return (before === undefined || cell.left > before.right) && (after === undefined || cell.right < after.left);
    });
    return clear ? cells.map((_, place) => place) : null;
  }

  /** Takes a row in and widens the columns by it; false where it does not fit. A row with more cells may set the columns anew. */
  take(cells: readonly Extent[]): boolean {
    if (cells.length > this.count) {
      const wider = new Columns(cells);
      if (!this.rows.every((row) => wider.take(row))) return false;
      this.extents = wider.extents;
    } else if (!this.widen(cells)) return false;
    this.rows.push(cells);
    return true;
  }

  /** Whether cells at the top of a page or column go on with this table: each inside one column, not a line of running text. */
  holdsRest(cells: readonly (Extent & { readonly segments: readonly { readonly text: string }[] })[]): boolean {
    const places = this.places(cells);
    if (places === null) return false;
    const inside = cells.every((cell, index) => !this.reachesInto(cell, (places[index] ?? 0) + 1));
    const aligns = cells.every((cell, index) => aligned(cell, this.extents[places[index] ?? 0] ?? cell));
    const [only] = cells;
    const startsSmall = /^\p{Ll}/u.test(only?.segments[0]?.text ?? '');
    return inside && aligns && (cells.length > 1 || (places[0] ?? 0) > 0 || startsSmall);
  }

  /** Whether a cell reaches over into this column. */
  reachesInto(cell: Extent, place: number): boolean {
    const extent = this.extents[place];
    return extent !== undefined && cell.right > extent.left;
  }

  private widen(cells: readonly Extent[]): boolean {
    const places = this.places(cells);
    if (places === null) return false;
    for (const [index, cell] of cells.entries()) {
      const extent = this.extents[places[index] ?? -1];
      if (extent === undefined) continue;
      extent.left = Math.min(extent.left, cell.left);
      extent.right = Math.max(extent.right, cell.right);
    }
    return true;
  }

  private placeOf(cell: Extent): number | null {
    const overlapping = [...this.extents.keys()].filter((place) => this.overlap(cell, place) > 0);
    const exact = [...this.extents.entries()].find(([, extent]) => aligned(cell, extent))?.[0];
    // A cell that covers two columns is a heading across the table or running text.
    if (overlapping.filter((place) => this.overlap(cell, place) > 4).length > 1) return null;
    return exact ?? overlapping[0] ?? null;
  }

  private overlap(cell: Extent, place: number): number {
    const extent = this.extents[place];
    return extent === undefined ? 0 : Math.min(cell.right, extent.right) - Math.max(cell.left, extent.left);
  }
}
