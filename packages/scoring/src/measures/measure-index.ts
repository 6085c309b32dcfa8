import type { FrameworkPack, Measure } from '@evenhand/shared/contracts';
import noMeasure from './no-measure.json' with { type: 'json' };
import { phraseBook, type PhraseBook } from './phrase-book.ts';
import { ByStem } from './stem-numbers.ts';
import { subjectWords } from './subject-words.ts';

/** What an entry of the phrase book says about a measure. */
export type PhraseRole = 'anchor' | 'hint' | 'exclusion';

/** Kinds of words that belong to no measure of any pack. */
const NO_MEASURE_ROLES = ['governance', 'corporate', 'core', 'elsewhere'] as const;
export type NoMeasureRole = (typeof NO_MEASURE_ROLES)[number];

/** Whether an entry speaks against every measure. */
export function isNoMeasure(role: PhraseEntry['role']): role is NoMeasureRole {
  return role !== 'anchor' && role !== 'hint' && role !== 'exclusion';
}

export interface PhraseEntry {
  /** Place of the measure in the pack; -1 for the words of no measure. */
  readonly measure: number;
  readonly role: PhraseRole | NoMeasureRole;
  /** 0.4 for a single word up to 1 for a phrase of three or more. */
  readonly strength: number;
  readonly text: string;
}

/** A pack made ready for matching; built once, then only read. */
export interface MeasureIndex {
  readonly pack: FrameworkPack;
  readonly measures: readonly Measure[];
  readonly book: PhraseBook;
  readonly entries: readonly PhraseEntry[];
  /** For each measure the kinds of number that its slots ask for. */
  readonly slotKinds: readonly ReadonlySet<string>[];
  /** For a unit the places of the measures with a slot that counts in it. */
  readonly byUnit: ReadonlyMap<string, readonly number[]>;
  /** For a stem each measure whose words hold it, with its place and weight (BM25). */
  readonly postings: ByStem<Posting>;
}

export interface Posting {
  readonly measures: Int32Array;
  readonly weights: Float64Array;
}

const indexes = new WeakMap<FrameworkPack, MeasureIndex>();

/** The index of a pack, built at first use. */
export function measureIndex(pack: FrameworkPack): MeasureIndex {
  const known = indexes.get(pack);
  if (known !== undefined) return known;
  const entries = entriesOf(pack);
  const postings = postingsOf(pack.measures);
  const index: MeasureIndex = {
    pack,
    measures: pack.measures,
    book: phraseBook(entries.map((entry) => entry.text)),
    entries,
    slotKinds: pack.measures.map((measure) => new Set(measure.slots.map((slot) => slot.kind))),
    byUnit: placesByUnit(pack.measures),
    postings: new ByStem((stem) => postings.get(stem) ?? NOWHERE),
  };
  indexes.set(pack, index);
  return index;
}

function placesByUnit(measures: readonly Measure[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  measures.forEach(({ slots }, place) => {
    for (const unit of new Set(slots.map((slot) => slot.unit))) places.set(unit, [...(places.get(unit) ?? []), place]);
  });
  return places;
}

function entriesOf(pack: FrameworkPack): PhraseEntry[] {
  const entries: PhraseEntry[] = [];
  const area = pack.area === null || /\s/.test(pack.area.name) ? null : pack.area.name.toLowerCase();
  pack.measures.forEach((measure, place) => {
    const add = (role: PhraseRole, texts: readonly string[]): void => {
      for (const text of texts) {
        entries.push({ measure: place, role, strength: strengthOf(text), text: forArea(text, area) });
      }
    };
    add('anchor', measure.anchors);
    add('hint', measure.hints ?? []);
    add('exclusion', measure.exclusions);
  });
  for (const role of NO_MEASURE_ROLES) {
    for (const text of noMeasure[role]) entries.push({ measure: -1, role, strength: strengthOf(text), text });
  }
  return entries;
}

/** Where a phrase says "county", it also means the area of the pack by its name. */
function forArea(phrase: string, area: string | null): string {
  return area === null ? phrase : phrase.replace(/(?<![\w*])county(?![\w*])/g, `county|${area}`);
}

function strengthOf(anchor: string): number {
  const words = anchor.split(/[\s&]+/).length;
  return words >= 3 ? 1 : words === 2 ? 0.8 : 0.4;
}

const NOWHERE: Posting = { measures: new Int32Array(0), weights: new Float64Array(0) };

const SATURATION = 1.2;
const LENGTH_PULL = 0.5;

/** BM25 over each measure's own words: its pledge, indicator, examples and phrases. */
function postingsOf(measures: readonly Measure[]): ReadonlyMap<string, Posting> {
  const counts = measures.map((measure) => wordCounts(measure));
  const lengths = counts.map((count) => [...count.values()].reduce((sum, times) => sum + times, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const holders = new Map<string, number[]>();
  counts.forEach((count, place) => {
    for (const stem of count.keys()) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [place]);
      else list.push(place);
    }
  });
  const postings = new Map<string, Posting>();
  for (const [stem, places] of holders) {
    const rarity = Math.log(1 + (measures.length - places.length + 0.5) / (places.length + 0.5));
    const weights = places.map((place) => {
      const times = counts[place]?.get(stem) ?? 0;
      const length = (lengths[place] ?? 0) / meanLength;
      return (rarity * times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH_PULL + LENGTH_PULL * length));
    });
    postings.set(stem, { measures: Int32Array.from(places), weights: Float64Array.from(weights) });
  }
  return postings;
}

function wordCounts(measure: Measure): Map<string, number> {
  const texts = [measure.title, measure.pledge, measure.indicator ?? '', ...measure.examples];
  const phrases = [...measure.anchors, ...(measure.hints ?? [])].map((phrase) => phrase.replace(/[*&|]/g, ' '));
  const counts = new Map<string, number>();
  for (const text of [...texts, ...phrases]) {
    for (const { stem, common, figure } of subjectWords(text)) {
      if (!common && !figure) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return counts;
}
