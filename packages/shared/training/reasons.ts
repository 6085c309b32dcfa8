import { readFileSync } from 'node:fs';
import type { Band } from '../src/contracts/index.ts';
import { listedComparisons } from '../src/lints/comparison.ts';
import { contradictionSigns } from '../src/lints/contradiction-signs.ts';
import { drawerOf, type Learned } from '../src/lints/learned.ts';
import { paraphraseOf } from '../src/lints/paraphrase.ts';
import { listedContradictions } from '../src/lints/rule-contradiction.ts';
import { signsOf, wordsOf } from '../src/lints/signs.ts';
import type { Example } from './fit.ts';

/** How each warning is learned, chosen by trial. */
export const LEARNING: Readonly<Record<Learned, { readonly drawers: number; readonly heldDown: number }>> = {
  comparison: { drawers: 8192, heldDown: 0.005 },
  'outside-knowledge': { drawers: 8192, heldDown: 0.003 },
  'rule-contradiction': { drawers: 4096, heldDown: 0.005 },
  'descriptor-paraphrase': { drawers: 2048, heldDown: 0.003 },
  generic: { drawers: 1024, heldDown: 0.003 },
};
export const CODES = Object.keys(LEARNING) as readonly Learned[];

/** A labelled reason as training reads it. */
export interface Labelled extends Example {
  readonly set: string;
  /** Whether the lists of words find a reason for the warning. */
  readonly isListed: boolean;
}

interface Published {
  readonly bands: readonly Band[];
  readonly question: readonly string[];
}

const folder = new URL('../reasons/', import.meta.url);
/** Sets of reasons that stand beside another scale, which has their name. */
const OTHER_SCALES = ['method', 'volumes'];

/** Sets to learn from, all beside the scale of published.json. */
const SEEN = ['first', 'second', 'third', 'fourth', 'fifth', 'voices', 'written'];

/** Every labelled reason that may be learned from, as it is read for one warning. */
export function labelledFor(code: Learned): readonly Labelled[] {
  const own = SEEN.flatMap((name) => labelledIn(`${name}.tsv`, 'published.json', code));
  const others = OTHER_SCALES.flatMap((name) =>
    labelledIn(`other-scales/${name}.tsv`, `other-scales/${name}.json`, code),
  );
  return code === 'rule-contradiction' ? [...own, ...others] : own;
}

function labelledIn(file: string, scale: string, code: Learned): readonly Labelled[] {
  const published = JSON.parse(readFileSync(new URL(scale, folder), 'utf8')) as Published;
  const lines = readFileSync(new URL(file, folder), 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [labels = '', mark = '', text = ''] = line.split('\t');
    return {
      set: file.replace('.tsv', ''),
      drawers: drawersOf(code, text, mark, published),
      isRight: labels.split(',').includes(code),
      isListed: isListed(code, text, mark, published),
    };
  });
}

function drawersOf(code: Learned, text: string, mark: string, { bands }: Published): readonly number[] {
  const words = wordsOf(text);
  const band = bands.find((one) => one.mark === mark);
  const signs =
    code !== 'rule-contradiction'
      ? signsOf(words)
      : band === undefined
        ? []
        : contradictionSigns(text, words, band, bands);
  return [...new Set(signs.map(({ name }) => drawerOf(name, LEARNING[code].drawers)))];
}

function isListed(code: Learned, text: string, mark: string, published: Published): boolean {
  const finds: Record<Learned, () => boolean> = {
    comparison: () => listedComparisons(text).length > 0,
    'outside-knowledge': () => false,
    'rule-contradiction': () => listedContradictions(text, mark, published.bands).length > 0,
    'descriptor-paraphrase': () => paraphraseOf(text, published) !== null,
    generic: () => false,
  };
  return finds[code]();
}
