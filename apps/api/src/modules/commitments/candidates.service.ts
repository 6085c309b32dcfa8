import { Injectable } from '@nestjs/common';
import type { CommitmentCandidateView, ResponseView } from '@evenhand/shared/contracts';
import { AssessmentsService } from '../assessments/index.ts';
import { ResponsesService } from '../responses/index.ts';

type Candidate = Omit<CommitmentCandidateView, 'takenAs'>;
type Result = NonNullable<ResponseView['assessment']>['result'];
type Claim = Result['criteria'][number]['claims'][number];

/** What the winning response promises, as found in it: each may become a commitment. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly responses: ResponsesService,
  ) {}

  /** In the order of the answers. Empty where the response was not looked at by machine: promises are then entered by hand. */
  async of(responseId: string): Promise<readonly Candidate[]> {
    const [assessment, { files }] = await Promise.all([
      this.assessments.newestOf(responseId),
      this.responses.get(responseId),
    ]);
    const fileIds = new Map(files.map(({ id, sha256 }) => [sha256, id]));
    return (assessment?.result.criteria ?? []).flatMap(({ criterion, claims }) =>
      claims.filter(isPromise).flatMap((claim) => {
        const fileId = fileIds.get(claim.evidence.sha256);
        return fileId === undefined ? [] : [candidate(claim, criterion, fileId)];
      }),
    );
  }
}

function isPromise(claim: Claim): boolean {
  return claim.class === 'COMMITMENT' && claim.scope === 'contract' && claim.duplicateOf === null;
}

function candidate(claim: Claim, criterionId: string, fileId: string): Candidate {
  const { evidence } = claim;
  const { file, page, locator, start, end, quote } = evidence;
  const counted = claim.quantities.find(({ unit, value }) => unit !== 'percent' && !value.includes(':'));
  return {
    claimId: `${criterionId}/${claim.id}`,
    criterionId,
    statement: quote,
    measureCode: claim.measures.find(({ status }) => status === 'accepted')?.measure ?? null,
    quantity: counted?.value ?? null,
    unit: counted?.unit ?? null,
    beneficiary: inWords(claim.beneficiary),
    place: inWords(claim.place),
    owner: inWords(claim.owner),
    source: { fileId, fileName: file, page, locator, start, end, quote },
  };
}

function inWords(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(', ');
}
