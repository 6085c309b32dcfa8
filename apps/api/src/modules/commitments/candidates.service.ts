import { Injectable } from '@nestjs/common';
import type { CommitmentCandidateView, ResponseView } from '@evenhand/shared/contracts';
import { AssessmentsService } from '../assessments/index.ts';
import { ResponsesService } from '../responses/index.ts';
import { AgreedPassages, placeOf, type AgreedPassage } from './agreed-passages.service.ts';

type Candidate = Omit<CommitmentCandidateView, 'takenAs'>;
type Result = NonNullable<ResponseView['assessment']>['result'];
type Claim = Result['criteria'][number]['claims'][number];

/**
 * What the winning response promises: what was found in it by machine, and what the panel cited for the marks it agreed. Each
 * may become a commitment.
 */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly responses: ResponsesService,
    private readonly passages: AgreedPassages,
  ) {}

  /** In the order of the answers: what the machine found, then what only the panel cited. Empty where neither is there. */
  async of(responseId: string): Promise<readonly Candidate[]> {
    const [assessment, { response, files }] = await Promise.all([
      this.assessments.newestOf(responseId),
      this.responses.get(responseId),
    ]);
    const fileIds = new Map(files.map(({ id, sha256 }) => [sha256, id]));
    const found = (assessment?.result.criteria ?? []).flatMap(({ criterion, claims }) =>
      claims.filter(isPromise).flatMap((claim) => {
        const fileId = fileIds.get(claim.evidence.sha256);
        return fileId === undefined
          ? []
          : [{ place: placeOf(claim.evidence), candidate: candidate(claim, criterion, fileId) }];
      }),
    );
    const known = new Set(found.map(({ place }) => place));
    const cited = (await this.passages.of(response.tenderId, responseId)).flatMap((passage) => {
      const fileId = fileIds.get(passage.cited.sha256);
      return fileId === undefined || known.has(placeOf(passage.cited)) ? [] : [citedCandidate(passage, fileId)];
    });
    return [...found.map((each) => each.candidate), ...cited];
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
    from: 'machine',
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

/** Words that the panel cited: a person reads out of them how much is promised, of what. */
function citedCandidate({ criterionId, cited }: AgreedPassage, fileId: string): Candidate {
  const { file, page, start, end, quote } = cited;
  return {
    ...{ from: 'panel', claimId: `${criterionId}/cited/${placeOf(cited)}`, criterionId, statement: quote },
    ...{ measureCode: null, quantity: null, unit: null, beneficiary: null, place: null, owner: null },
    source: { fileId, fileName: file, page, locator: null, start, end, quote },
  };
}

function inWords(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(', ');
}
