import { Injectable } from '@nestjs/common';
import type { CommitmentCandidateView, ResponseView } from '@evenhand/shared/contracts';
import { AssessmentsService } from '../assessments/index.ts';
import { ResponsesService } from '../responses/index.ts';
import { AgreedPassages, placeOf, type AgreedPassage } from './agreed-passages.service.ts';
import type { CommitmentSource } from './commitment-source.ts';
import { CommitmentRepository, type StoredCommitment } from './commitment.repository.ts';
import { passagesLeft, type Place } from './domain/passages-left.ts';

type Candidate = Omit<CommitmentCandidateView, 'takenAs'>;
type Result = NonNullable<ResponseView['assessment']>['result'];
type Claim = Result['criteria'][number]['claims'][number];

/**
 * What the winning response promises: what was found in it by machine, and what the panel cited for the marks it agreed. Each
 * may become a commitment, and is there once.
 */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly responses: ResponsesService,
    private readonly passages: AgreedPassages,
    private readonly commitments: CommitmentRepository,
  ) {}

  /**
   * In the order of the answers: what the machine found, then what only the panel cited, and what was taken over of that, as
   * it was then. Empty where neither is there.
   */
  async of(responseId: string): Promise<readonly Candidate[]> {
    const [assessment, { response, files }] = await Promise.all([
      this.assessments.newestOf(responseId),
      this.responses.get(responseId),
    ]);
    const fileIds = new Map(files.map(({ id, sha256 }) => [sha256, id]));
    const found = (assessment?.result.criteria ?? []).flatMap(({ criterion, claims }) =>
      claims.filter(isPromise).flatMap((claim) => {
        const fileId = fileIds.get(claim.evidence.sha256);
        return fileId === undefined ? [] : [{ place: claim.evidence, candidate: candidate(claim, criterion, fileId) }];
      }),
    );
    const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]));
    const taken = (await this.commitments.ofTender(response.tenderId)).flatMap((commitment) =>
      takenFrom(commitment, hashes),
    );
    const left = passagesLeft(await this.passages.of(response.tenderId, responseId), [
      ...found.map(({ place }) => place),
      ...taken.map(({ place }) => place),
    ]);
    const cited = left.flatMap((passage) => {
      const fileId = fileIds.get(passage.cited.sha256);
      return fileId === undefined ? [] : [citedCandidate(passage, fileId)];
    });
    return [...found.map((each) => each.candidate), ...cited, ...taken.flatMap((each) => each.candidate ?? [])];
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

/** What stands between the criterion and the place in the id of words that the panel cited. */
const CITED = '/cited/';

/** Words that the panel cited: a person reads out of them how much is promised, of what. */
function citedCandidate({ criterionId, cited }: AgreedPassage, fileId: string): Candidate {
  const { file, page, start, end, quote } = cited;
  const source = { fileId, fileName: file, page, locator: null, start, end, quote };
  return panelCandidate(`${criterionId}${CITED}${placeOf(cited)}`, source);
}

/** Where the words of a commitment stand, and what was offered of them where the panel cited them. */
function takenFrom(
  { claimId, source }: StoredCommitment,
  hashes: ReadonlyMap<string, string>,
): readonly { readonly place: Place; readonly candidate: Candidate | null }[] {
  const sha256 = source === null ? undefined : hashes.get(source.fileId);
  if (source === null || sha256 === undefined) return [];
  const isCited = claimId?.includes(CITED) ?? false;
  const { start, end } = source;
  return [
    { place: { sha256, start, end }, candidate: claimId !== null && isCited ? panelCandidate(claimId, source) : null },
  ];
}

function panelCandidate(claimId: string, source: CommitmentSource): Candidate {
  const [criterionId = ''] = claimId.split(CITED);
  return {
    ...{ from: 'panel', claimId, criterionId, statement: source.quote, source },
    ...{ measureCode: null, quantity: null, unit: null, beneficiary: null, place: null, owner: null },
  };
}

function inWords(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(', ');
}
