import type { EvaluationView, FileTextView, ReceivedFileView, ResponseSummaryView } from '@evenhand/shared/contracts';
import type { ReadFile, TextBlock } from '@evenhand/shared/domain';
import { isPlain } from './domain/plain-asides.ts';
import { mayReadAgain, needsCopy, standingFiles } from './domain/standing-files.ts';
import { isSettled, stageWords } from './domain/stage.ts';
import type { StoredFile } from './response.repository.ts';
import type { ResponseWithFiles } from './responses.service.ts';

/** What the reader of a response may see of it. */
export interface Sight {
  /** What the machine made of it; for others it is read, and no more is said. */
  readonly machine: boolean;
  /** The commercial envelope; for others its files are not there. */
  readonly price: boolean;
}

export function responseSummary(
  { response, files }: ResponseWithFiles,
  { machine, price }: Sight,
): ResponseSummaryView {
  const { id, tenderId, name, receivedAt } = response;
  const { stage, reason } = machine ? response : withoutMachine(response);
  return {
    id,
    tenderId,
    name,
    stage,
    says: stageWords(stage, reason),
    settled: isSettled(stage),
    receivedAt: receivedAt.toISOString(),
    files: filesShown(files, { price }).map((file, _, shown) => receivedFile(file, shown)),
  };
}

/** The files of a response that its reader may know of. */
export function filesShown(files: readonly StoredFile[], { price }: Pick<Sight, 'price'>): readonly StoredFile[] {
  return files.filter(({ envelope }) => price || envelope === 'quality');
}

/** Files as whoever scores sees them beside an answer. */
export function answerFiles(files: readonly StoredFile[]): EvaluationView['files'] {
  return files.map(({ id, name, sha256, mediaType, pages, hasText }) => ({
    id,
    name,
    sha256,
    mediaType,
    pages,
    hasText,
  }));
}

function withoutMachine({ stage, reason }: Pick<ResponseWithFiles['response'], 'stage' | 'reason'>) {
  switch (stage) {
    case 'scoring':
      return { stage: 'reading' as const, reason: null };
    case 'scored':
      return { stage: 'read' as const, reason: 'The files have been read.' };
    default:
      return { stage, reason };
  }
}

function receivedFile(file: StoredFile, all: readonly StoredFile[]): ReceivedFileView {
  const { id, name, sha256, size, mediaType, envelope, status, reason, notes, pages, hasText } = file;
  const copyOf = all.find((other) => other.id === file.copyOf)?.name ?? null;
  const copy = all.find((other) => other.copyOf === id)?.name ?? null;
  const stands = standingFiles(all).includes(file);
  const copies = { copyOf, copy, needsCopy: needsCopy(file) && stands, readAgain: mayReadAgain(file) && stands };
  return { id, name, sha256, size, mediaType, envelope, status, reason, notes, pages, hasText, ...copies };
}

/** The text of a file; what it hides only for whoever may see that. */
export function fileText({ name, sha256, document }: ReadFile, { hidden = false } = {}): FileTextView {
  return {
    name,
    sha256,
    text: document?.text ?? '',
    pages: (document?.pages ?? []).map(({ number, start, end }) => ({ number, start, end })),
    blocks: (document?.blocks ?? []).map(block),
    asides: (document?.asides ?? [])
      .filter((aside) => hidden || isPlain(aside))
      .map(({ reason, page, text }) => ({ reason, page, text })),
  };
}

function block(of: TextBlock): FileTextView['blocks'][number] {
  const { kind, page, locator, start, end } = of;
  const common = { kind, page, locator, start, end, level: null, table: null, cells: [] };
  switch (of.kind) {
    case 'heading':
      return { ...common, level: of.level };
    case 'list-item':
      return { ...common, level: of.depth, marker: of.marker };
    case 'table-row':
      return {
        ...common,
        table: of.table,
        isHeader: of.isHeader,
        cells: of.cells.map((cell) => ({ start: cell.start, end: cell.end })),
      };
    case 'paragraph':
      return common;
  }
}
