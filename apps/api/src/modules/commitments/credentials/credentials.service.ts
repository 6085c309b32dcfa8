import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CredentialInput, CredentialListView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { PeopleService } from '../../people/index.ts';
import { TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { ContractsService } from '../contracts.service.ts';
import { sameCompany } from '../domain/credentials.ts';
import { CredentialRepository, type StoredCredential } from './credential.repository.ts';
import { credentialView } from './credential.view.ts';

/** Names under which the record exports credentials and how they ended. */
const CREDENTIALS = 'supplier-credentials';
const ENDINGS = 'credential-endings';

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
    const ended = await this.credentials.endingsOf(all.map(({ id }) => id));
    const endings = new Map(ended.map((ending) => [ending.credentialId, ending]));
    const people = [...all.map(({ addedBy }) => addedBy), ...ended.map(({ by }) => by)];
    const names = await this.people.names([...new Set(people)]);
    const titles = new Map(others.flatMap(({ tender: { title }, held }) => held.map(({ id }) => [id, title] as const)));
    const about = { supplier, today, names, titles, endings };
    const stands = ({ id }: StoredCredential) => !endings.has(id);
    const taken = new Set(own.filter(stands).map(({ carriedFrom }) => carriedFrom));
    return {
      supplier,
      credentials: own.filter(stands).map((each) => credentialView(each, about)),
      history: own.filter((each) => !stands(each)).map((each) => credentialView(each, about)),
      elsewhere: others.flatMap(({ tender: { title }, held }) =>
        held
          .filter((each) => stands(each) && each.carriedFrom === null && !taken.has(each.id))
          .map((each) => ({ ...credentialView(each, about), contract: title })),
      ),
      mayWrite: await this.access.may(who, 'commitment.write', tender),
    };
  }

  async add(tender: StoredTender, input: CredentialInput, who: SignedIn): Promise<void> {
    await this.contracts.get(tender.id);
    refuseOddDates(input);
    await this.write('added', tender, { ...input, carriedFrom: null }, who);
  }

  /** Carries over what another contract of the same supplier holds. Its scope and its end come with it, unchanged. */
  async carry(tender: StoredTender, credentialId: string, who: SignedIn): Promise<void> {
    const { supplier } = (await this.contracts.get(tender.id)).terms;
    const others = (await this.elsewhere(who, tender, supplier)).flatMap(({ held }) => held);
    const from = others.find(({ id }) => id === credentialId);
    if (from === undefined || (await this.hasEnded(from))) throw new Problem('credential.not-found');
    const { kind, level, holder, scope, issuedOn, expiresOn, seenAt } = from;
    await this.database.transaction(async () => {
      await this.database.serialise(tender.id);
      for (const own of await this.credentials.of([tender.id]))
        if (own.carriedFrom === from.id && !(await this.hasEnded(own))) throw new Problem('credential.carried');
      const same = { kind, level, holder, scope, issuedOn, expiresOn, seenAt, carriedFrom: from.id };
      await this.write('carried', tender, same, who);
    });
  }

  /** Records that a credential no longer stands, and why; its row stays. */
  async end(tender: StoredTender, credentialId: string, reason: string, who: SignedIn): Promise<void> {
    await this.close(tender, await this.own(tender, credentialId), { reason, replacedBy: null }, who);
  }

  /** Puts what is right in the place of a credential that was recorded wrongly; the row before stays. */
  async correct(
    tender: StoredTender,
    credentialId: string,
    { reason, ...input }: CredentialInput & { reason: string },
    who: SignedIn,
  ): Promise<void> {
    refuseOddDates(input);
    const before = await this.own(tender, credentialId);
    await this.database.transaction(async () => {
      const replacedBy = await this.write('replacement', tender, { ...input, carriedFrom: before.carriedFrom }, who);
      await this.close(tender, before, { reason, replacedBy }, who);
    });
  }

  private async own({ id }: StoredTender, credentialId: string): Promise<StoredCredential> {
    const own = (await this.credentials.of([id])).find((each) => each.id === credentialId);
    if (own === undefined) throw new Problem('credential.not-found');
    return own;
  }

  private async hasEnded({ id }: StoredCredential): Promise<boolean> {
    return (await this.credentials.endingsOf([id])).length > 0;
  }

  private async close(
    { id: tenderId }: StoredTender,
    { id: credentialId, kind: what }: StoredCredential,
    why: { readonly reason: string; readonly replacedBy: string | null },
    { personId }: SignedIn,
  ): Promise<void> {
    const row = { ...why, id: randomUUID(), credentialId, by: personId, at: new Date() };
    await this.database.transaction(async () => {
      if (!(await this.credentials.endUnlessEnded(row))) throw new Problem('credential.ended');
      const kind = why.replacedBy === null ? 'supplier-credential.ended' : 'supplier-credential.corrected';
      await this.audit.recordRow(ENDINGS, row, { tenderId, kind, actor: personId, detail: { what } });
    });
  }

  private async write(
    act: 'added' | 'carried' | 'replacement',
    { id: tenderId }: StoredTender,
    given: CredentialInput & { carriedFrom: string | null },
    { personId }: SignedIn,
  ): Promise<string> {
    const row = { ...given, id: randomUUID(), tenderId, addedBy: personId, addedAt: new Date() };
    await this.database.transaction(async () => {
      await this.credentials.add(row);
      const detail = { what: given.kind, expiresOn: given.expiresOn };
      const kind = `supplier-credential.${act}`;
      await this.audit.recordRow(CREDENTIALS, row, { tenderId, kind, actor: personId, detail });
    });
    return row.id;
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

function refuseOddDates({ issuedOn, expiresOn }: CredentialInput): void {
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn)
    throw new Problem('request.invalid', undefined, [{ pointer: '/expiresOn', says: 'It ends before it was issued.' }]);
}
