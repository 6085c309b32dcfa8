/** A stretch of words as the page's content stream shows it, in points from the page's top left as a reader holds it. */
export interface Glyphs {
  readonly text: string;
  readonly x: number;
  /** Baseline, counted downwards. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** The tag says that these words are decoration of the page, not content. */
  readonly artifact: boolean;
  /** Id of the marked content that holds these words, where the file is tagged. */
  readonly mark: string | null;
  /** A space follows in the file itself; none does where the line only breaks or the next words stand elsewhere. */
  readonly spaceAfter: boolean;
}

/** Words and the direction in which they run, in degrees clockwise from left to right. */
export interface TurnedGlyphs {
  readonly angle: number;
  readonly glyphs: Glyphs;
}

/** A box of a form that was ticked, and one that was not, in words of the text. */
export const TICKED = '☒';
export const UNTICKED = '☐';

/** Words that a person put on a page or into a field of a form, which are not in the page's own text. */
export interface PlacedNote {
  readonly kind: 'form-field' | 'free-text' | 'comment';
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of one page by the direction in which they run, each in the order of the content stream. */
export interface PageText {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In which direction the text of the page runs, in degrees clockwise from left to right as a reader holds the page. */
  readonly angle: number;
  /** Words in the direction in which the text of the page runs. */
  readonly glyphs: readonly Glyphs[];
  /** Words in other directions: side notes and water marks. */
  readonly turned: readonly (readonly Glyphs[])[];
  readonly notes: readonly PlacedNote[];
  /** Words left out of the others because no reader sees them. */
  readonly concealed: readonly ConcealedWords[];
  /** The page is a picture and its words are a layer that scanners put behind it. */
  readonly behindPicture: boolean;
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number;
  readonly characters: number;
  /** Pictures, drawings or text objects stand on the page, read or not. */
  readonly hasMarks: boolean;
  /** The engine left out words that the page shows. */
  readonly incomplete: boolean;
  /** Words that the file says in the place of what it prints. */
  readonly spoken?: readonly string[];
}

/** Words that are in a page's text but not to be seen on it. */
export interface ConcealedWords {
  readonly reason: 'hidden-text' | 'invisible-text' | 'covered-text' | 'off-page-text' | 'tiny-text';
  readonly text: string;
}

/** A small filled shape as wide as it is high: the bullet of a list that the generator drew instead of writing it. */
export interface Dot {
  readonly x: number;
  /** Its middle, counted downwards. */
  readonly y: number;
  readonly size: number;
}

export class PageTooFull extends Error {}

/** Sorts the words of a page by direction and turns each direction upright. */
export function pageTextOf(
  page: Pick<PageText, 'number' | 'width' | 'height' | 'notes' | 'hasMarks' | 'incomplete'>,
  all: readonly TurnedGlyphs[],
  dots: readonly Dot[] = [],
  unseen: Pick<PageText, 'concealed' | 'behindPicture' | 'pictured'> = {
    concealed: [],
    behindPicture: false,
    pictured: 0,
  },
): PageText {
  const byAngle = new Map<number, Glyphs[]>();
  let characters = 0;
  for (const { angle, glyphs } of all) {
    const same = byAngle.get(angle);
    if (same === undefined) byAngle.set(angle, [glyphs]);
    else same.push(glyphs);
    characters += glyphs.text.length;
  }
  // Upright words are the text of a page unless there are few: a title block beside a drawing, a foot under a turned table.
  const weight = ([angle, glyphs]: readonly [number, readonly Glyphs[]]): number =>
    lengthOf(glyphs) * (angle === 0 ? UPRIGHT_WEIGHT : 1);
  const directions = [...byAngle.entries()].toSorted((a, b) => weight(b) - weight(a));
  const [main = [], ...turned] = directions.map(([angle, glyphs]) => withoutRepeats(turnedBack(glyphs, angle, page)));
  const [[angle] = [0]] = directions;
  const { width, height } = turnedPage(page, angle);
  return { ...page, ...unseen, width, height, angle, glyphs: withBullets(main, dots), turned, characters };
}

const UPRIGHT_WEIGHT = 3;

/** Writes a bullet before each line that has a drawn one at its left. */
function withBullets(glyphs: readonly Glyphs[], dots: readonly Dot[]): readonly Glyphs[] {
  if (dots.length === 0) return glyphs;
  return glyphs.flatMap((each, index) => {
    const before = glyphs[index - 1];
    const beginsLine = before === undefined || Math.abs(before.y - each.y) > each.size * 0.3 || before.x > each.x;
    const dot = beginsLine ? dots.find((candidate) => isBulletOf(candidate, each)) : undefined;
    return dot === undefined
      ? [each]
      : [{ ...each, text: '•', x: dot.x - dot.size, width: dot.size, bold: false, spaceAfter: true }, each];
  });
}

function isBulletOf(dot: Dot, line: Glyphs): boolean {
  const gap = line.x - dot.x;
  const height = line.y - dot.y;
  const fits = dot.size > line.size * 0.12 && dot.size < line.size * 0.7;
  return fits && gap > line.size * 0.2 && gap < line.size * 2.5 && height > 0 && height < line.size * 0.75;
}

/** A page as it stands when words of this direction run from left to right: where its corner lies, and its size. */
function turnedPage({ width, height }: Pick<PageText, 'width' | 'height'>, angle: number) {
  const corners = [0, width].flatMap((x) => [0, height].map((y) => turned(x, y, angle)));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

function turned(x: number, y: number, angle: number): { x: number; y: number } {
  const radians = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  return { x: x * cos + y * sin, y: y * cos - x * sin };
}

function turnedBack(
  glyphs: readonly Glyphs[],
  angle: number,
  page: Pick<PageText, 'width' | 'height'>,
): readonly Glyphs[] {
  if (angle === 0) return glyphs;
  const { left, top } = turnedPage(page, angle);
  return glyphs.map((each) => {
    const { x, y } = turned(each.x, each.y, angle);
    return { ...each, x: x - left, y: y - top };
  });
}

function lengthOf(glyphs: readonly Glyphs[]): number {
  return glyphs.reduce((sum, each) => sum + each.text.length, 0);
}

/**
 * Bold is sometimes faked by printing the same words twice, a hair apart, and a shadow is the same words a little further
 * off: one print is enough.
 */
function withoutRepeats(glyphs: readonly Glyphs[]): Glyphs[] {
  const seen = new Map<string, Glyphs>();
  return glyphs.filter((each) => {
    const band = Math.round(each.y / BAND);
    const near = each.size * SHADOW;
    const isRepeat = [band - 1, band, band + 1].some((other) => {
      const before = seen.get(`${each.text}|${String(other)}`);
      return before !== undefined && Math.abs(before.x - each.x) <= near && Math.abs(before.y - each.y) <= near;
    });
    seen.set(`${each.text}|${String(band)}`, each);
    return !isRepeat;
  });
}

const BAND = 2;
/** How far off a shadow stands, in em. */
const SHADOW = 0.15;
