import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { DEMO_PEOPLE } from '../demo-people.ts';

/** Who acts in a tender of the demonstration. */
export interface Cast {
  readonly lead: SignedIn;
  readonly chair: SignedIn;
  readonly evaluators: readonly SignedIn[];
}

/** First number of an id that no person of the demonstration has. */
const EXTRAS = 100;

/** Lead, chair and so many evaluators: the people of the demonstration first, then others who only appear in it. */
export function castOf(evaluators: number): Cast {
  const named = DEMO_PEOPLE.filter(({ role }) => role === 'evaluator').map(({ id, name }) => signedIn(id, name));
  const extras = Array.from({ length: Math.max(evaluators - named.length, 0) }, (_, at) =>
    signedIn(
      `00000000-0000-4000-8000-${String(EXTRAS + at).padStart(12, '0')}`,
      `Evaluator ${String(named.length + at + 1)}`,
    ),
  );
  return {
    lead: demoPerson('lead'),
    chair: demoPerson('chair'),
    evaluators: [...named, ...extras].slice(0, evaluators),
  };
}

function demoPerson(role: 'lead' | 'chair'): SignedIn {
  const person = DEMO_PEOPLE.find((one) => one.role === role);
  if (person === undefined) throw new Error(`The demonstration has no ${role}.`);
  return { ...signedIn(person.id, person.name), createsTenders: role === 'lead' };
}

const signedIn = (personId: string, name: string): SignedIn => ({
  personId,
  name,
  administrator: false,
  createsTenders: false,
});
