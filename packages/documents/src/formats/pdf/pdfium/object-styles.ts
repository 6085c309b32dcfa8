import type { PageBox } from './page-box.ts';
import type { Handle, Pdfium, Scratch } from './pdfium.ts';

/** How the letters of one text object are set. Two objects set alike share one style. */
export interface TextStyle {
  readonly size: number;
  /** Degrees clockwise on the page. */
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  readonly bold: boolean;
  readonly artifact: boolean;
  readonly mark: string | null;
  /** The object, where it may be invisible: such objects share their style with no other. 0 for all others. */
  readonly suspect: Handle;
  /** How far each letter, by its code, moves the pen: found out as letters are met. */
  readonly advances: Map<number, number>;
}

const HEAVY = /bold|black|heavy|demi|semib/i;
/** Names that say nothing about the font; only for these is its measured weight, a rough guess, of use. */
const NAMELESS = /^(?:[A-Z]{6}\+)?(?:(?:CIDFont\+)?[A-Z]{0,2}\d*|Type3.*)$/;
const BOLD_WEIGHT = 700;
const FORCED_BOLD = 1 << 18;
const NAME_BYTES = 64;

/** The styles of one document's text objects, asked for once each: a page may hold an object for every letter. */
export class ObjectStyles {
  private readonly pdfium: Pdfium;
  private readonly scratch: Scratch;
  private readonly fonts = new Map<Handle, boolean>();
  private readonly shared = new Map<string, TextStyle>();
  private box: PageBox;
  private lastObject: Handle = 0;
  private last: TextStyle | null = null;
  private suspects: ReadonlyMap<Handle, unknown> = new Map();
  readonly tagged: boolean;

  constructor(pdfium: Pdfium, scratch: Scratch, box: PageBox, tagged: boolean) {
    this.pdfium = pdfium;
    this.scratch = scratch;
    this.box = box;
    this.tagged = tagged;
  }

  /** Objects belong to a page; nothing of the page before may be taken for one of this page. */
  beginPage(box: PageBox): void {
    this.box = box;
    this.last = null;
    this.lastObject = 0;
    this.fonts.clear();
    this.shared.clear();
  }

  /** Says which objects of this page may be invisible. */
  suspect(objects: ReadonlyMap<Handle, unknown>): void {
    this.suspects = objects;
  }

  of(text: Handle, index: number, object: Handle): TextStyle {
    if (this.last !== null && object === this.lastObject) return this.last;
    this.lastObject = object;
    this.last = this.styleOf(text, index, object);
    return this.last;
  }

  private styleOf(text: Handle, index: number, object: Handle): TextStyle {
    const { pdfium, scratch } = this;
    const fontSize = pdfium._FPDFText_GetFontSize(text, index);
    const given = pdfium._FPDFText_GetMatrix(text, index, scratch.at) !== 0;
    const [a, b, c, d] = given ? [0, 1, 2, 3].map((each) => scratch.float32(each)) : [1, 0, 0, 1];
    const size = round(Math.abs(fontSize) * Math.hypot(c ?? 0, d ?? 1), 0.05) || 1;
    const turn = (Math.atan2(-(b ?? 0), a ?? 1) * 180) / Math.PI + this.box.turns * 90;
    const angle = normalised(Math.round(fontSize < 0 ? turn + 180 : turn));
    const font = object === 0 ? 0 : pdfium._FPDFTextObj_GetFont(object);
    const bold = this.isBold(font);
    const across = round(Math.abs(fontSize) * Math.hypot(a ?? 1, b ?? 0), 0.05);
    const content = this.tagged && object !== 0 ? pdfium._FPDFPageObj_GetMarkedContentID(object) : -1;
    const artifact = this.tagged && object !== 0 && content === -1 && this.isArtifact(object);
    const suspect = this.suspects.has(object) ? object : 0;
    const key = `${String(suspect)}|${String(font)}|${String(across)}|${String(size)}|${String(angle)}|${String(bold)}|${String(artifact)}|${String(content)}`;
    const known = this.shared.get(key);
    if (known !== undefined) return known;
    const radians = (angle * Math.PI) / 180;
    const mark = content === -1 ? null : String(content);
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    const style = { size, angle, cos, sin, bold, artifact, mark, suspect, advances: new Map<number, number>() };
    this.shared.set(key, style);
    return style;
  }

  private isBold(font: Handle): boolean {
    if (font === 0) return false;
    const known = this.fonts.get(font);
    if (known !== undefined) return known;
    const name = this.scratch.utf8((buffer, bytes) => this.pdfium._FPDFFont_GetBaseFontName(font, buffer, bytes));
    const nameless = NAMELESS.test(name);
    const heavy = nameless && this.pdfium._FPDFFont_GetWeight(font) >= BOLD_WEIGHT;
    const bold = HEAVY.test(name) || heavy || (this.pdfium._FPDFFont_GetFlags(font) & FORCED_BOLD) !== 0;
    this.fonts.set(font, bold);
    return bold;
  }

  private isArtifact(object: Handle): boolean {
    const { pdfium, scratch } = this;
    for (let index = 0; index < pdfium._FPDFPageObj_CountMarks(object); index++) {
      const mark = pdfium._FPDFPageObj_GetMark(object, index);
      if (pdfium._FPDFPageObjMark_GetName(mark, scratch.at + 8, NAME_BYTES, scratch.at) === 0) continue;
      const name = scratch.utf16At(8, Math.min(scratch.int32(0), NAME_BYTES) - 2);
      if (name === 'Artifact') return true;
    }
    return false;
  }
}

function round(value: number, step: number): number {
  return Math.round(Math.round(value / step) * step * 1000) / 1000;
}

function normalised(angle: number): number {
  const turned = ((angle % 360) + 360) % 360;
  return turned > 180 ? turned - 360 : turned;
}
