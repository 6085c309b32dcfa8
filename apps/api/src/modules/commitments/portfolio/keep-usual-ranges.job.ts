import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '../../../platform/queue/job-handler.ts';
import { dayInTheUnitedKingdom } from '../../../platform/day-in-the-united-kingdom.ts';
import { UsualRanges } from '../../assessments/index.ts';
import { TendersService } from '../../tenders/index.ts';
import { CommitmentRepository, type StoredCommitment } from '../commitment.repository.ts';
import { wholeOf } from '../domain/delivery.ts';
import { usualRanges, type CodedCommitment, type CodedContract } from '../domain/usual-ranges.ts';

interface Group {
  readonly authority: string;
  readonly framework: string;
  readonly contracts: CodedContract[];
}

/** Every night: hands what the contracts of each authority usually promise over to whoever asks bidders about amounts. */
@Injectable()
@HandlesJob('keep-usual-ranges')
export class KeepUsualRangesJob implements JobHandler<'keep-usual-ranges'> {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly tenders: TendersService,
    private readonly usual: UsualRanges,
  ) {}

  async handle(): Promise<void> {
    await this.keepAll(dayInTheUnitedKingdom(new Date()));
  }

  /** Keeps what is usual on a day (an ISO date). */
  async keepAll(today: string): Promise<void> {
    for (const { contracts, ...of } of await this.groups())
      await this.usual.keep(of, usualRanges(contracts, of.authority, today), today);
  }

  /** Nothing to take back: the next night keeps what is usual then. */
  async gaveUp(): Promise<void> {
    return Promise.resolve();
  }

  private async groups(): Promise<readonly Group[]> {
    const groups = new Map<string, Group>();
    for (const { tenderId, terms } of await this.commitments.contracts()) {
      const { authority, definition, ended } = await this.tenders.get(tenderId);
      if (ended !== null) continue;
      const key = JSON.stringify([authority, definition.framework]);
      const group = groups.get(key) ?? { authority, framework: definition.framework, contracts: [] };
      const commitments = (await this.commitments.ofTender(tenderId)).map(coded);
      groups.set(key, { ...group, contracts: [...group.contracts, { value: terms.value, commitments }] });
    }
    return [...groups.values()];
  }
}

function coded({ terms, earlier }: StoredCommitment): CodedCommitment {
  return {
    measure: terms.measureCode,
    unit: terms.unit,
    whole: terms.quantity === null ? null : wholeOf({ terms, earlier }),
  };
}
