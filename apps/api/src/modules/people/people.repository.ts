import { Injectable } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Any, In, IsNull, Not } from 'typeorm';
import type { Role } from '@evenhand/shared/domain';
import { Database } from '../../platform/database/database.ts';
import { lookup } from '../../platform/database/lookup.ts';
import { BidderListEntity } from './bidder-list.entity.ts';
import { DeclarationDecisionEntity } from './declaration-decision.entity.ts';
import { DeclarationEntity } from './declaration.entity.ts';
import { PersonEntity } from './person.entity.ts';
import { QuestionAssignmentEntity } from './question-assignment.entity.ts';
import { TenderRoleEntity } from './tender-role.entity.ts';

export type Person = PersonEntity;
export type TenderRole = TenderRoleEntity;
export type QuestionAssignment = QuestionAssignmentEntity;

/** The tables behind this module's repositories. */
export const peopleTables = TypeOrmModule.forFeature([
  PersonEntity,
  TenderRoleEntity,
  QuestionAssignmentEntity,
  BidderListEntity,
  DeclarationEntity,
  DeclarationDecisionEntity,
]);

@Injectable()
export class PeopleRepository {
  readonly byId: (id: string) => Promise<Person | null>;

  constructor(private readonly database: Database) {
    this.byId = lookup(
      database,
      (ids) => database.manager.findBy(PersonEntity, { id: Any(ids) }),
      ({ id }) => id,
    );
  }

  /** Whether the person was new. */
  async addUnlessThere(person: Person): Promise<boolean> {
    return this.database.insertUnlessThere(PersonEntity, person);
  }

  /** `email` in lower case. */
  async byEmail(email: string): Promise<Person | null> {
    return this.database.manager.findOneBy(PersonEntity, { email });
  }

  /** Whether somebody administers the organisation, people of the demonstration aside. */
  async hasAdministrator(): Promise<boolean> {
    const where = { administrator: true, deactivatedAt: IsNull(), demoPart: IsNull() };
    return this.database.manager.existsBy(PersonEntity, where);
  }

  async byIds(ids: readonly string[]): Promise<readonly Person[]> {
    return this.database.manager.find(PersonEntity, { where: { id: In(ids) }, order: { name: 'ASC' } });
  }

  /** Everybody who may sign in, by name. */
  async all(): Promise<readonly Person[]> {
    return this.database.manager.find(PersonEntity, { where: { deactivatedAt: IsNull() }, order: { name: 'ASC' } });
  }

  /** Everybody, also who may not sign in any more, by name. */
  async everybody(): Promise<readonly Person[]> {
    return this.database.manager.find(PersonEntity, { order: { name: 'ASC' } });
  }

  async change(id: string, values: Partial<Person>): Promise<void> {
    await this.database.change(PersonEntity, { id }, values);
  }

  /** The people of the demonstration, by name. */
  async ofDemo(): Promise<readonly Person[]> {
    const where = { demoPart: Not(IsNull()), deactivatedAt: IsNull() };
    return this.database.manager.find(PersonEntity, { where, order: { createdAt: 'ASC', name: 'ASC' } });
  }

  async rolesIn(tenderId: string): Promise<readonly TenderRole[]> {
    return this.database.manager.findBy(TenderRoleEntity, { tenderId });
  }

  async rolesOf(personId: string): Promise<readonly TenderRole[]> {
    return this.database.manager.findBy(TenderRoleEntity, { personId });
  }

  async giveRole(tenderId: string, personId: string, role: Role): Promise<void> {
    await this.database.insertUnlessThere(TenderRoleEntity, { tenderId, personId, role, givenAt: new Date() });
  }

  async takeRole(tenderId: string, personId: string, role: Role): Promise<void> {
    await this.database.manager.delete(TenderRoleEntity, { tenderId, personId, role });
  }

  async assignmentsIn(tenderId: string): Promise<readonly QuestionAssignment[]> {
    return this.database.manager.findBy(QuestionAssignmentEntity, { tenderId });
  }

  async assign(tenderId: string, personId: string, criterionId: string): Promise<void> {
    const row = { tenderId, personId, criterionId, assignedAt: new Date() };
    await this.database.insertUnlessThere(QuestionAssignmentEntity, row);
  }

  async unassign(tenderId: string, personId: string, criterionId: string): Promise<void> {
    await this.database.manager.delete(QuestionAssignmentEntity, { tenderId, personId, criterionId });
  }
}
