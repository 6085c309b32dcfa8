import type { ReadFile } from '@evenhand/shared/domain';
import type { Evidence, Query } from '@evenhand/shared/contracts';
import type { Finding, FindingSlice } from '../consistency/finding.ts';
import { evidenceOf } from './evidence.ts';

/** A finding as a question worth asking the bidder. */
export function publishFinding(
  { kind, severity, question, arithmetic, slices }: Finding,
  files: readonly ReadFile[],
): Query {
  const sum = arithmetic === undefined ? {} : { arithmetic };
  return { kind, severity, question, ...sum, evidence: quotedEvidence(slices, files) };
}

/** The words that a finding or a prompt rests on. */
export function quotedEvidence(slices: readonly FindingSlice[], files: readonly ReadFile[]): Evidence[] {
  return slices.flatMap((slice) => {
    const file = files.find(({ name }) => name === slice.file);
    return file === undefined ? [] : [evidenceOf(file, slice)];
  });
}
