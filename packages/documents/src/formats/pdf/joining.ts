/** Words of the document as they stand inside lines, lower case: evidence for what a broken word was. */
export class Vocabulary {
  private readonly words = new Set<string>();
  /** Halves before and after each hyphen at the end of a line. */
  private readonly breaks: (readonly [string, string])[] = [];
  private before = '';
  private lines = 0;
  private spaced = 0;
  private breaksWords: boolean | null = null;
  private wholeWords = 0;

  /** Takes the words of a line; its first and last may be halves of a broken word and are left out. */
  learn(line: string, spaceAfter: boolean): void {
    this.lines += 1;
    if (spaceAfter) this.spaced += 1;
    const halves = halvesOf(this.before, line);
    if (halves !== null) this.breaks.push(halves);
    this.before = line;
    const words = line.split(' ');
    for (const [index, word] of words.entries()) {
      if (index === 0 || index === words.length - 1) continue;
      this.learnWord(word);
    }
    const first = words[0];
    const last = words.at(-1);
    if (first !== undefined && words.length > 1 && /^\p{Lu}/u.test(first)) this.learnWord(first);
    if (last !== undefined && words.length > 1 && /[.,;:!?)]$/.test(last)) this.learnWord(last);
  }

  /** Lines that break between words end with a space in this file, so one without it broke inside a word. */
  get marksBreaks(): boolean {
    return this.spaced > this.lines * 0.2;
  }

  /**
   * The document breaks words at the ends of lines. Where it does, some of the words broken stand whole elsewhere, or
   * broken ones come so often that they are no chance; where it does not, a hyphen at a line's end belongs to its word.
   */
  get hyphenates(): boolean {
    return (this.breaksWords ??= this.showsBrokenWords());
  }

  /** So many of the words broken stand whole elsewhere that a second half which stands nowhere alone is one. */
  get surelyHyphenates(): boolean {
    return this.hyphenates && this.wholeWords >= MANY;
  }

  private showsBrokenWords(): boolean {
    const { breaks, lines } = this;
    this.wholeWords = breaks.filter(([head, tail]) => this.evidences(head + tail)).length;
    if (this.wholeWords > 0) return this.wholeWords >= breaks.length * LEAST_WHOLE;
    return breaks.length === 0 || breaks.length > lines * OFTEN;
  }

  has(word: string): boolean {
    return this.words.has(bare(word));
  }

  /** Whether the word, or the word it is formed from, stands somewhere in the document. */
  evidences(word: string): boolean {
    const whole = bare(word);
    if (this.words.has(whole)) return true;
    const stems = ENDINGS.filter((ending) => whole.endsWith(ending)).map((ending) => whole.slice(0, -ending.length));
    if (stems.some((stem) => stem.length > 3 && (this.words.has(stem) || this.words.has(`${stem}e`)))) return true;
    return ENDINGS.some((ending) => this.words.has(whole + ending) || this.words.has(whole.replace(/e$/, '') + ending));
  }

  private learnWord(word: string): void {
    const clean = bare(word);
    if (clean !== '') this.words.add(clean);
    if (clean.includes('-')) for (const part of clean.split('-')) if (part !== '') this.words.add(part);
  }
}

/** Share of the words broken that stand whole elsewhere, in a document that breaks words. */
const LEAST_WHOLE = 0.15;
const MANY = 3;
/** Share of all lines. */
const OFTEN = 0.03;
const ENDINGS = ['s', 'es', 'ed', 'd', 'ing', 'ly', 'al', 'er', 'ers', "'s", '’s'];

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words of one line followed by those of the next, as they were before the line was broken. */
export function joinLines(before: string, after: string, vocabulary: Vocabulary): string {
  if (before === '' || after === '') return before + after;
  if (/\u00AD$/.test(before)) return before.slice(0, -1) + after;
  if (OPEN_END.test(before)) return before + after;
  const halves = halvesOf(before, after);
  if (halves !== null) {
    const [head, tail] = halves;
    const isWordBreak = /^\p{Ll}/u.test(tail) && /\p{Ll}$/u.test(head);
    const compound = vocabulary.has(`${head}-${tail}`);
    return isWordBreak && !compound && isOneWord(head, tail, vocabulary) ? before.slice(0, -1) + after : before + after;
  }
  if (CJK.test(before.at(-1) ?? '') && CJK.test(after[0] ?? '')) return before + after;
  return `${before} ${after}`;
}

