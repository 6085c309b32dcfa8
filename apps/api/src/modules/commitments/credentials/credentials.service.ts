import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CredentialInput, CredentialListView, CredentialView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { ContractsService } from '../contracts.service.ts';
import { credentialState, sameCompany } from '../domain/credentials.ts';
import { CredentialRepository, type StoredCredential } from './credential.repository.ts';

/** Name under which the record exports credentials. */
const CREDENTIALS = 'supplier-credentials';

interface OtherContract {
  readonly tender: StoredTender;
  readonly held: readonly StoredCredential[];
}

/** What the supplier of a contract holds, and what its other contracts say that it holds. */
@Injectable()
export class CredentialsService {
  constructor(
    private readonly access: TenderAccess,
    private readonly contracts: ContractsService,
    private readonly credentials: CredentialRepository,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async list(who: SignedIn, tender: StoredTender, today: string): Promise<CredentialListView> {
    const { supplier } = (await this.contracts.get(tender.id)).terms;
    const [own, others] = [await this.credentials.of([tender.id]), await this.elsewhere(who, tender, supplier)];
    const all = [...own, ...others.flatMap(({ held }) => held)];
    const names = await this.people.names([...new Set(all.map(({ addedBy }) => addedBy))]);
    const titles = new Map(others.flatMap(({ tender: { title }, held }) => held.map(({ id }) => [id, title] as const)));
    const about = { supplier, today, names, titles };
    const taken = new Set(own.map(({ carriedFrom }) => carriedFrom));
    return {
      supplier,
      credentials: own.map((each) => viewOf(each, about)),
      elsewhere: others.flatMap(({ tender: { title }, held }) =>
        held
          .filter(({ id, carriedFrom }) => carriedFrom === null && !taken.has(id))
          .map((each) => ({ ...viewOf(each, about), contract: title })),
      ),
      mayWrite: await this.access.may(who, 'commitment.write', tender),
    };
  }

  async add(tender: StoredTender, input: CredentialInput, who: SignedIn): Promise<void> {
    await this.contracts.get(tender.id);
    if (input.issuedOn !== null && input.expiresOn !== null && input.expiresOn < input.issuedOn)
      throw new Problem('request.invalid', undefined, [
        { pointer: '/expiresOn', says: 'It ends before it was issued.' },
      ]);
    await this.write(tender, { ...input, carriedFrom: null }, who);
  }

  /** Carries over what another contract of the same supplier holds. Its scope and its end come with it, unchanged. */
  async carry(tender: StoredTender, credentialId: string, who: SignedIn): Promise<void> {
    const { supplier } = (await this.contracts.get(tender.id)).terms;
    const others = (await this.elsewhere(who, tender, supplier)).flatMap(({ held }) => held);
    const from = others.find(({ id }) => id === credentialId);
    if (from === undefined) throw new Problem('credential.not-found');
    const { kind, level, holder, scope, issuedOn, expiresOn, seenAt } = from;
    await this.database.transaction(async () => {
      await this.database.serialise(tender.id);
      const own = await this.credentials.of([tender.id]);
      if (own.some(({ carriedFrom }) => carriedFrom === from.id)) throw new Problem('credential.carried');
      await this.write(tender, { kind, level, holder, scope, issuedOn, expiresOn, seenAt, carriedFrom: from.id }, who);
    });
  }

  private async write(
    { id: tenderId }: StoredTender,
    given: CredentialInput & { carriedFrom: string | null },
    { personId }: SignedIn,
  ): Promise<void> {
    const row = { ...given, id: randomUUID(), tenderId, addedBy: personId, addedAt: new Date() };
    await this.database.transaction(async () => {
      await this.credentials.add(row);
      const kind = given.carriedFrom === null ? 'supplier-credential.added' : 'supplier-credential.carried';
      const detail = { what: given.kind, expiresOn: given.expiresOn };
      await this.audit.recordRow(CREDENTIALS, row, { tenderId, kind, actor: personId, detail });
    });
  }

  // Only contracts whose commitments the reader may see: elsewhere nothing is told, not even that there is something.
  private async elsewhere(who: SignedIn, tender: StoredTender, supplier: string): Promise<readonly OtherContract[]> {
    const others: OtherContract[] = [];
    for (const other of await this.access.mine(who)) {
      if (other.id === tender.id || !(await this.access.may(who, 'commitment.read', other))) continue;
      const contract = await this.contracts.find(other.id);
      if (contract === null || !sameCompany(contract.terms.supplier, supplier)) continue;
      others.push({ tender: other, held: await this.credentials.of([other.id]) });
    }
    return others;
  }
}

interface About {
  readonly supplier: string;
  readonly today: string;
  readonly names: ReadonlyMap<string, string>;
  /** Titles of other contracts by the credential that they hold. */
  readonly titles: ReadonlyMap<string, string>;
}

function viewOf(credential: StoredCredential, { supplier, today, names, titles }: About): CredentialView {
  const { id, kind, level, holder, scope, issuedOn, expiresOn, seenAt, carriedFrom, addedBy, addedAt } = credential;
  return {
    ...{ id, kind, level, holder, scope, issuedOn, expiresOn, seenAt },
    state: credentialState(expiresOn, today),
    ownEntity: sameCompany(holder, supplier),
    addedBy: names.get(addedBy) ?? 'Somebody who is no longer here',
    addedAt: addedAt.toISOString(),
    carriedFrom: carriedFrom === null ? null : (titles.get(carriedFrom) ?? 'another contract'),
  };
}
