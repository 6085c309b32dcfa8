import type { AnswerSource, Bookmark, TextBlock, TextDocument } from '@evenhand/shared/domain';
import type { CriterionMatch, CriterionMatcher } from './match-criterion.ts';
import { tokensOf } from './criterion-words.ts';
import { UNSET_LEVEL, type Mark } from './marks.ts';
import { numberedSeries, type Series } from './numbered-series.ts';
import { answersInOrder } from './order-by-words.ts';
import { AN_ANSWER, pointsElsewhere } from './answer-length.ts';
import { answersAll, mostSaid, referencesIn, type Said } from './said-by-name.ts';

/** Which criterion one block answers, and how that was seen; null for a block under no question. */
export interface Assignment {
  readonly criterion: string;
  readonly how: AnswerSource;
  /** The block itself is the bidder's copy of the question's name, not an answer. */
  readonly isMark: boolean;
  readonly doubt: string | null;
}

/** Characters. */
const LONGEST_TITLE = 90;
/** How a person is told by what alone chapters were taken for answers. */
const BY = { number: 'its number', place: 'its place', title: 'words of its title' } as const;
const END_MATTER =
  /^(?:appendix|appendices|annex|attachment|declaration|signature|signed|contents|table of contents)\b/i;

interface Section {
  readonly match: CriterionMatch;
  readonly how: AnswerSource;
  readonly level: number;
}

/** What is known of a document before it is cut into sections. */
export interface Opened {
  /** What its blocks name by themselves, in their order. */
  readonly named: readonly (Mark | null)[];
  /** What the file is named for: it holds for all that no heading claims. */
  readonly fallback: { readonly match: CriterionMatch; readonly how: AnswerSource } | null;
  /** The criteria that rows of its tables name, by the place of the row. */
  readonly rows: ReadonlyMap<number, CriterionMatch>;
  /** What it says to each criterion that it names. */
  readonly said: Said;
  /** What other files of the response say. */
  readonly elsewhere: Said;
}

/** One entry for each block of the document, in order. */
export function assignSections(
  document: TextDocument,
  matcher: CriterionMatcher,
  { named, fallback, rows, said, elsewhere }: Opened,
): (Assignment | null)[] {
  const base: Section | null = fallback === null ? null : { ...fallback, level: -1 };
  const references = referencesIn(document, named, mostSaid([said, elsewhere]));
  const opening = named.map((mark, at) => (references.has(at) ? null : mark));
  // Where all questions are answered in other files, what counts three things here counts something else.
  const isOther = answersAll(
    elsewhere,
    matcher.numbered.map(({ criterion }) => criterion),
  );
  const marks = base === null && !isOther ? withCounted(document, opening, matcher) : opening;
  const bookmarked = bookmarkMarks(document, matcher, marks);
  let section = base;
  return document.blocks.map((block, index) => {
    const bookmark = bookmarked.get(index);
    if (bookmark !== undefined) section = { match: bookmark, how: 'bookmark', level: UNSET_LEVEL };
    const mark = marks[index] ?? null;
    const doubtful = references.get(index) === 'doubtful' ? (named[index] ?? null) : null;
    const isMark = (mark !== null && opens(mark, section, marks, base !== null)) || mayOpen(doubtful, section);
    if (mark !== null && isMark) section = { match: mark.match, how: 'heading', level: mark.level };
    else if (doubtful !== null) section = withReference(doubtful, section, document.text.slice(block.start, block.end));
    else if (block.kind === 'heading' && closes(document.text, block, section)) section = base;
    const row = section === null ? rows.get(index) : undefined;
    if (row !== undefined) return { ...row, how: 'table-column', isMark: false };
    if (section === null) return null;
    return { criterion: section.match.criterion, how: section.how, isMark, doubt: section.match.doubt };
  });
}

/** Words that point to a question inside the answer to another one stay in that answer. */
function mayOpen(reference: Mark | null, section: Section | null): boolean {
  return reference !== null && (section === null || section.match.criterion === reference.match.criterion);
}

/** The section as it goes on behind words that may point to another answer or head one; a person looks. */
function withReference({ match, level }: Mark, section: Section | null, words: string): Section {
  const doubt = `“${words}” may head words of its own or point to the answer to ${match.criterion}.`;
  if (section === null) return { match: { ...match, doubt }, how: 'heading', level };
  if (section.match.criterion === match.criterion) return section;
  return { ...section, match: { ...section.match, doubt } };
}