/** A dash or stroke right behind a word goes on with the next: "2027–" and "28". */
const OPEN_END = /[\p{L}\p{N}][–—/]$/u;

/** What stands before and after a hyphen at a line's end; null where there is none. */
function halvesOf(before: string, after: string): readonly [string, string] | null {
  const head = /([\p{L}\p{N}][\p{L}\p{N}'’]*)[-\u2010]$/u.exec(before)?.[1];
  const tail = /^[\p{L}\p{N}][\p{L}\p{N}'’]*/u.exec(after)?.[0];
  return head === undefined || tail === undefined ? null : [head, tail];
}

const COMPOUND_HEADS = new Set(
  'anti co cross ex extra fore full half high inter long low mid multi near non off on out over part post pre pro re self semi short side sub super trans ultra under up well'.split(
    ' ',
  ),
);
/** Of these, the ones that are as often the first syllable of a word. */
const SYLLABLES = new Set('co ex fore inter on pre pro re trans un up'.split(' '));
const WORD_ENDING =
  /^(?:able|al|ally|ance|ary|ate|ated|ation|cial|cation|ciation|ed|ence|ency|er|ers|ful|ible|ibility|ing|ings|ities|ity|ive|less|ling|ly|ment|ments|ness|ous|sion|sions|ship|ships|sive|tial|ties|ting|tion|tions|tive|tor|tors|ture|tures|ty|ward|wards)$/;

/**
 * Whether a hyphen at a line's end only breaks a word. The document's own words are the first evidence; failing them, an
 * ending that is no word of its own, or two halves of which neither stands anywhere alone.
 */
function isOneWord(head: string, tail: string, vocabulary: Vocabulary): boolean {
  if (vocabulary.evidences(head + tail)) return true;
  // No word is broken after its first letter: "e-" and "mail".
  if (head.length === 1 || vocabulary.has(tail)) return false;
  const first = head.toLowerCase();
  if (COMPOUND_HEADS.has(first)) return vocabulary.surelyHyphenates && SYLLABLES.has(first);
  if (WORD_ENDING.test(tail) || vocabulary.surelyHyphenates) return true;
  return vocabulary.hyphenates && !vocabulary.has(head);
}

/** A line of a narrow cell: its words and how far they reach. */
export interface CellLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly spaceAfter: boolean;
}

/**
 * The words of a cell. A cell narrower than a word breaks it without a hyphen ("Worcestershir" / "e", "£1,250,00" / "0"):
 * a line that fills the cell and goes on in small letters or digits is joined to the next. Where the column is known to
 * break words (`isNarrow`), halves of words that stand nowhere else are enough.
 */
export function joinCell(
  lines: readonly CellLine[],
  cellRight: number,
  vocabulary: Vocabulary,
  isNarrow = false,
): string {
  let words = '';
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1];
    const isHalf =
      previous !== undefined &&
      (isSurelyBroken(previous, line, cellRight, vocabulary) ||
        (isNarrow && mayBeBroken(words, previous, line, cellRight, vocabulary)));
    if (isHalf) words += line.text;
    else words = joinLines(words, line.text, vocabulary);
  }
  return words;
}

/** Whether this cell is one that breaks words without a hyphen, as all of its column then do. */
export function breaksWords(lines: readonly CellLine[], cellRight: number, vocabulary: Vocabulary): boolean {
  return lines.some((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && /^[\p{Ll},;.)]/u.test(next.text) && isSurelyBroken(line, next, cellRight, vocabulary);
  });
}

