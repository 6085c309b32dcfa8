import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommitmentInput, EndingInput, EndingTakenBackInput, VariationInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { CandidatesService } from './candidates.service.ts';
import {
  CommitmentRepository,
  variationRow,
  type StoredCommitment,
  type StoredVariation,
} from './commitment.repository.ts';
import { DeliveryTurn } from './delivery-turn.service.ts';
import { Drafting } from './drafting.service.ts';
import type { CommitmentSource } from './commitment-source.ts';
import { ContractsService } from './contracts.service.ts';
import { QuotedWords } from './quoted-words.service.ts';
import { dayAfterEnd, endedTerms, endFaults, endingOf, resumedTerms } from './domain/ending.ts';
import { changesInEvent, heldBefore, termChanges, termFaults, type CommitmentTerms } from './domain/terms.ts';

/** What a new commitment has not. */
const STANDS = { earlier: [], takenOutAt: null, takenOutBy: null, takenOutBecause: null };

/** A variation that only changes terms. */
const PLAIN = { kind: null, agreedBy: null };

const EVENTS = {
  terms: 'commitment.varied',
  end: 'commitment.ended',
  'end-taken-back': 'commitment.ending-taken-back',
};

/** The register: promises that have become terms of the contract, and how they change. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly contracts: ContractsService,
    private readonly candidates: CandidatesService,
    private readonly quoted: QuotedWords,
    private readonly drafting: Drafting,
    private readonly turn: DeliveryTurn,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async ofTender(tenderId: string): Promise<readonly StoredCommitment[]> {
    return this.commitments.ofTender(tenderId);
  }

  /** A commitment by its id; throws the problem commitment.not-found. */
  async get(id: string): Promise<StoredCommitment> {
    const commitment = await this.commitments.byId(id);
    if (commitment === null) throw new Problem('commitment.not-found');
    return commitment;
  }

  /**
   * Takes a promise over into the contract. A claim is taken over once, with the words of the bid it rests on; what is entered
   * by hand rests on the words that were chosen in the bid or copied from it, if any.
   */
  async take(tenderId: string, input: CommitmentInput, who: SignedIn): Promise<StoredCommitment> {
    const { claimId, words, wordsAt, ...terms } = input;
    refuseFaults(terms);
    const contract = await this.contracts.get(tenderId);
    const source = await this.sourceOf(contract.responseId, { claimId, words, wordsAt });
    return this.database.transaction(async () => {
      await this.commitments.holdContract(tenderId);
      const number = ((await this.commitments.everOfTender(tenderId)).at(-1)?.number ?? 0) + 1;
      const commitment = { id: randomUUID(), tenderId, number, claimId, source, terms, version: 1, ...STANDS };
      if (!(await this.commitments.addUnlessThere(commitment))) throw new Problem('commitment.exists');
      await this.audit.record({
        tenderId,
        kind: 'commitment.taken',
        actor: who.personId,
        subjectId: commitment.id,
        detail: { code: codeOf(commitment), claimId, isIndicator: terms.isIndicator },
      });
      return commitment;
    });
  }

  /** Puts terms right while the schedule is drafted; throws commitment.in-force once it is not. */
  async edit(id: string, terms: CommitmentTerms, who: SignedIn): Promise<StoredCommitment> {
    refuseFaults(terms);
    return this.database.transaction(async () => {
      const commitment = await this.held(id);
      if (!(await this.drafting.isDraft(commitment))) throw new Problem('commitment.in-force');
      if (termChanges(commitment.terms, terms).length === 0) return commitment;
      await this.commitments.change(id, { terms });
      await this.record('commitment.edited', commitment, who, changesInEvent(commitment.terms, terms));
      return { ...commitment, terms };
    });
  }

  /**
   * Takes a commitment out of the schedule while it is drafted, while another has won than whose it is, or while nothing but
   * reports that nobody has reviewed rests on it and no contract is on record; throws commitment.in-force otherwise. The record keeps it, its number is not given again, and the promise that it came from may
   * be taken over anew.
   */
  async takeOut(id: string, reason: string, who: SignedIn): Promise<void> {
    await this.database.transaction(async () => {
      const commitment = await this.held(id);
      if (!(await this.drafting.mayTakeOut(commitment))) throw new Problem('commitment.in-force');
      const out = { takenOutAt: new Date(), takenOutBy: who.personId, takenOutBecause: reason };
      await this.commitments.change(id, { ...out, claimId: null });
      await this.record('commitment.taken-out', commitment, who, { claimId: commitment.claimId });
    });
  }

  /**
   * Changes a commitment by a variation that both sides agreed; the wording before stays in the record. Throws
   * commitment.drafted while it may be edited.
   */
  async vary(id: string, input: VariationInput, who: SignedIn): Promise<StoredCommitment> {
    const { reason, reference, effectiveOn, ...after } = input;
    refuseFaults(after);
    if (reason.trim() === '')
      throw new Problem('request.invalid', undefined, [{ pointer: '/reason', says: 'Say why.' }]);
    return this.database.transaction(async () => {
      const commitment = await this.heldInForce(id);
      if (termChanges(commitment.terms, after).length === 0) throw new Problem('commitment.unchanged');
      refuseOutside(commitment.terms, effectiveOn);
      return this.change(commitment, after, { ...PLAIN, reason, reference, effectiveOn }, who);
    });
  }

  /** Ends a commitment early, as both sides agreed: a variation of its own kind. Throws commitment.has-ended. */
  async end(id: string, { endOn, quantity, ...agreed }: EndingInput, who: SignedIn): Promise<StoredCommitment> {
    return this.database.transaction(async () => {
      const commitment = await this.heldInForce(id);
      if ((await this.endingOf(commitment)) !== null) throw new Problem('commitment.has-ended');
      refuse(endFaults(commitment.terms, { endOn, quantity }));
      const after = endedTerms(commitment.terms, { endOn, quantity });
      return this.change(commitment, after, { ...agreed, kind: 'end', effectiveOn: dayAfterEnd(after) }, who);
    });
  }

  /** Takes an early end back, as both sides agreed: a variation too. Throws commitment.not-ended. */
  async takeEndBack(id: string, agreed: EndingTakenBackInput, who: SignedIn): Promise<StoredCommitment> {
    return this.database.transaction(async () => {
      const commitment = await this.heldInForce(id);
      const ending = await this.endingOf(commitment);
      if (ending === null) throw new Problem('commitment.not-ended');
      const after = resumedTerms(commitment.terms, ending);
      const effectiveOn = dayAfterEnd(commitment.terms);
      return this.change(commitment, after, { ...agreed, kind: 'end-taken-back', effectiveOn }, who);
    });
  }

  private async endingOf({ id, terms }: StoredCommitment): Promise<StoredVariation | null> {
    return endingOf(await this.commitments.variationsOf([id]), terms);
  }

  private async change(
    commitment: StoredCommitment,
    after: CommitmentTerms,
    agreed: Pick<StoredVariation, 'kind' | 'reason' | 'reference' | 'agreedBy' | 'effectiveOn'>,
    { personId: by }: SignedIn,
  ): Promise<StoredCommitment> {
    const { id: commitmentId, terms: before } = commitment;
    const variation = { ...agreed, id: randomUUID(), commitmentId, at: new Date(), by, before, after };
    await this.commitments.addVariation(variation);
    const version = commitment.version + 1;
    const earlier = heldBefore(commitment, after, agreed.effectiveOn);
    await this.commitments.change(commitmentId, { terms: after, earlier, version });
    await this.audit.recordRow('variations', variationRow(variation), {
      tenderId: commitment.tenderId,
      kind: EVENTS[agreed.kind ?? 'terms'],
      actor: by,
      detail: {
        code: codeOf(commitment),
        version,
        reference: agreed.reference,
        effectiveOn: agreed.effectiveOn,
        terms: termChanges(before, after)
          .map(({ term }) => term)
          .join(', '),
      },
    });
    return { ...commitment, terms: after, earlier, version };
  }

  private async heldInForce(id: string): Promise<StoredCommitment> {
    const commitment = await this.held(id);
    if (await this.drafting.isDraft(commitment)) throw new Problem('commitment.drafted');
    // Whoever it was agreed with is bound to nothing.
    if (await this.drafting.isOfAnother(commitment)) throw new Problem('contract.of-another');
    return commitment;
  }

  private async held(id: string): Promise<StoredCommitment> {
    await this.turn.take(await this.get(id));
    const commitment = await this.commitments.hold(id);
    if (commitment === null) throw new Problem('commitment.not-found');
    return commitment;
  }

  private async record(
    kind: string,
    commitment: StoredCommitment,
    { personId }: SignedIn,
    detail: Record<string, string | null>,
  ): Promise<void> {
    await this.audit.record({
      ...{ tenderId: commitment.tenderId, kind, actor: personId, subjectId: commitment.id },
      detail: { code: codeOf(commitment), ...detail },
    });
  }

  private async sourceOf(
    responseId: string,
    { claimId, words = null, wordsAt = null }: Pick<CommitmentInput, 'claimId' | 'words' | 'wordsAt'>,
  ): Promise<CommitmentSource | null> {
    if (claimId === null) {
      if (words === null || words.trim() === '') return null;
      return wordsAt === null ? this.quoted.of(responseId, words) : this.quoted.at(responseId, words, wordsAt);
    }
    const candidate = (await this.candidates.of(responseId)).find((each) => each.claimId === claimId);
    if (candidate === undefined) throw new Problem('commitment.no-claim');
    return candidate.source;
  }
}

/** C1, C2, ... as people name a commitment. */
export function codeOf({ number }: Pick<StoredCommitment, 'number'>): string {
  return `C${String(number)}`;
}

/** A variation holds from a day on which the commitment runs. */
function refuseOutside({ startOn, endOn }: CommitmentTerms, effectiveOn: string | null): void {
  if (effectiveOn === null || (startOn <= effectiveOn && effectiveOn <= endOn)) return;
  throw new Problem('request.invalid', undefined, [
    { pointer: '/effectiveOn', says: 'Use a day between the first and the last day of the commitment.' },
  ]);
}

function refuseFaults(terms: CommitmentTerms): void {
  refuse(termFaults(terms));
}

function refuse(faults: readonly { readonly field: string; readonly says: string }[]): void {
  const points = faults.map(({ field, says }) => ({ pointer: `/${field}`, says }));
  if (points.length > 0) throw new Problem('request.invalid', undefined, points);
}
