import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PublicReportView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { PeopleService } from '../../people/index.ts';
import type { StoredTender } from '../../tenders/index.ts';
import { CommitmentRepository } from '../commitment.repository.ts';
import { ContractsService } from '../contracts.service.ts';
import type { PublicReport } from '../domain/public-report.ts';
import { PublicReportRepository } from './public-report.repository.ts';
import { reportOfContract } from './report-of-contract.ts';

/** Name under which the record exports what was published. */
const PUBLIC_REPORTS = 'public-reports';

/** Reports for the public: made from the register, and published word for word as somebody approved them. */
@Injectable()
export class Publishing {
  constructor(
    private readonly reports: PublicReportRepository,
    private readonly commitments: CommitmentRepository,
    private readonly contracts: ContractsService,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** What would be published today, beside what stands published. */
  async view(
    tender: StoredTender,
    may: Pick<PublicReportView, 'mayPublish' | 'mayWithdraw'>,
    today: string,
  ): Promise<PublicReportView> {
    const draft = await this.draft(tender, today);
    const [newest] = await this.reports.standing(tender.id);
    const names = await this.people.names(newest === undefined ? [] : [newest.by]);
    return {
      authority: tender.authority,
      draft: { ...draft, rows: draft.rows.map(({ missions = [], ...row }) => ({ ...row, missions: [...missions] })) },
      published:
        newest === undefined || newest.content === null
          ? null
          : {
              asOf: newest.content.asOf,
              at: newest.at.toISOString(),
              by: names.get(newest.by) ?? 'Somebody who is no longer here',
            },
      ...may,
    };
  }

  /** Publishes what the register says today, in place of what was published before. */
  async publish(tender: StoredTender, today: string, who: SignedIn): Promise<void> {
    await this.put(tender, await this.draft(tender, today), who);
  }

  async withdraw(tender: StoredTender, who: SignedIn): Promise<void> {
    await this.put(tender, null, who);
  }

  /** Everything that stands published, by authority. */
  async standing(): Promise<ReadonlyMap<string, readonly PublicReport[]>> {
    const all = (await this.reports.standing()).flatMap(({ authority, content }) =>
      content === null ? [] : [{ authority, content }],
    );
    const authorities = [...new Set(all.map(({ authority }) => authority))].toSorted((a, b) =>
      a.localeCompare(b, 'en'),
    );
    return new Map(
      authorities.map((name) => [
        name,
        all.filter(({ authority }) => authority === name).map(({ content }) => content),
      ]),
    );
  }

  private async put(tender: StoredTender, content: PublicReport | null, who: SignedIn): Promise<void> {
    const { id: tenderId, authority } = tender;
    const row = { id: randomUUID(), tenderId, authority, content, by: who.personId, at: new Date() };
    await this.database.transaction(async () => {
      await this.reports.add(row);
      const kind = content === null ? 'public-report.withdrawn' : 'public-report.published';
      const detail = { asOf: content?.asOf ?? null };
      await this.audit.recordRow(PUBLIC_REPORTS, row, { tenderId, kind, actor: who.personId, detail });
    });
  }

  private async draft(tender: StoredTender, today: string): Promise<PublicReport> {
    const contract = await this.contracts.get(tender.id);
    const commitments = await this.commitments.ofTender(tender.id);
    const reports = await this.commitments.reportsOf(commitments.map(({ id }) => id));
    const variations = await this.commitments.variationsOf(commitments.map(({ id }) => id));
    return reportOfContract({ tender, contract, commitments, reports, variations }, today);
  }
}
