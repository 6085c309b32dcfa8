import { AN_ANSWER } from './answer-length.ts';

/** A block that may head an answer: its place in the document, how it is set, and its words. */
export interface Heading {
  readonly at: number;
  /** Headings of one series are set alike. */
  readonly setAs: string;
  /** Set as a heading, and not only a short paragraph. */
  readonly isSet: boolean;
  /** Characters of the words that stand under it, up to the next heading. */
  readonly below: number;
  readonly words: string;
}

/** Headings that count the questions off: for each, by its place in the document, the place of its question. */
export interface Series {
  readonly places: ReadonlyMap<number, number>;
  /** By what alone it was taken, where a person has to look: bidders count and order their own aims like this too, or one question has no heading. */
  readonly doubtfulBy: 'number' | 'place' | 'title' | null;
}

/** What the words of headings say by themselves: the place of the question, by their place in the document. */
interface Named {
  /** Named by label or title. */
  readonly places: ReadonlyMap<number, number>;
  /** A part of one title only. */
  readonly hints: ReadonlyMap<number, number>;
}

interface Counted {
  /** What is counted, and how: "domain 1" and "2nd domain" are different sorts. */
  readonly sort: string;
  readonly number: number;
  /** Share of the series that has to be known already, because bidders count and order their own chapters like this too. */
  readonly support: number;
}

/** Headings of one series, with what each counts. */
type Group = { readonly heading: Heading; readonly counted: Counted }[];

/** Chapters that count nothing, by their place alone. */
const PLACE = 'place';
const NUMERALS = 'one two three four five six seven eight nine ten'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ROMANS = 'i ii iii iv v vi vii viii ix x'.split(' ');
const LETTERS = 'abcdefghij';
const LAST = /^(?:last|final)$/iu;
const NOUN =
  '(questions?|criteri(?:on|a)|requirements?|domains?|themes?|topics?|answers?|responses?|repl(?:y|ies)|priorit(?:y|ies)|outcomes?|pillars?|areas?|strands?|objectives?|aims?|goals?|parts?|sections?|chapters?|schedules?|items?|points?|letters?|method statements?)';
const OWN_COUNT =
  /place|front|code|priorit|outcome|pillar|area|strand|objective|aim|goal|part|section|chapter|schedule|item|point|letter|statement/iu;
/** So many words may stand before the count: "Our answer to your question 3". */
const BEFORE = "(?:[\\p{L}’']+\\s+){0,4}?";

const NOUN_NUMBER = new RegExp(
  `^${BEFORE}${NOUN}\\s*(?:to\\s+)?(?:no\\.?\\s*|number\\s*|#\\s*)?(\\d{1,2}|${NUMERALS.join('|')}|[ivx]{1,4}|[a-j])\\b(?![.,]\\d)`,
  'iu',
);
const ORDINAL_NOUN = new RegExp(
  `^${BEFORE}(${ORDINALS.join('|')}|last|final|\\d{1,2}(?:st|nd|rd|th))\\s+(?:[\\p{L}]+\\s+)?${NOUN}\\b`,
  'iu',
);
const IN_BRACKETS = /[([](?:q|no\.?\s*)?(\d{1,2})[)\]]\s*[.:]?$/iu;
/** Chapters that answer no question, wherever they stand. */
const NO_ANSWER =
  /^(?:[\d.]+\s+)?(?:about|appendi|before (?:we|you)|foreword|preface|annex|attachment|declaration|signature|signed|(?:table of )?contents|introduct|executive|summary|overview|compan|profile|who we are|our (?:company|firm|organisation|team)|references|conclusion|glossary|notes|contacts?)/iu;