const SHORT_WORDS = new Set(
  'a an and any are as at be by for go had has her him his how if in is it its may new no nor not of off on one or our out own per she six so ten the to two up us was way we who you'.split(
    ' ',
  ),
);
/** A letter that is no word. */
const LONE_LETTER = /^[b-hj-z]$/;
/** What no line begins with unless the one before was cut. */
const PUNCTUATION = /^[,;.)](?!\d)/;

function isSurelyBroken(line: CellLine, next: CellLine, cellRight: number, vocabulary: Vocabulary): boolean {
  if (line.spaceAfter || line.text === '') return false;
  if (PUNCTUATION.test(next.text)) return /[\p{L}\p{N}]$/u.test(line.text);
  if (!fillsCell(line, cellRight)) return false;
  const [head, tail] = endsOf(line.text, next);
  if (LONE_LETTER.test(tail) && /\p{Ll}$/u.test(head)) return true;
  if (line.text.includes(' ')) return false;
  if (/\d[,.]?$/.test(head) && /^,?\d/.test(tail)) return isOneNumber(head, tail, next.text);
  if (!isSplitInSmallLetters(head, tail)) return false;
  if (vocabulary.evidences(head + tail)) return true;
  const unknown = !vocabulary.has(tail) && !vocabulary.has(head) && !SHORT_WORDS.has(tail);
  return unknown && (vocabulary.marksBreaks || tail.length <= 2 || WORD_ENDING.test(tail));
}

/**
 * Whether two lines of digits are one number that its cell broke. Figures one under the other are more often figures of
 * their own: only a group of thousands that is not full, a point with nothing but its places below it, or more digits than a count
 * has, tells of a break.
 */
function isOneNumber(head: string, tail: string, next: string): boolean {
  if (CUT_AT_GROUP.test(head) || tail.startsWith(',')) return GROUPED.test(head + tail);
  if (head.endsWith('.')) return CUT_AT_POINT.test(head) && /^\d{1,2}$/.test(next);
  return /\d{7}$/.test(head) && /^\d+$/.test(tail) && tail.length < head.length;
}

const CUT_AT_POINT = /^£?[\d,]+\.$/;

/** The last group of thousands lacks digits. */
const CUT_AT_GROUP = /,\d{0,2}$/;
const GROUPED = /^\D{0,2}\d{1,3}(?:,\d{3})+(?:\D.*)?$/;

/** In a column that breaks words: halves that stand nowhere alone, and no room for one more letter. */
function mayBeBroken(
  words: string,
  line: CellLine,
  next: CellLine,
  cellRight: number,
  vocabulary: Vocabulary,
): boolean {
  const letter = (next.right - next.left) / next.text.length;
  if (line.spaceAfter || cellRight - line.right > letter * WIDE_LETTER) return false;
  const [head, tail] = endsOf(words, next);
  if (!isSplitInSmallLetters(head, tail) || vocabulary.has(tail) || SHORT_WORDS.has(tail)) return false;
  return vocabulary.evidences(head + tail) || !(vocabulary.has(head) || LOOKS_WHOLE.test(head));
}

/** How words end: a half seldom does. */
const LOOKS_WHOLE = /-|(?:s|ed|ing|ion|ment|ly|er|al|ity|ance|ence)$/;

/** A letter wider than the others of its line. */
const WIDE_LETTER = 1.2;

function fillsCell(line: CellLine, cellRight: number): boolean {
  return cellRight - line.right <= line.size * 0.9;
}

/** The last word before a line and its first. */
function endsOf(before: string, next: CellLine): readonly [string, string] {
  return [before.split(' ').at(-1) ?? '', next.text.split(' ')[0] ?? ''];
}

function isSplitInSmallLetters(head: string, tail: string): boolean {
  return /\p{Ll}$/u.test(head) && /^\p{Ll}/u.test(tail);
}
