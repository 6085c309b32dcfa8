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
    this.beforeEnd.ask('commitments', (tenderId) => this.hindrance(tenderId));
  }

  async isDraft({ id, tenderId }: Pick<StoredCommitment, 'id' | 'tenderId'>): Promise<boolean> {
    const award = await this.summaries.findAward(tenderId);
    if (award !== null && award.contractEnteredOn !== null) return false;
    const [reports, ratings] = [await this.commitments.reportsOf([id]), await this.commitments.ratingsOf([id])];
    const [variations, letters] = [await this.commitments.variationsOf([id]), await this.letters.of([id])];
    return reports.length + ratings.length + variations.length + letters.length === 0;
  }

  /** Whether a commitment is of a response that has not won: that binds nobody, whatever is on record of it. */
  async isOfAnother({ tenderId }: Pick<StoredCommitment, 'tenderId'>): Promise<boolean> {
    const contract = await this.commitments.contractOf(tenderId);
    return contract !== null && isOfAnother(contract, await this.summaries.findAward(tenderId));
  }

  /**
   * Whether nothing rests on a commitment but reports that nobody has reviewed, and no contract is on record as entered into:
   * they may have been sent by mistake, and a tender must not be kept from ending by them for ever.
   */
  async isOnlyReported({ id, tenderId }: Pick<StoredCommitment, 'id' | 'tenderId'>): Promise<boolean> {
    const award = await this.summaries.findAward(tenderId);
    const isEntered = award !== null && award.contractEnteredOn !== null;
    if (isEntered || (await this.isOfAnother({ tenderId }))) return false;
    const [reports, ratings] = [await this.commitments.reportsOf([id]), await this.commitments.ratingsOf([id])];
    const [variations, letters] = [await this.commitments.variationsOf([id]), await this.letters.of([id])];
    const reopenings = await this.commitments.reopeningsOf(reports.map((report) => report.id));
    // What was asked about, or accepted and opened again, has been looked at: one person alone must not undo that.
    const isUnseen = reports.length > 0 && reports.every(({ state }) => state === 'draft' || state === 'sent');
    return isUnseen && reopenings.length === 0 && ratings.length + variations.length + letters.length === 0;
  }

  /**
   * Whether a commitment may be taken out: it is a draft, of a response that has not won, or only reported on. The record keeps
   * it with its reports; its words stay as they are, because a decision may go back.
   */
  async mayTakeOut(commitment: Pick<StoredCommitment, 'id' | 'tenderId'>): Promise<boolean> {
    if ((await this.isOfAnother(commitment)) || (await this.isDraft(commitment))) return true;
    return this.isOnlyReported(commitment);
  }

  private async hindrance(tenderId: string): Promise<string | null> {
    let mayBeTakenOut = false;
    for (const commitment of await this.commitments.ofTender(tenderId)) {
      if ((await this.isOfAnother(commitment)) || (await this.isDraft(commitment))) continue;
      if (!(await this.isOnlyReported(commitment))) return DELIVERED;
      mayBeTakenOut = true;
    }
    return mayBeTakenOut ? REPORTED : null;
  }
}

const DELIVERED =
  'Reports, ratings, variations or letters are on record about what the supplier delivers, so this tender has a contract and cannot end without an award.';
const REPORTED =
  'Delivery reports are on record that nobody has reviewed yet, so this tender seems to have a contract. If it has none, take the commitments out that they are about, each on its page and with a reason; the record keeps them.';
