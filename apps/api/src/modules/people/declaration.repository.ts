import { Injectable } from '@nestjs/common';
import type { DeclarationState } from '@evenhand/shared/domain';
import { Database } from '../../platform/database/database.ts';
import { BidderListEntity } from './bidder-list.entity.ts';
import { DeclarationDecisionEntity } from './declaration-decision.entity.ts';
import { DeclarationEntity } from './declaration.entity.ts';
import { declarationState } from './standing.repository.ts';

export type BidderList = BidderListEntity;
export type Declaration = DeclarationEntity;
export type DeclarationDecision = DeclarationDecisionEntity;

@Injectable()
export class DeclarationRepository {
  constructor(private readonly database: Database) {}

  /** The current list of bidders of a tender; null while there is none. */
  async currentList(tenderId: string): Promise<BidderList | null> {
    return this.database.manager.findOne(BidderListEntity, { where: { tenderId }, order: { version: 'DESC' } });
  }

  /** Every list of bidders of a tender, oldest first. */
  async lists(tenderId: string): Promise<readonly BidderList[]> {
    return this.database.manager.find(BidderListEntity, { where: { tenderId }, order: { version: 'ASC' } });
  }

  async addList(list: BidderList): Promise<void> {
    await this.database.manager.insert(BidderListEntity, list);
  }

  async add(declaration: Declaration): Promise<void> {
    await this.database.manager.insert(DeclarationEntity, declaration);
  }

  async byId(tenderId: string, id: string): Promise<Declaration | null> {
    return this.database.manager.findOneBy(DeclarationEntity, { tenderId, id });
  }

  /** Every declaration in a tender, oldest first. */
  async all(tenderId: string): Promise<readonly Declaration[]> {
    return this.database.manager.find(DeclarationEntity, { where: { tenderId }, order: { givenAt: 'ASC' } });
  }

  /** Every decision about declarations of a tender, oldest first. */
  async decisions(tenderId: string): Promise<readonly DeclarationDecision[]> {
    return this.database.manager
      .createQueryBuilder(DeclarationDecisionEntity, 'decision')
      .innerJoin(DeclarationEntity, 'declaration', 'declaration.id = decision.declarationId')
      .where('declaration.tenderId = :tenderId', { tenderId })
      .orderBy('decision.decidedAt')
      .getMany();
  }

  async addDecision(decision: DeclarationDecision): Promise<void> {
    await this.database.manager.insert(DeclarationDecisionEntity, decision);
  }

  /** How each of these people stands with the current list of bidders of a tender. */
  async states(tenderId: string, personIds: readonly string[]): Promise<ReadonlyMap<string, DeclarationState>> {
    const found = await this.database.manager.query<{ personId: string; state: DeclarationState }[]>(
      `select p as "personId", ${declarationState('$1', 'p')} as "state" from unnest($2::uuid[]) p`,
      [tenderId, personIds],
    );
    return new Map(found.map(({ personId, state }) => [personId, state]));
  }

  /**
   * Who has an interest that no decision lets pass, whatever has become of the list of bidders since: a longer list takes
   * no interest away. It ends with a later declaration without one, or with a decision.
   */
  async withInterest(tenderId: string): Promise<readonly string[]> {
    const found = await this.database.manager.query<{ personId: string }[]>(
      `select n."personId" from (select distinct on (d."personId") d."personId", d."id", d."interest"
          from "declaration" d where d."tenderId" = $1
          order by d."personId", d."bidderListVersion" desc, d."givenAt" desc) n
        where n."interest" and not coalesce((select c."takesPart" from "declaration_decision" c
          where c."declarationId" = n."id" order by c."decidedAt" desc limit 1), false)`,
      [tenderId],
    );
    return found.map(({ personId }) => personId);
  }
}
