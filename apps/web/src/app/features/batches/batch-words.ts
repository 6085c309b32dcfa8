import type { BatchItemView, BatchSummaryView } from '@evenhand/shared/contracts';
import { counted } from '../../ui/figures.ts';

export const BATCH_STATE_WORDS: Readonly<Record<BatchSummaryView['state'], string>> = {
  receiving: 'Being taken in',
  running: 'Running',
  paused: 'Paused',
  finishing: 'Writing the results',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
};

export const ITEM_STATE_WORDS: Readonly<Record<BatchItemView['state'], string>> = {
  waiting: 'Waiting',
  reading: 'Being read',
  scoring: 'Being scored',
  scored: 'Scored',
  'partly-scored': 'Partly scored',
  'not-produced': 'Not scored',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

/** What the list of responses can be narrowed to. */
export const FILTERS: readonly { readonly value: string; readonly says: string }[] = [
  { value: '', says: 'All responses' },
  { value: 'attention', says: 'Those that need attention' },
  ...Object.entries(ITEM_STATE_WORDS).map(([value, says]) => ({ value, says })),
];

/** What each file with results holds. */
export const OUTPUT_WORDS: Readonly<Record<string, string>> = {
  'results.json': 'Everything, for programs (JSON)',
  'results.csv': 'One line for each answer (CSV)',
  'results.xlsx': 'Responses, answers, claims and queries (Excel workbook)',
  'reports.zip': 'One readable report for each response (HTML in a ZIP archive)',
  'text.zip': 'The texts that the quotes point into (ZIP archive)',
};

const SOURCE_WORDS: Readonly<Record<BatchSummaryView['from']['kind'], (name: string) => string>> = {
  archive: (name) => `Archive ${name}`,
  folder: (name) => `Folder ${name}`,
  prefix: (name) => `Folder ${name}`,
  responses: () => 'The responses of this tender',
  batch: (name) => `Again: ${name}`,
};

export function sourceWords({ from }: BatchSummaryView): string {
  return SOURCE_WORDS[from.kind](from.name);
}

/** "3 of 40 done". */
export function doneWords({ all, stages }: BatchSummaryView): string {
  return `${stages.done} of ${all} done`;
}

/** "about 2 minutes left", as exact as an estimate may sound. */
export function leftWords(seconds: number): string {
  if (seconds < 90) return `about ${counted(Math.max(seconds, 1), 'second')} left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${minutes} minutes left`;
  return `about ${(seconds / 3600).toFixed(1)} hours left`;
}
