import { highestMark } from '@evenhand/scoring';
import type { ResponseResult, Tender } from '@evenhand/shared/contracts';
import type { StoredFile } from '../responses/index.ts';

/** The result of a response that could not be scored at all: no band, no claim, and why. */
export function notProduced(
  tender: Tender,
  response: string,
  files: readonly StoredFile[],
  reason: string,
): ResponseResult {
  const max = highestMark(tender.scale.bands);
  return {
    response,
    status: 'not-produced',
    reason,
    files: files.map(({ name, sha256, pages, status, reason: why, notes }) => ({
      name,
      sha256,
      pages,
      status: status ?? 'damaged',
      notes: [...(why === null ? [] : [why]), ...(status === null ? ['The file was not read.'] : []), ...notes],
    })),
    unmapped: [],
    criteria: tender.criteria.map(({ id }) => ({
      criterion: id,
      status: 'not-produced',
      reason,
      band: null,
      bandIfQueriedClaimsWithdrawn: null,
      max,
      missingForNext: [],
      claims: [],
      queries: [],
    })),
  };
}
