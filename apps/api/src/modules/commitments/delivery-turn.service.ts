import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { TendersService } from '../tenders/index.ts';

/** What is written about delivery takes the turn of its tender: it lies before the end of the tender, or finds it. */
@Injectable()
export class DeliveryTurn {
  constructor(
    private readonly tenders: TendersService,
    private readonly database: Database,
  ) {}

  /** First in a transaction. Throws tender.ended. */
  async take({ tenderId }: { readonly tenderId: string }): Promise<void> {
    await this.database.serialise(tenderId);
    if ((await this.tenders.get(tenderId)).ended !== null) throw new Problem('tender.ended');
  }
}
