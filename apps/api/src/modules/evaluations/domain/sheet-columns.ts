import type { GuideValues, StepValue } from '@evenhand/shared/contracts';
import {
  bandWords,
  chosenAt,
  citedAt,
  compareMarks,
  GUIDE_WORDS,
  partStep,
  saysNothing,
  STEP,
  wordsAt,
  type CriterionToScore,
} from '@evenhand/shared/guide';

/** What a cell was read as: an answer, or a sentence that says why it is none. Quotes have still to be found in the bid. */
type Read = { readonly value: StepValue } | { readonly quotes: readonly string[] } | { readonly fault: string };

/** One question of the guide as a column of the sheet. */
export interface SheetColumn {
  readonly heading: string;
  /** Whether it is asked once for the answer, in its first row, or for each part. */
  readonly once: boolean;
  /** Id of the step of the guide. */
  readonly step: (part: string) => string;
  /** The answer as text for a cell; empty where there is none. */
  readonly write: (values: GuideValues, step: string) => string;
  readonly read: (text: string, criterion: CriterionToScore) => Read;
}

const NOTHING_FOUND = 'Nothing found';
const MATTERED = Object.entries(GUIDE_WORDS.mattered.choices);

const words = (heading: string, step: string): SheetColumn => ({
  heading,
  once: true,
  step: () => step,
  write: wordsAt,
  read: (text) => ({ value: { kind: 'words', words: text } }),
});

const partWords = (heading: string, kind: 'promise' | 'finding'): SheetColumn => ({
  ...words(heading, kind),
  once: false,
  step: (part) => partStep(kind, part),
});

const mark = (heading: string, once: boolean, step: SheetColumn['step']): SheetColumn => ({
  heading,
  once,
  step,
  write: (values, id) => chosenAt(values, id) ?? '',
  read: (text, { bands }) => {
    const figure = /^-?\d+(\.\d+)?$/.test(text);
    const band = bands.find((one) => (figure ? compareMarks(one.mark, text) === 0 : bandWords(one) === text));
    if (band !== undefined) return { value: { kind: 'choice', chosen: band.mark } };
    return { fault: `The scale has no mark "${text}". Use one of ${bands.map((one) => one.mark).join(', ')}.` };
  },
});

/** The columns in which an evaluator writes, in the order of the sheet. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  {
    heading: `Quotes, one a line, or "${NOTHING_FOUND}"`,
    once: false,
    step: (part) => partStep('evidence', part),
    write: (values, step) =>
      saysNothing(values, step)
        ? NOTHING_FOUND
        : citedAt(values, step)
            .map(({ quote }) => onOneLine(quote))
            .join('\n'),
    read: (text) => {
      if (text.toLowerCase() === NOTHING_FOUND.toLowerCase())
        return { value: { kind: 'passages', cited: [], nothingFound: true } };
      return { quotes: text.split('\n').map(onOneLine).filter(Boolean) };
    },
  },
  partWords('What it promises', 'promise'),
  partWords('What you make of it', 'finding'),
  {
    heading: `How much it mattered (${MATTERED.map(([, says]) => says).join('; ')})`,
    once: false,
    step: (part) => partStep('mattered', part),
    write: (values, step) => MATTERED.find(([value]) => value === chosenAt(values, step))?.[1] ?? '',
    read: (text) => {
      const chosen = MATTERED.find(([value, says]) => [value, says].some((one) => isSameText(one, text)));
      if (chosen !== undefined) return { value: { kind: 'choice', chosen: chosen[0] } };
      return { fault: `Write one of: ${MATTERED.map(([, says]) => says).join('; ')}.` };
    },
  },
  mark('Descriptor met (a mark)', false, (part) => partStep('band', part)),
  words('What decided your score', STEP.decisive),
  mark('Your mark', true, () => STEP.mark),
  words('Why not the mark above', STEP.notAbove),
  words('Why not the mark below', STEP.notBelow),
  words('Why both are right', STEP.reconcile),
];

/** White space of any kind as one space, so that a quote keeps to its line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isSameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
