import { posix } from 'node:path';
import { mapAnswers, type MappedCriterion } from '@evenhand/documents';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import { afterConfirmation, handMappings, type ReadingDecision } from './reading-decisions.ts';

/** What a response answers, as far as it is published: its criteria and the questions that are only read. */
export interface Questions {
  readonly criteria: readonly MappedCriterion[];
  readonly informationQuestions?: readonly MappedCriterion[] | undefined;
}

/** Which stretch of which file answers which question, after what persons have decided; the same for people and machine. */
export function answersIn(
  files: readonly ReadFile[],
  { criteria, informationQuestions = [] }: Questions,
  decisions: readonly ReadingDecision[],
): AnswerMap {
  const placed = files.map((file) => ({ ...file, folder: folderOf(file.name) }));
  const map = mapAnswers(placed, [...criteria, ...informationQuestions], handMappings(decisions, files));
  return afterConfirmation(map, decisions, files);
}

/** The folder or archive a file of a response lay in; null where it lay in none. */
function folderOf(name: string): string | null {
  const folder = posix.dirname(name);
  return folder === '.' ? null : posix.basename(folder);
}
