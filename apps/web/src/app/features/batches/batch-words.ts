import type { BatchGroupListView, BatchItemView, BatchSummaryView, BatchView } from '@evenhand/shared/contracts';
import { counted } from '../../ui/figures.ts';

export const BATCH_STATE_WORDS: Readonly<Record<BatchSummaryView['state'], string>> = {
  receiving: $localize`Being taken in`,
  running: $localize`Running`,
  paused: $localize`Paused`,
  finishing: $localize`Writing the results`,
  done: $localize`Done`,
  cancelled: $localize`Cancelled`,
  failed: $localize`Failed`,
};

export const ITEM_STATE_WORDS: Readonly<Record<BatchItemView['state'], string>> = {
  waiting: $localize`Waiting`,
  reading: $localize`Being read`,
  scoring: $localize`Being scored`,
  scored: $localize`Scored`,
  'partly-scored': $localize`Partly scored`,
  'not-produced': $localize`Not scored`,
  failed: $localize`Failed`,
  cancelled: $localize`Cancelled`,
};

/** What the list of responses can be narrowed to. */
export const FILTERS: readonly { readonly value: string; readonly says: string }[] = [
  { value: '', says: $localize`All responses` },
  { value: 'attention', says: $localize`Those that need attention` },
  ...Object.entries(ITEM_STATE_WORDS).map(([value, says]) => ({ value, says })),
];

/** What each file with results holds. */
export const OUTPUT_WORDS: Readonly<Record<string, string>> = {
  'results.json': $localize`Everything, for programs (JSON)`,
  'results.csv': $localize`One line for each answer (CSV)`,
  'results.xlsx': $localize`Responses, answers, claims and queries (Excel workbook)`,
  'reports.zip': $localize`One readable report for each response (HTML in a ZIP archive)`,
  'text.zip': $localize`The texts that the quotes point into (ZIP archive)`,
};

const SOURCE_WORDS: Readonly<Record<BatchSummaryView['from']['kind'], (name: string) => string>> = {
  archive: (name) => $localize`Archive ${name}:name:`,
  folder: (name) => $localize`Folder ${name}:name:`,
  prefix: (name) => $localize`Folder ${name}:name:`,
  responses: () => $localize`The responses of this tender`,
  batch: (name) => $localize`Again: ${name}:name:`,
};

export function sourceWords({ from }: BatchSummaryView): string {
  return SOURCE_WORDS[from.kind](from.name);
}

type Group = BatchGroupListView['groups'][number];

const GROUP_SOURCE_WORDS: Readonly<Record<Group['from']['kind'], (name: string) => string>> = {
  ...SOURCE_WORDS,
  folder: (name) => $localize`Folders ${name}:name:`,
  prefix: (name) => $localize`Folders ${name}:name:`,
  responses: () => $localize`What the tenders have received`,
};

export function groupSourceWords({ from }: Pick<Group, 'from'>): string {
  return GROUP_SOURCE_WORDS[from.kind](from.name);
}

/** "3 of 40 done", of all tenders. */
export function groupDoneWords({ all, done }: Pick<Group, 'all' | 'done'>): string {
  return $localize`${done}:done: of ${all}:all: done`;
}

/** How fast it goes and how long it will take, while it runs. */
export function paceWords(shown: Pick<BatchView, 'state' | 'perMinute' | 'secondsLeft'> | null): string {
  if (shown?.state !== 'running') return '';
  const { perMinute, secondsLeft } = shown;
  if (perMinute === null || secondsLeft === null)
    return $localize`The time left is known once a few responses are done.`;
  return $localize`${perMinute}:perMinute: a minute, ${leftWords(secondsLeft)}:secondsLeft:.`;
}

/** "3 of 40 done". */
export function doneWords({ all, stages }: BatchSummaryView): string {
  return $localize`${stages.done}:done: of ${all}:all: done`;
}

/** "about 2 minutes left", as exact as an estimate may sound. */
export function leftWords(seconds: number): string {
  if (seconds < 90) return $localize`about ${counted(Math.max(seconds, 1), 'second')}:value: left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return $localize`about ${minutes}:minutes: minutes left`;
  return $localize`about ${(seconds / 3600).toFixed(1)}:value: hours left`;
}
