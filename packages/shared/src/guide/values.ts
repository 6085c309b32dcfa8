import type { Citation, GuideValues, StepValue } from '../contracts/index.ts';

/** What was written at a step, without white space around it; empty where nothing was. */
export function wordsAt(values: GuideValues, step: string): string {
  const value = values[step];
  return value?.kind === 'words' ? value.words.trim() : '';
}

/** What was chosen at a step; null where nothing was. Nothing is ever chosen by default. */
export function chosenAt(values: GuideValues, step: string): string | null {
  const value = values[step];
  return value?.kind === 'choice' ? value.chosen : null;
}

/** What was cited at a step. */
export function citedAt(values: GuideValues, step: string): readonly Citation[] {
  const value = values[step];
  return value?.kind === 'passages' ? value.cited : [];
}

/** Whether the person said that there is nothing to cite. */
export function saysNothing(values: GuideValues, step: string): boolean {
  const value = values[step];
  return value?.kind === 'passages' && value.nothingFound;
}

/** Whether something was confirmed. */
export function confirmedAt(values: GuideValues, step: string): boolean {
  const value = values[step];
  return value?.kind === 'confirmation' && value.confirmed;
}

/** Whether an answer holds anything at all. */
export function isBlank(value: StepValue | undefined): boolean {
  if (value === undefined) return true;
  switch (value.kind) {
    case 'words':
      return value.words.trim() === '';
    case 'passages':
      return value.cited.length === 0 && !value.nothingFound;
    case 'choice':
      return value.chosen === null;
    case 'confirmation':
      return !value.confirmed;
  }
}
