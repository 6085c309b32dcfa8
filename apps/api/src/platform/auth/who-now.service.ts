import { Injectable } from '@nestjs/common';
import { Problem } from '../problem.ts';
import { AccessTokens, type StoredToken } from './access-tokens.service.ts';
import { PersonDirectory, type SignedIn } from './signed-in.ts';

/** Looks again at who asks. For answers that go on: the token may be revoked and the person may leave while they do. */
@Injectable()
export class WhoNow {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly people: PersonDirectory,
  ) {}

  /** The same one as things stand now. Throws token.refused or session.none where nobody would be let in any more. */
  async again({ personId, machine }: SignedIn): Promise<SignedIn> {
    const person = await this.people.signedIn(personId);
    if (machine === undefined) {
      if (person === null) throw new Problem('session.none');
      return person;
    }
    const token = await this.tokens.live(machine.tokenId);
    if (person === null || token === null) throw new Problem('token.refused');
    return asMachine(person, token);
  }
}

/** A machine that asks for a person. In a tender it is nothing but what its person is there; for the organisation it has a part in no tender. */
export function asMachine(person: SignedIn, { id: tokenId, tenderId, scopes }: StoredToken): SignedIn {
  const { administrator, createsTenders, ...who } = person;
  const machine = { tokenId, tenderId, scopes };
  if (tenderId === null) return { ...who, administrator, createsTenders, machine };
  return { ...who, administrator: false, createsTenders: false, machine };
}
