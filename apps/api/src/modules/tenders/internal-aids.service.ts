import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AidInput, AidView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { InternalAidRepository, type InternalAid } from './internal-aid.repository.ts';
import type { StoredTender } from './tender.repository.ts';

/** The register of internal aids: whatever helps to score is named, owned, and either published or answered for. */
@Injectable()
export class InternalAidsService {
  constructor(
    private readonly aids: InternalAidRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async of(tenderId: string): Promise<readonly AidView[]> {
    return (await this.aids.of(tenderId)).map(view);
  }

  /** Throws aid.unanswered where an aid could change a score though it is not published and nobody has answered for it. */
  async refuseUnanswered(tenderId: string): Promise<void> {
    const titles = unansweredAids(await this.of(tenderId)).map(({ title }) => title);
    if (titles.length > 0)
      throw new Problem('aid.unanswered', `Not published, and able to change a score: ${titles.join(', ')}.`);
  }

  async add(tender: StoredTender, input: AidInput, actor: string): Promise<void> {
    const aid = { id: randomUUID(), tenderId: tender.id, ...input, addedAt: new Date() };
    await this.database.transaction(async () => {
      await this.aids.add(aid);
      await this.tell(tender, 'aid.added', aid.id, input, actor);
    });
  }

  /** Throws aid.not-found. */
  async change(tender: StoredTender, id: string, input: AidInput, actor: string): Promise<void> {
    await this.database.transaction(async () => {
      if (!(await this.aids.change(tender.id, id, input))) throw new Problem('aid.not-found');
      await this.tell(tender, 'aid.changed', id, input, actor);
    });
  }

  private async tell({ id: tenderId }: StoredTender, kind: string, id: string, input: AidInput, actor: string) {
    const { title, kind: what, owner, version, published, affectsScore, override } = input;
    await this.audit.record({
      tenderId,
      kind,
      actor,
      subjectId: id,
      detail: {
        title,
        what,
        owner,
        version,
        published,
        affectsScore,
        overrideBy: override?.decidedBy ?? null,
        overrideReason: override?.reason ?? null,
      },
    });
  }
}

/** Aids that could change a score though bidders do not know them and nobody has answered for them. */
export function unansweredAids(aids: readonly AidView[]): readonly AidView[] {
  return aids.filter(({ published, affectsScore, override }) => affectsScore && !published && override === null);
}

function view({ id, title, kind, owner, version, published, affectsScore, override }: InternalAid): AidView {
  return { id, title, kind, owner, version, published, affectsScore, override };
}
