import { readFileSync } from 'node:fs';
import type { Band } from '../src/contracts/index.ts';
import { listedComparisons } from '../src/lints/comparison.ts';
import { contradictionSigns } from '../src/lints/contradiction-signs.ts';
import { drawerOf, type Learned } from '../src/lints/learned.ts';
import { paraphraseOf } from '../src/lints/paraphrase.ts';
import { listedContradictions } from '../src/lints/rule-contradiction.ts';
import { signsOf, wordsOf, type Sign } from '../src/lints/signs.ts';
import { genericSigns } from '../src/lints/thin.ts';
import type { Example, Learning } from './fit.ts';
import { atWrongMarks, besideOthers, SCALE, type Reason } from './more-reasons.ts';

/** How each warning is learned. */
interface Way extends Learning {
  /** A sign of fewer reasons than this teaches nothing that holds for others. */
  readonly seenBy: number;
  /** Whether reasons are read again beside others, and at marks that they contradict (more-reasons.ts). */
  readonly isReadBesideOthers?: true;
  readonly isReadAtWrongMarks?: true;
  /** Sets that made the warning worse on sets of others. */
  readonly without?: readonly string[];
}

/** Chosen by trial with one set of reasons left out of training. */
export const LEARNING: Readonly<Record<Learned, Way>> = {
  comparison: { drawers: 16_384, heldDown: 0.004, drawnIn: 0, seenBy: 3 },
  'outside-knowledge': { drawers: 16_384, heldDown: 0.004, drawnIn: 0, seenBy: 3, without: ['later'] },
  'rule-contradiction': { drawers: 16_384, heldDown: 0.002, drawnIn: 0.00015, seenBy: 2, isReadAtWrongMarks: true },
  'descriptor-paraphrase': { drawers: 8192, heldDown: 0.003, drawnIn: 0.0001, seenBy: 2, isReadBesideOthers: true },
  generic: { drawers: 2048, heldDown: 0.003, drawnIn: 0.0001, seenBy: 2 },
};
export const CODES = Object.keys(LEARNING) as readonly Learned[];

/** A labelled reason as training reads it. */
export interface Labelled extends Example {
  readonly set: string;
  /** Whether the lists of words find a reason for the warning. */
  readonly isListed: boolean;
  /** Whether it was made of others, and is nothing to measure by. */
  readonly isMade: boolean;
}

interface Published {
  readonly bands: readonly Band[];
  readonly question: readonly string[];
}

const folder = new URL('../reasons/', import.meta.url);
/** Sets of reasons that stand beside another scale, which has their name. */
const OTHER_SCALES = ['other-scales/method', 'other-scales/volumes'];

/** Sets to learn from, all beside the scale of published.json. */
const SEEN = ['first', 'second', 'third', 'fourth', 'fifth', 'seventh', 'voices', 'written', 'later'];

/** Every labelled reason that may be learned from, and those made of them, as they are read for one warning. */
export function labelledFor(code: Learned): readonly Labelled[] {
  const way = LEARNING[code];
  const own = SEEN.filter((name) => way.without?.includes(name) !== true).flatMap((name) => reasonsIn(name, SCALE));
  const others = OTHER_SCALES.flatMap((name) => reasonsIn(name, `${name}.json`));
  const reasons = code === 'rule-contradiction' ? [...own, ...others] : own;
  const made = [
    ...(way.isReadBesideOthers === true ? besideOthers(own) : []),
    ...(way.isReadAtWrongMarks === true ? atWrongMarks(own) : []),
  ];
  const signs = [...reasons, ...made].map((reason) => signNames(code, reason));
  const often = seenOften(signs.slice(0, reasons.length), way.seenBy);
  return [...reasons, ...made].map((reason, at) => {
    const names = signs[at]?.filter((name) => often.has(name)) ?? [];
    return {
      set: reason.set,
      drawers: [...new Set(names.map((name) => drawerOf(name, way.drawers)))],
      isRight: reason.labels.includes(code),
      isListed: at < reasons.length && isListed(code, reason),
      isMade: at >= reasons.length,
    };
  });
}

function reasonsIn(set: string, scale: string): readonly Reason[] {
  const lines = readFileSync(new URL(`${set}.tsv`, folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => {
    const [labels = '', mark = '', text = ''] = line.split('\t');
    return { set, scale, labels: labels.split(','), mark, text };
  });
}

function seenOften(signs: readonly (readonly string[])[], fewest: number): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const name of signs.flatMap((names) => [...new Set(names)])) times.set(name, (times.get(name) ?? 0) + 1);
  return new Set([...times].filter(([, seen]) => seen >= fewest).map(([name]) => name));
}

const publishedIn = new Map<string, Published>();
function publishedOf({ scale }: Reason): Published {
  const published = publishedIn.get(scale) ?? (JSON.parse(readFileSync(new URL(scale, folder), 'utf8')) as Published);
  publishedIn.set(scale, published);
  return published;
}

const namesIn = new Map<string, readonly string[]>();
function signNames(code: Learned, reason: Reason): readonly string[] {
  if (code === 'rule-contradiction') return contradictionNames(reason);
  const { text } = reason;
  const names = namesIn.get(text) ?? namesOf(signsOf(wordsOf(text)));
  namesIn.set(text, names);
  return code === 'generic' ? [...names, ...namesOf(genericSigns(text, []))] : names;
}

function contradictionNames(reason: Reason): readonly string[] {
  const { bands } = publishedOf(reason);
  const band = bands.find((one) => one.mark === reason.mark);
  if (band === undefined) return [];
  return namesOf(contradictionSigns(reason.text, wordsOf(reason.text), band, bands));
}

function namesOf(signs: readonly Sign[]): readonly string[] {
  return signs.map(({ name }) => name);
}

function isListed(code: Learned, reason: Reason): boolean {
  const { text, mark } = reason;
  const published = publishedOf(reason);
  const finds: Record<Learned, () => boolean> = {
    comparison: () => listedComparisons(text).length > 0,
    'outside-knowledge': () => false,
    'rule-contradiction': () => listedContradictions(text, mark, published.bands).length > 0,
    'descriptor-paraphrase': () => paraphraseOf(text, published) !== null,
    generic: () => false,
  };
  return finds[code]();
}
