import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, rulePackFor } from '@evenhand/scoring';
import type { DisclosureCardView, DisclosureInput } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { AdviserUse, AssessmentRepository, THIS_ENGINE } from '../../assessments/index.ts';
import { frameworkOf } from '../../frameworks/index.ts';
import { ResponseRepository } from '../../responses/index.ts';
import { machineUse, TenderAccess, type StoredTender } from '../../tenders/index.ts';
import { DISCLOSURE_FIELDS, disclosureCard, disclosureLines, type DisclosureFacts } from '../domain/disclosure-card.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import measured from './measured.json' with { type: 'json' };

/** The card that discloses the machine's part in a tender: what the service knows of itself, and what the authority adds. */
@Injectable()
export class DisclosureService {
  constructor(
    private readonly access: TenderAccess,
    private readonly cards: DisclosureRepository,
    private readonly responses: ResponseRepository,
    private readonly assessments: AssessmentRepository,
    private readonly adviser: AdviserUse,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<DisclosureCardView> {
    const tender = await this.access.require(who, 'tender.read', tenderId);
    const sections = (await this.card(tender)).map(({ fields, ...section }) => ({
      ...section,
      fields: fields.map((field) => ({ ...field })),
    }));
    const mayWrite = await this.access.may(who, 'disclosure.write', tender);
    return { tenderId: tender.id, title: tender.title, sections, mayWrite };
  }

  /** The card as lines of a table, with the reference of its tender. */
  async lines(who: SignedIn, tenderId: string) {
    const tender = await this.access.require(who, 'tender.read', tenderId);
    return { reference: tender.reference, lines: disclosureLines(await this.card(tender)) };
  }

  /** Keeps what the authority says; empty words take back what it said. */
  async write(who: SignedIn, tenderId: string, { fields }: DisclosureInput): Promise<DisclosureCardView> {
    const tender = await this.access.require(who, 'disclosure.write', tenderId);
    const unknown = fields.findIndex(({ id }) => !DISCLOSURE_FIELDS.includes(id));
    if (unknown >= 0)
      throw new Problem('request.invalid', undefined, [
        { pointer: `/fields/${String(unknown)}/id`, says: 'The card has no such field.' },
      ]);
    await this.database.transaction(async () => {
      await this.database.serialise(tender.id);
      const before = (await this.cards.of(tender.id))?.fields ?? {};
      const given = fields.map(({ id, words }): [string, string] => [id, words.trim()]);
      const after = Object.fromEntries(Object.entries({ ...before, ...Object.fromEntries(given) }).filter(hasWords));
      await this.cards.keep({
        tenderId: tender.id,
        fields: after,
        changedBy: who.personId,
        changedAt: new Date(),
      });
      const changed = given.map(([id]) => id).filter((id) => before[id] !== after[id]);
      await this.audit.record({
        tenderId: tender.id,
        kind: 'disclosure.written',
        actor: who.personId,
        subjectId: tender.id,
        detail: { fields: changed.join(' ') },
      });
    });
    return this.view(who, tenderId);
  }

  private async card(tender: StoredTender) {
    const own = await this.cards.of(tender.id);
    return disclosureCard(await this.facts(tender), own?.fields ?? {});
  }

  private async facts(tender: StoredTender): Promise<DisclosureFacts> {
    const { id, authority, publishedSetHash, definition } = tender;
    const pack = rulePackFor(definition.scale.bands);
    const framework = frameworkOf(tender);
    const ids = (await this.responses.ofTender(id)).map((response) => response.id);
    const { engineName, engineVersion, engineBuild } = THIS_ENGINE;
    return {
      authority,
      engine: { name: engineName, version: engineVersion, build: engineBuild },
      use: machineUse(definition).says,
      decision: definition.machineUse?.decision?.trim() ?? '',
      publishedSetHash,
      rulePack: { id: pack.id, hash: createHash('sha256').update(canonicalJson(pack)).digest('hex') },
      framework: framework === null ? null : `"${framework.title}", edition ${framework.edition}`,
      responses: ids.length,
      read: (await this.assessments.outcomes(ids)).size,
      measured,
      advisers: await this.adviser.of(tender),
    };
  }
}

function hasWords([, words]: [string, string]): boolean {
  return words !== '';
}
