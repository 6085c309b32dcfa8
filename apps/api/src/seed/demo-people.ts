import type { Role } from '@evenhand/shared/domain';
import type { PeopleService } from '../modules/people/index.ts';

/** A person of the demonstration, with the role in the demo tender. */
interface DemoPerson {
  readonly id: string;
  readonly name: string;
  /** What the person is there to show. */
  readonly part: string;
  readonly role: Role | 'administrator';
}

const person = (number: number, name: string, role: DemoPerson['role'], part: string): DemoPerson => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  role,
  part,
});

/** The people of the demonstration. Their ids are the same everywhere, so that a guide can name them. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  person(1, 'Priya Nair', 'lead', 'Lead: sets tenders up and defends the award'),
  person(2, 'Tom Aldous', 'evaluator', 'Evaluator: scores answers independently'),
  person(3, 'Marged Rees', 'evaluator', 'Evaluator: scores answers independently'),
  person(4, 'Samuel Okoye', 'evaluator', 'Evaluator: scores answers independently'),
  person(5, 'Helen Ward', 'chair', 'Chair: leads the panel to agreed scores'),
  person(6, 'Piotr Zieliński', 'observer', 'Observer: takes notes, and has still to declare interests'),
  person(7, 'Grace Lindqvist', 'auditor', 'Auditor: checks the record'),
  person(8, 'Anil Mehta', 'analyst', 'Analyst: works with indicative results'),
  person(9, 'Rosie Clarke', 'contract-manager', 'Contract manager: follows what was promised'),
  person(11, 'Noor Haddad', 'adviser', 'Adviser: gives specialist advice when asked'),
  person(10, 'Ian Baxter', 'administrator', 'Administrator: manages people, sees no bids'),
];

/** Adds the people of the demonstration; those that are there stay as they are. */
export async function addDemoPeople(people: PeopleService): Promise<void> {
  for (const { id, name, part, role } of DEMO_PEOPLE)
    await people.add(
      { id, name, demoPart: part, administrator: role === 'administrator', createsTenders: role === 'lead' },
      'demo loader',
    );
}
