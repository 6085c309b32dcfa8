import { Injectable } from '@nestjs/common';
import type { DeclarationState, Role } from '@evenhand/shared/domain';
import { Database } from '../../platform/database/database.ts';
import { lookup } from '../../platform/database/lookup.ts';

/** What the store knows about one person in one tender. */
export interface TenderStanding {
  readonly tenderId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly assignedCriteria: readonly string[];
  readonly declaration: DeclarationState;
  /** Whether something is on record about the person's training for the tender. */
  readonly trained: boolean;
  /** How many practice answers are offered for the person's questions on which the person has not practised. */
  readonly practiceLeft: number;
}

/**
 * The expression that tells how a person stands with the current list of bidders of a tender. Only the newest declaration
 * for that list counts, and of an interest only the newest decision about it.
 */
export const declarationState = (tender: string, person: string) => `
  coalesce((select case
      when not d."interest" then 'clear'
      when (select c."takesPart" from "declaration_decision" c
        where c."declarationId" = d."id" order by c."decidedAt" desc limit 1) then 'clear'
      else 'conflict' end
    from "declaration" d
    where d."tenderId" = ${tender} and d."personId" = ${person} and d."bidderListVersion" =
      coalesce((select max(l."version") from "bidder_list" l where l."tenderId" = ${tender}), 0)
    order by d."givenAt" desc limit 1), 'due')`;

// Asked before nearly every answer of the API, so it is one statement.
const STANDING = `
  select t."tenderId", t."personId", array_agg(t."role" order by t."role") as "roles",
    array(select a."criterionId" from "question_assignment" a
      where a."tenderId" = t."tenderId" and a."personId" = t."personId" order by a."criterionId") as "assignedCriteria",
    ${declarationState('t."tenderId"', 't."personId"')} as "declaration",
    exists(select 1 from "training" x where x."tenderId" = t."tenderId" and x."personId" = t."personId") as "trained",
    (select count(*)::int from "practice_answer" p
      where p."tenderId" = t."tenderId" and p."offeredAt" is not null and p."withdrawnAt" is null
        and p."createdBy" <> t."personId"
        and exists(select 1 from "question_assignment" a where a."tenderId" = t."tenderId"
          and a."personId" = t."personId" and a."criterionId" = p."criterionId")
        and not exists(select 1 from "practice_work" w where w."answerId" = p."id"
          and w."personId" = t."personId" and w."doneAt" is not null)) as "practiceLeft"
  from "tender_role" t`;
const EACH = 'group by t."tenderId", t."personId"';

@Injectable()
export class StandingRepository {
  readonly #of: (key: readonly [personId: string, tenderId: string]) => Promise<TenderStanding | null>;

  constructor(private readonly database: Database) {
    const pairs = `(t."personId", t."tenderId") in (select * from unnest($1::uuid[], $2::uuid[]))`;
    this.#of = lookup(
      database,
      (keys) =>
        database.manager.query<TenderStanding[]>(`${STANDING} where ${pairs} ${EACH}`, [
          keys.map(([personId]) => personId),
          keys.map(([, tenderId]) => tenderId),
        ]),
      ({ personId, tenderId }) => [personId, tenderId],
    );
  }

  /** How a person stands in one tender; null where the person has no role in it. */
  async of(personId: string, tenderId: string): Promise<TenderStanding | null> {
    return this.#of([personId, tenderId]);
  }

  /** How a person stands in every tender in which the person has a role. */
  async everywhere(personId: string): Promise<readonly TenderStanding[]> {
    return this.database.manager.query<TenderStanding[]>(`${STANDING} where t."personId" = $1 ${EACH}`, [personId]);
  }
}
