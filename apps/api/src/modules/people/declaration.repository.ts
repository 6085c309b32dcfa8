import { Injectable } from '@nestjs/common';
import type { DeclarationState } from '@evenhand/shared/domain';
import { Database } from '../../platform/database/database.ts';
import { BidderListEntity } from './bidder-list.entity.ts';
import { DeclarationEntity } from './declaration.entity.ts';

export type BidderList = BidderListEntity;
export type Declaration = DeclarationEntity;

@Injectable()
export class DeclarationRepository {
  constructor(private readonly database: Database) {}

  /** The current list of bidders of a tender; null while there is none. */
  async currentList(tenderId: string): Promise<BidderList | null> {
    return this.database.manager.findOne(BidderListEntity, { where: { tenderId }, order: { version: 'DESC' } });
  }

  async addList(list: BidderList): Promise<void> {
    await this.database.manager.insert(BidderListEntity, list);
  }

  async add(declaration: Declaration): Promise<void> {
    await this.database.manager.insert(DeclarationEntity, declaration);
  }

  /** How each of these people stands with the current list of bidders of a tender. */
  async states(tenderId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, DeclarationState>> {
    const newest = await this.database.manager.query<{ personId: string; interest: boolean }[]>(
      `select distinct on ("personId") "personId", "interest" from "declaration"
       where "tenderId" = $1 and "personId" = any($2)
         and "bidderListVersion" = coalesce((select max("version") from "bidder_list" where "tenderId" = $1), 0)
       order by "personId", "givenAt" desc`,
      [tenderId, personIds],
    );
    const known = new Map(newest.map(({ personId, interest }) => [personId, interest]));
    return new Map(personIds.map((id) => [id, stateOf(known.get(id))]));
  }
}

function stateOf(interest: boolean | undefined): DeclarationState {
  if (interest === undefined) return 'due';
  return interest ? 'conflict' : 'clear';
}