/** "About us" answers nothing; where as many chapters as there are questions are headed like this, each is about one of them. */
const ABOUT = /^(?:[\d.]+\s+)?about\b/iu;
/** More than a response to any tender has: whoever sends so many counts nothing off. */
const MOST_HEADINGS = 600;
const SOME = 0.01;
const MOST = 0.6;
const AT_FRONT = new RegExp(
  `^[(#]?(\\d{1,2}|${NUMERALS.join('|')}|[ivx]{1,4}|[a-j])(?:[.):]|\\s[–—-](?=\\s)|(?<=#\\d+))\\s`,
  'iu',
);
/** As people count aloud: "ONE, keeping folk out of it", "Right, number two, youngsters and jobs". */
const SAID = new RegExp(
  `^(?:(?:right|now|so|and|then|ok|okay|well|next|lastly|finally),?\\s+)?(?:number\\s+)?(${NUMERALS.join('|')})(?:[.,:]|\\s[–—-])\\s+(?=\\p{L})`,
  'iu',
);
/** Of a heading alone: "First one, learning the trade", "Last, the river". */
const NTH_SAID = new RegExp(
  `^(?:(?:and|now|then|the)\\s+)*(${ORDINALS.join('|')}|last|final)(?:\\s+(?:one|up|thing))?(?:[.,:]|\\s[–—-])\\s+(?=\\p{L})`,
  'iu',
);
/** The bidder's own codes: "SV1", "AQ-2". */
const CODED = /^([A-Z]{1,4})[\s-]?(\d{1,2})\b(?![.,]\d)/u;

/**
 * Headings that count the questions off, whatever they are called: "Domain 1: …", "First question, on …", "Local money (2)".
 * `numbers` are those of the published questions, in order. A count fits where none comes twice or out of order; one may be
 * left out. `places` tells what is known already; a series that contradicts it is none. Bare numbers and letters count only
 * where part of them is known, for which hints are enough. Where nothing counts, words of every title, each in one chapter,
 * name the questions in any order; else as many chapters as there are questions are taken in theirs, and a person is asked.
 * Null where that does not fit either.
 */
