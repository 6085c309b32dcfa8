import type { AnswerPart, ReadFile } from '@evenhand/shared/domain';
import type { CriterionResult, Evidence, FileResult, ResponseResult } from '@evenhand/shared/contracts';
import { evidenceOf } from './evidence.ts';

/** A received file as results show it; its reason comes first among the notes. */
export function fileResult({ name, sha256, pageCount, status, reason, notes }: ReadFile): FileResult {
  return { name, sha256, pages: pageCount, status, notes: reason === null ? [...notes] : [reason, ...notes] };
}

/** Text that belongs to no criterion, with where a person finds it. */
export function unmappedEvidence(parts: readonly AnswerPart[], files: readonly ReadFile[]): Evidence[] {
  return parts.flatMap((part) => {
    const file = files.find(({ name }) => name === part.file);
    if (file?.document == null) return [];
    const block = file.document.blocks.find(({ start, end }) => start >= part.start && end <= part.end);
    const { page = null, locator = null } = block ?? {};
    return [evidenceOf(file, { start: part.start, end: part.end, page, locator })];
  });
}

/** Whether a response as a whole could be scored, with the reasons of the criteria that could not. */
export function responseStatus(criteria: readonly CriterionResult[]): Pick<ResponseResult, 'status' | 'reason'> {
  const missing = criteria.filter(({ status }) => status !== 'scored');
  if (missing.length === 0) return { status: 'scored' };
  const reasons = [...new Set(missing.map(({ reason }) => reason ?? ''))].filter((reason) => reason !== '');
  return {
    status: missing.length === criteria.length ? 'not-produced' : 'partly-scored',
    ...(reasons.length === 0 ? {} : { reason: reasons.join(' ') }),
  };
}
