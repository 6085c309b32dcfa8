import { Problem } from '../../platform/problem.ts';

/** How a save says on which version it was written, for the API's document. */
export const IF_MATCH = {
  name: 'If-Match',
  description: 'Number of the version that was read, in quotation marks.',
  required: true,
};

/** The version in an If-Match header; throws the problem evaluation.version-needed. */
export function versionIn(match: string | undefined): number {
  const version = /^"(\d{1,9})"$/.exec(match ?? '')?.[1];
  if (version === undefined) throw new Problem('evaluation.version-needed');
  return Number(version);
}