/** The marks, with those headings that only count the questions off. */
function withCounted(
  { text, blocks }: Written,
  marks: readonly (Mark | null)[],
  matcher: CriterionMatcher,
): readonly (Mark | null)[] {
  const { numbered } = matcher;
  if (numbered.every(({ criterion }) => marks.some((mark) => mark?.match.criterion === criterion))) return marks;
  // What stands below a heading that names a question is a part of its answer.
  const deepest = Math.max(...marks.map((mark) => (mark !== null && mark.level > UNSET_LEVEL ? mark.level : 0)));
  const headings = blocks.flatMap((block, at) => {
    const words = text.slice(block.start, block.end).replaceAll('*', '').trim();
    if (block.kind === 'heading')
      return deepest > 0 && block.level > deepest
        ? []
        : [{ at, setAs: `heading ${String(block.level)}`, isSet: true, words, below: lengthBelow(blocks, at) }];
    const mayHead = block.kind === 'paragraph' && words.length <= LONGEST_TITLE && deepest === 0;
    return mayHead ? [{ at, setAs: 'paragraph', isSet: false, words, below: 0 }] : [];
  });
  const placeOf = (named: string) => numbered.findIndex(({ criterion }) => criterion === named);
  const places = new Map(
    marks.flatMap((mark, at) => (mark === null ? [] : [[at, placeOf(mark.match.criterion)] as const])),
  );
  const hints = new Map(
    headings.flatMap(({ at, isSet, words }) => {
      const hinted = isSet && !places.has(at) ? matcher.hintedBy(words) : null;
      return hinted === null ? [] : [[at, placeOf(hinted)] as const];
    }),
  );
  const numbers = numbered.map(({ number }) => number);
  const series = numberedSeries(headings, numbers, { places, hints });
  if (series === null) return marks;
  const doubtfulBy = isBorneOut(series, { text, blocks }, matcher) ? null : series.doubtfulBy;
  return marks.map((mark, at) => {
    const criterion = numbered[series.places.get(at) ?? -1]?.criterion;
    const block = blocks[at];
    if (mark !== null || criterion === undefined || block === undefined) return mark;
    const level = block.kind === 'heading' ? block.level : UNSET_LEVEL;
    const words = text.slice(block.start, block.end);
    const doubt = doubtfulBy === null ? null : `“${words}” was taken for ${criterion} by ${BY[doubtfulBy]} alone.`;
    return { match: { criterion, doubt }, level, labelled: true };
  });
}

/** Whether a full count is one of the questions by what its chapters say, so that nobody has to look. */
function isBorneOut({ places }: Series, { text, blocks }: Written, matcher: CriterionMatcher): boolean {
  const { questions } = matcher;
  const inOrder = [...places].sort(([, one], [, other]) => one - other).map(([at]) => at);
  if (inOrder.length < questions.length) return false;
  const wordsBelow = (at: number) => {
    const { end = 0 } = blocks[at] ?? {};
    return text.slice(end, end + lengthBelow(blocks, at));
  };
  // One chapter that only points elsewhere says nothing either way.
  const [short, another] = inOrder.filter((at) => lengthBelow(blocks, at) < AN_ANSWER);
  if (another !== undefined) return false;
  if (short !== undefined && !pointsElsewhere(wordsBelow(short))) return false;
  const chapters = inOrder.map((at) => {
    const { start = 0, end = 0 } = blocks[at] ?? {};
    return tokensOf(text.slice(start, end + lengthBelow(blocks, at)));
  });
  return answersInOrder(chapters, questions);
}

type Written = Pick<TextDocument, 'text' | 'blocks'>;

/** Characters from a heading to the next one that stands as high. */
function lengthBelow(blocks: TextDocument['blocks'], at: number): number {
  const heading = blocks[at];
  if (heading?.kind !== 'heading') return 0;
  const next = blocks.findIndex(
    (block, other) => other > at && block.kind === 'heading' && block.level <= heading.level,
  );
  return ((next === -1 ? blocks.at(-1) : blocks[next - 1])?.end ?? heading.end) - heading.end;
}

/** A title inside another question's section opens a section of its own only when the bidder gives it none elsewhere. */
function opens(mark: Mark, section: Section | null, marks: readonly (Mark | null)[], ownFile: boolean): boolean {
  if (section === null) return true;
  if (mark.labelled && mark.level > UNSET_LEVEL) return true;
  if (ownFile && mark.match.criterion !== section.match.criterion) return mark.labelled;
  const elsewhere = marks.filter((other) => other !== null && other.match.criterion === mark.match.criterion);
  if (mark.level === UNSET_LEVEL) {
    if (mark.match.criterion === section.match.criterion) return false;
    return elsewhere.every((other) => other?.level === UNSET_LEVEL);
  }
  if (mark.level <= section.level || section.level === UNSET_LEVEL) return true;
  return !elsewhere.some((other) => other !== null && other.level > UNSET_LEVEL && other.level <= section.level);
}

/** A heading that names no question ends a section when it stands as high as the heading that began it. */
function closes(text: string, block: TextBlock & { kind: 'heading' }, section: Section | null): boolean {
  if (section === null) return false;
  if (section.level === UNSET_LEVEL) return END_MATTER.test(text.slice(block.start, block.end));
  return block.level <= section.level;
}

/** Bookmarks that name a question which no heading of the file names, by the block they point to. */
function bookmarkMarks(
  document: TextDocument,
  matcher: CriterionMatcher,
  marks: readonly (Mark | null)[],
): Map<number, CriterionMatch> {
  const named = new Set(marks.map((mark) => mark?.match.criterion));
  const found = new Map<number, CriterionMatch>();
  for (const bookmark of document.bookmarks ?? ([] as readonly Bookmark[])) {
    const match = matcher.match(bookmark.title);
    const index = document.blocks.findIndex((block) => block.end > bookmark.start);
    if (match !== null && index !== -1 && !named.has(match.criterion)) found.set(index, match);
  }
  return found;
}