export function numberedSeries(
  headings: readonly Heading[],
  numbers: readonly number[],
  { places, hints }: Named,
): Series | null {
  if (headings.length > MOST_HEADINGS) return null;
  const hinted = new Map([...hints, ...places]);
  const groups = new Map<string, Group>();
  const take = (heading: Heading, counted: Counted): void => {
    const key = `${counted.sort} ${heading.setAs}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ heading, counted }]);
    else group.push({ heading, counted });
  };
  for (const heading of headings) {
    for (const counted of countsIn(heading.words, numbers)) take(heading, counted);
    const place = groups.get(`${PLACE} ${heading.setAs}`)?.length ?? 0;
    if (heading.isSet) for (const counted of saidInOrder(heading.words, numbers)) take(heading, counted);
    if (heading.isSet && !answersNothing(heading, headings, numbers.length))
      take(heading, { sort: PLACE, number: numbers[place] ?? 0, support: MOST });
  }
  const inSeries = (sorts: readonly Group[]): Series | null => {
    for (const group of sorts) {
      const series = new Map(group.map(({ heading, counted }) => [heading.at, numbers.indexOf(counted.number)]));
      const support = Math.max(...group.map(({ counted }) => counted.support));
      if (
        countsOff([...series.values()], numbers.length, support) &&
        agrees(series, support > 0 ? hinted : places, support)
      ) {
        const isOwn = group.some(({ counted }) => OWN_COUNT.test(counted.sort));
        return { places: series, doubtfulBy: isOwn || series.size < numbers.length ? 'number' : null };
      }
    }
    return null;
  };
  const all = [...groups.values()];
  const isByPlace = (group: Group) => group.some(({ counted }) => counted.sort === PLACE);
  return (
    inSeries(all.filter((group) => !isByPlace(group))) ??
    byTitlesAlone(headings, numbers.length, hinted) ??
    inSeries(all.filter(isByPlace)) ??
    byPlaceAlone(headings, numbers, hinted)
  );
}

/**
 * Each question has one chapter with words of its title and of no other, in any order, and there are no more chapters: among the
 * highest headings of which there are several, for those below are parts of one answer. A person is asked unless each is as long
 * as an answer.
 */
function byTitlesAlone(
  headings: readonly Heading[],
  count: number,
  hinted: ReadonlyMap<number, number>,
): Series | null {
  const chapters = highest(headings).filter((heading) => !answersNothing(heading, headings, count));
  const series = new Map(chapters.map(({ at }) => [at, hinted.get(at) ?? -1]));
  const places = new Set([...series.values()].filter((place) => place >= 0));
  if (series.size !== count || places.size !== count || !agrees(series, hinted, 0)) return null;
  return { places: series, doubtfulBy: chapters.every(({ below }) => below >= AN_ANSWER) ? null : 'title' };
}

/** The headings that stand highest, where there are several of them. */
function highest(headings: readonly Heading[]): readonly Heading[] {
  const bySetting = new Map<string, Heading[]>();
  for (const heading of headings)
    if (heading.isSet) bySetting.set(heading.setAs, [...(bySetting.get(heading.setAs) ?? []), heading]);
  const several = [...bySetting.entries()].filter(([, alike]) => alike.length > 1);
  return several.toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))[0]?.[1] ?? [];
}

/** As many chapters as there are questions, each with an answer's length of words, and nothing that speaks against their order. */
function byPlaceAlone(
  headings: readonly Heading[],
  numbers: readonly number[],
  hinted: ReadonlyMap<number, number>,
): Series | null {
  const chapters = headings.filter((heading) => heading.isSet && !answersNothing(heading, headings, numbers.length));
  for (const setAs of new Set(chapters.map((heading) => heading.setAs))) {
    const alike = chapters.filter((heading) => heading.setAs === setAs);
    const fits = alike.every(
      ({ words, below }, place) =>
        below >= AN_ANSWER && countsIn(words, numbers).every(({ number }) => number === numbers[place]),
    );
    const series = new Map(alike.map(({ at }, place) => [at, place]));
    if (alike.length === numbers.length && fits && agrees(series, hinted, 0))
      return { places: series, doubtfulBy: 'place' };
  }
  return null;
}

function answersNothing({ words, setAs }: Heading, headings: readonly Heading[], count: number): boolean {
  if (!NO_ANSWER.test(words)) return false;
  return !ABOUT.test(words) || headings.filter((one) => one.setAs === setAs && ABOUT.test(one.words)).length < count;
}

const saidInOrder = (words: string, numbers: readonly number[]): Counted[] =>
  counted('point nth', nthOf(NTH_SAID.exec(words)?.[1], numbers), 0);

function countsOff(found: readonly number[], count: number, support: number): boolean {
  const rising = found.every((place, index) => place > (found[index - 1] ?? -1));
  return rising && found.length >= Math.max(2, support > 0 ? count : count - 1);
}

/** What is known stands where the series has it, and no question has a heading elsewhere as well. */
function agrees(series: ReadonlyMap<number, number>, known: ReadonlyMap<number, number>, support: number): boolean {
  const counted = new Set(series.values());
  const contradicts = [...known].some(([at, place]) =>
    series.has(at) ? series.get(at) !== place : counted.has(place),
  );
  const supporting = [...series.keys()].filter((at) => known.has(at)).length;
  return !contradicts && supporting >= series.size * support;
}

function countsIn(words: string, numbers: readonly number[]): Counted[] {
  const named = NOUN_NUMBER.exec(words);
  const nth = ORDINAL_NOUN.exec(words);
  const bracketed = IN_BRACKETS.exec(words);
  const front = AT_FRONT.exec(words);
  const coded = CODED.exec(words);
  const said = SAID.exec(words);
  return [
    ...counted(named?.[1], named?.[2], 0),
    ...counted(nth?.[2] === undefined ? undefined : `nth ${nth[2]}`, nthOf(nth?.[1], numbers), 0),
    ...counted('brackets', bracketed?.[1], 0),
    ...counted('front', front?.[1], SOME),
    ...counted('point', said?.[1], 0),
    ...counted(coded?.[1] === undefined ? undefined : `code ${coded[1]}`, coded?.[2], 0),
  ];
}

/** The last is known by how many there are. */
function nthOf(ordinal: string | undefined, numbers: readonly number[]): string | undefined {
  return ordinal !== undefined && LAST.test(ordinal) ? String(numbers.at(-1) ?? '') : ordinal;
}

function counted(sort: string | undefined, words: string | undefined, support: number): Counted[] {
  if (sort === undefined || words === undefined) return [];
  const word = words.toLowerCase();
  const kinds: readonly [string, number][] = [
    ['number', Number.parseInt(word, 10)],
    ['number', NUMERALS.indexOf(word) + 1],
    ['number', ORDINALS.indexOf(word) + 1],
    ['roman', ROMANS.indexOf(word) + 1],
    ['letter', word.length === 1 ? LETTERS.indexOf(word) + 1 : 0],
  ];
  return kinds
    .filter(([, number]) => number > 0)
    .map(([kind, number]) => ({ sort: `${sort.toLowerCase()} ${kind}`, number, support }));
}
