import { findQuote } from '@evenhand/shared/anchoring';
import type { Slice } from '@evenhand/shared/domain';
import { Problem } from '../../../platform/problem.ts';

/** The text of a masked file, as it is stored and as it is shown. */
export interface MaskedText {
  readonly stored: string;
  readonly shown: string;
  /** As shown to whoever may not see prices either. */
  readonly covered: string;
  /** A stretch of the stored text in the shown one, and back. */
  readonly toShown: (slice: Slice) => Slice;
  readonly toStored: (slice: Slice) => Slice;
}

/** A file that is shown under another name. */
export interface MaskedFile {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly shownName: string;
  /** Null where the file has no text. */
  readonly text: MaskedText | null;
  /** Masks words of the file that stand outside its text. */
  readonly words: (words: string) => string;
}

/** All that is masked in a tender for one reader. */
export interface Masks {
  readonly files: readonly MaskedFile[];
  /** Masks the names of bidders in words that are no bidder's own. */
  readonly names: (words: string) => string;
}

type Fields = Readonly<Record<string, unknown>>;
type Place = Fields & Slice;

/** Characters before and after a citation that are kept with it. */
const AROUND = 60;
const COVER = '█';
/** Ids, hashes, times and types of media name nobody. */
const NO_WORDS = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|[a-z]+\/[\w.+-]+)$/;

/**
 * An answer of the API as a reader may see it from whom bidders are masked: names of bidders and of their files are
 * replaced, the words of files are those of the masked text, and every place in a file points into that text.
 */
export function maskedView<View>(view: View, masks: Masks): View {
  const known = new Map<string, string>();
  const named = new Map(masks.files.map((file) => [file.name, file.shownName]));
  const ofNobody = (words: string) => {
    const shown = known.get(words) ?? named.get(words) ?? masks.names(words);
    known.set(words, shown);
    return shown;
  };
  const shown = (value: unknown, within: MaskedFile | null): unknown => {
    if (typeof value === 'string') {
      if (NO_WORDS.test(value)) return value;
      return within === null || named.has(value) ? ofNobody(value) : within.words(value);
    }
    if (Array.isArray(value)) return value.map((inner) => shown(inner, within));
    if (!isFields(value)) return value;
    const file = fileOf(value, masks.files) ?? within;
    const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shown(one, file)]));
    const text = file?.text ?? null;
    if (text === null) return inner;
    if (isPlace(value)) return { ...inner, ...shownPlace(value, text) };
    return isWholeText(value) ? { ...inner, text: value.text.includes(COVER) ? text.covered : text.shown } : inner;
  };
  return shown(view, null) as View;
}

/**
 * What such a reader sends, as it is stored: citations of masked words become citations of the words behind them. Throws
 * the problem `citation.not-found` for one whose words are not what the reader was shown, whatever stands in the file.
 */
export function storedInput<Input>(input: Input, masks: Masks): Input {
  const stored = (value: unknown, pointer: string): unknown => {
    if (Array.isArray(value)) return value.map((inner, at) => stored(inner, `${pointer}/${String(at)}`));
    if (!isFields(value)) return value;
    if (isCitation(value)) return storedCitation(value, masks.files, pointer);
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, inner]) => [key, stored(inner, `${pointer}/${key.replaceAll('/', '~1')}`)]),
    );
  };
  return stored(input, '') as Input;
}

/** Whether an answer is made of what can be masked: JSON or text, and no file whose words nobody here can see. */
export function canBeMasked(view: unknown): boolean {
  return typeof view !== 'object' || view === null || Array.isArray(view) || isFields(view);
}

/** The files of these that a view names in any way. */
export function filesIn<File extends Pick<MaskedFile, 'id' | 'sha256' | 'name'>>(
  view: unknown,
  files: readonly File[],
): ReadonlySet<File> {
  const found = new Set<File>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isFields(value)) return;
    // Each of several files with the same contents may be the one that is meant.
    for (const file of files) if (value['fileId'] === file.id || value['sha256'] === file.sha256) found.add(file);
    Object.values(value).forEach(look);
  };
  look(view);
  return found;
}

/** The file that an object speaks of: by its own fields, or by those of the evidence it holds. */
function fileOf<File extends Pick<MaskedFile, 'id' | 'sha256' | 'name'>>(
  of: Fields,
  files: readonly File[],
): File | null {
  const { fileId, sha256, evidence } = of;
  const name = of['file'] ?? of['name'];
  if (typeof fileId === 'string') return files.find(({ id }) => id === fileId) ?? null;
  if (typeof sha256 === 'string') {
    const same = files.filter((file) => file.sha256 === sha256);
    return same.find((file) => file.name === name) ?? same[0] ?? null;
  }
  const [first] = Array.isArray(evidence) ? (evidence as unknown[]) : [evidence];
  return isFields(first) ? fileOf(first, files) : null;
}

function shownPlace(place: Place, { shown, covered, toShown }: MaskedText): Fields {
  const { start, end } = toShown(place);
  const { quote, words, prefix, suffix } = place;
  const text = [quote, words].some((each) => typeof each === 'string' && each.includes(COVER)) ? covered : shown;
  const whole = text.slice(start, end);
  return {
    start,
    end,
    ...(typeof quote === 'string' ? { quote: whole } : {}),
    // Long words are cut by whoever shows them.
    ...(typeof words === 'string'
      ? { words: words.length < place.end - place.start ? whole.slice(0, words.length) : whole }
      : {}),
    ...(typeof prefix === 'string' ? { prefix: covered.slice(Math.max(start - AROUND, 0), start) } : {}),
    ...(typeof suffix === 'string' ? { suffix: covered.slice(end, end + AROUND) } : {}),
  };
}

type SentCitation = Place & { readonly file: string; readonly sha256: string; readonly quote: string };

function storedCitation(citation: SentCitation, files: readonly MaskedFile[], pointer: string): Fields {
  const same = files.filter(({ sha256 }) => sha256 === citation.sha256);
  if (same.length === 0) return citation;
  const file = same.find(({ shownName }) => shownName === citation.file);
  const place = file?.text == null ? null : placeOf(citation, file.text.shown);
  if (file?.text == null || place === null) {
    const says = `“${citation.quote.slice(0, AROUND)}” was not found in ${citation.file}.`;
    throw new Problem('citation.not-found', says, [{ pointer, says }]);
  }
  const { stored } = file.text;
  const { start, end } = file.text.toStored(place);
  return {
    ...citation,
    file: file.name,
    start,
    end,
    quote: stored.slice(start, end),
    prefix: stored.slice(Math.max(start - AROUND, 0), start),
    suffix: stored.slice(end, end + AROUND),
  };
}

function placeOf({ start, end, quote }: SentCitation, shown: string): Slice | null {
  return shown.slice(start, end) === quote ? { start, end } : findQuote(shown, quote, start);
}

/** Only plain objects have fields to look into; what is anything else was not made of JSON. */
function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isPlace(value: Fields): value is Place {
  return typeof value['start'] === 'number' && typeof value['end'] === 'number';
}

function isCitation(value: Fields): value is SentCitation {
  return isPlace(value) && [value['file'], value['sha256'], value['quote']].every((each) => typeof each === 'string');
}

function isWholeText(value: Fields): value is Fields & { readonly text: string } {
  return typeof value['text'] === 'string' && Array.isArray(value['blocks']);
}
