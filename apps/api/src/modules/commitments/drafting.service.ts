import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BeforeEnd, SummariesService } from '../summaries/index.ts';
import { CommitmentRepository, type StoredCommitment } from './commitment.repository.ts';
import { isOfAnother } from './contracts.service.ts';
import { ShortfallRepository } from './shortfall/shortfall.repository.ts';

/** Whether a commitment is still drafted: no contract is on record as entered into, and nothing rests on what it says. */
@Injectable()
export class Drafting implements OnModuleInit {
  constructor(
    private readonly summaries: SummariesService,
    private readonly commitments: CommitmentRepository,
    private readonly letters: ShortfallRepository,
    private readonly beforeEnd: BeforeEnd,
  ) {}

  /** A contract that is being delivered was entered into, whether or not its day is on record. */
  onModuleInit(): void {
    this.beforeEnd.ask('commitments', async (tenderId) => ((await this.isDelivered(tenderId)) ? DELIVERED : null));
  }

  async isDraft({ id, tenderId }: Pick<StoredCommitment, 'id' | 'tenderId'>): Promise<boolean> {
    const award = await this.summaries.findAward(tenderId);
    if (award !== null && award.contractEnteredOn !== null) return false;
    const [reports, ratings] = [await this.commitments.reportsOf([id]), await this.commitments.ratingsOf([id])];
    const [variations, letters] = [await this.commitments.variationsOf([id]), await this.letters.of([id])];
    return reports.length + ratings.length + variations.length + letters.length === 0;
  }

  /**
   * Whether a commitment may be taken out: it is a draft, or of a response that has not won. That binds nobody, whatever is on
   * record of it; its words stay as they are, because a decision may go back.
   */
  async mayTakeOut(commitment: Pick<StoredCommitment, 'id' | 'tenderId'>): Promise<boolean> {
    const contract = await this.commitments.contractOf(commitment.tenderId);
    const award = await this.summaries.findAward(commitment.tenderId);
    return (contract !== null && isOfAnother(contract, award)) || this.isDraft(commitment);
  }

  private async isDelivered(tenderId: string): Promise<boolean> {
    for (const commitment of await this.commitments.ofTender(tenderId))
      if (!(await this.mayTakeOut(commitment))) return true;
    return false;
  }
}

const DELIVERED =
  'Reports, ratings, variations or letters are on record about what the supplier delivers, so this tender has a contract and cannot end without an award.';
