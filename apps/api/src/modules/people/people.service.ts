import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ROLE_MEANINGS, ROLES_APART, type Role } from '@evenhand/shared/domain';
import type { TenderPersonView, TrainingView } from '@evenhand/shared/contracts';
import { AuditTrail, ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import { PersonDirectory, type SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { PanelRepository, type Training } from './panel/panel.repository.ts';
import { PeopleRepository, type Person } from './people.repository.ts';

/** A person as added; what is left out is not so. */
export type NewPerson = Pick<Person, 'name'> &
  Partial<Pick<Person, 'id' | 'email' | 'administrator' | 'createsTenders' | 'demoPart'>>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Somebody who can be written to. */
export interface ReachablePerson {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
}

/** Persons, their roles in tenders and the questions assigned to them. It decides no right; the caller has asked before. */
@Injectable()
export class PeopleService extends PersonDirectory {
  constructor(
    private readonly people: PeopleRepository,
    private readonly declarations: DeclarationRepository,
    private readonly panel: PanelRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {
    super();
  }

  async signedIn(personId: string): Promise<SignedIn | null> {
    const person = await this.people.byId(personId);
    if (person === null || person.deactivatedAt !== null) return null;
    const { id, name, administrator, createsTenders } = person;
    return { personId: id, name, administrator, createsTenders };
  }

  /** A person by id; throws the problem person.not-found. */
  async get(personId: string): Promise<Person> {
    const person = await this.people.byId(personId);
    if (person === null) throw new Problem('person.not-found');
    return person;
  }

  /** Names by id; what is no person's id, such as a part of the service that acts itself, has none. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const persons = await this.people.byIds([...new Set(ids)].filter((id) => UUID.test(id)));
    return new Map(persons.map(({ id, name }) => [id, name]));
  }

  /** The people of the demonstration. */
  async ofDemo(): Promise<readonly Person[]> {
    return this.people.ofDemo();
  }

  /** Everybody who may sign in. */
  async all(): Promise<readonly Person[]> {
    return this.people.all();
  }

  /** Adds a person unless somebody with this id or e-mail address is there; says whether it was new. */
  async add(person: NewPerson, actor: string): Promise<boolean> {
    const { name, id = randomUUID(), administrator = false, createsTenders = false, demoPart = null } = person;
    const email = person.email?.toLowerCase() ?? null;
    const row = {
      id,
      name,
      email,
      administrator,
      createsTenders,
      demoPart,
      createdAt: new Date(),
      deactivatedAt: null,
    };
    return this.database.transaction(async () => {
      if (!(await this.people.addUnlessThere(row))) return false;
      const detail = { name, administrator, createsTenders, demo: demoPart !== null };
      await this.audit.record({ tenderId: ORGANISATION, kind: 'person.added', actor, subjectId: id, detail });
      return true;
    });
  }

  /** Who in a tender has declared an interest, for this list of bidders or an earlier one, and no decision lets them take part. */
  async withConflict(tenderId: string): Promise<readonly string[]> {
    return this.declarations.withInterest(tenderId);
  }

  /** Everybody with a role in a tender, by name. */
  async in(tenderId: string): Promise<readonly TenderPersonView[]> {
    const [roles, assignments] = await Promise.all([
      this.people.rolesIn(tenderId),
      this.people.assignmentsIn(tenderId),
    ]);
    const ids = [...new Set(roles.map(({ personId }) => personId))];
    const [persons, states, training] = await Promise.all([
      this.people.byIds(ids),
      this.declarations.states(tenderId, ids),
      this.panel.training(tenderId),
    ]);
    return persons.map(({ id, name }) => ({
      personId: id,
      name,
      roles: roles.filter(({ personId }) => personId === id).map(({ role }) => role),
      assignedCriteria: assignments.filter(({ personId }) => personId === id).map(({ criterionId }) => criterionId),
      declaration: states.get(id) ?? 'due',
      training: newestOf(id, training),
    }));
  }

  /** Who has this role in a tender and can be written to. */
  async reachable(tenderId: string, role: Role): Promise<readonly ReachablePerson[]> {
    const ids = (await this.people.rolesIn(tenderId))
      .filter((one) => one.role === role)
      .map(({ personId }) => personId);
    const persons = await this.people.byIds(ids);
    return persons.flatMap(({ id, name, email, deactivatedAt }) =>
      email === null || deactivatedAt !== null ? [] : [{ personId: id, name, email }],
    );
  }

  /** Makes these the roles of a person in a tender. Throws person.not-found, person.roles-apart and person.last-lead. */
  async setRoles(tenderId: string, personId: string, wanted: readonly Role[], actor: string): Promise<void> {
    await this.get(personId);
    refuseApart(wanted);
    await this.database.transaction(async () => {
      const all = await this.people.rolesIn(tenderId);
      const had = all.filter((role) => role.personId === personId).map(({ role }) => role);
      const leads = all.filter(({ role }) => role === 'lead');
      if (leads.length > 0 && leads.every((lead) => lead.personId === personId) && !wanted.includes('lead'))
        throw new Problem('person.last-lead');
      for (const role of wanted.filter((each) => !had.includes(each))) {
        await this.people.giveRole(tenderId, personId, role);
        await this.audit.record({ tenderId, kind: 'role.given', actor, subjectId: personId, detail: { role } });
      }
      for (const role of had.filter((each) => !wanted.includes(each))) {
        await this.people.takeRole(tenderId, personId, role);
        await this.audit.record({ tenderId, kind: 'role.taken', actor, subjectId: personId, detail: { role } });
      }
    });
  }

  /** Makes these the questions that a person scores in a tender. The caller has checked that they are questions of it. */
  async setAssignments(tenderId: string, personId: string, wanted: readonly string[], actor: string): Promise<void> {
    await this.get(personId);
    await this.database.transaction(async () => {
      const all = await this.people.assignmentsIn(tenderId);
      const had = all.filter((each) => each.personId === personId).map(({ criterionId }) => criterionId);
      for (const criterionId of wanted.filter((each) => !had.includes(each))) {
        await this.people.assign(tenderId, personId, criterionId);
        const detail = { criterionId };
        await this.audit.record({ tenderId, kind: 'question.assigned', actor, subjectId: personId, detail });
      }
      for (const criterionId of had.filter((each) => !wanted.includes(each))) {
        await this.people.unassign(tenderId, personId, criterionId);
        const detail = { criterionId };
        await this.audit.record({ tenderId, kind: 'question.unassigned', actor, subjectId: personId, detail });
      }
    });
  }
}

// Entries come oldest first.
function newestOf(personId: string, training: readonly Training[]): TrainingView | null {
  const entry = training.findLast((each) => each.personId === personId);
  if (entry === undefined) return null;
  const { outcome, words, trainedOn, recordedAt } = entry;
  return { outcome, words, trainedOn, recordedAt: recordedAt.toISOString() };
}

function refuseApart(wanted: readonly Role[]): void {
  const pair = ROLES_APART.find(([one, other]) => wanted.includes(one) && wanted.includes(other));
  if (pair === undefined) return;
  const [one, other] = pair;
  throw new Problem('person.roles-apart', `One person may not be ${one} and ${other} of the same tender.`, [
    { pointer: '/roles', says: `${ROLE_MEANINGS[one]} ${ROLE_MEANINGS[other]}` },
  ]);
}
