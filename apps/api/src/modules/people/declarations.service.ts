import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DeclarationDecisionInput, DeclarationInput, OwnDeclarationView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../platform/audit/audit-event.repository.ts';
import { sealOf } from '../../platform/audit/seal.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { DeclarationRepository, type Declaration } from './declaration.repository.ts';
import { declarationGaps, declaresInterest, type DeclarableBidder } from './domain/declaration.ts';

/** Declarations of interests: asked for each list of bidders, and asked again when it changes. */
@Injectable()
export class Declarations {
  constructor(
    private readonly declarations: DeclarationRepository,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Tells that the bidders of a tender are these from now on, subcontractors included: everybody is asked to declare
   * again, and sees no bid until then. The same list again changes nothing. Gives the version of the list.
   */
  async ask(tenderId: string, bidders: readonly DeclarableBidder[], actor: string): Promise<number> {
    return this.database.transaction(async () => {
      const current = await this.declarations.currentList(tenderId);
      if (current !== null && JSON.stringify(current.bidders) === JSON.stringify(bidders)) return current.version;
      const version = (current?.version ?? 0) + 1;
      await this.declarations.addList({ tenderId, version, bidders, changedAt: new Date() });
      const detail = { version, bidders: bidders.length, seal: sealOf(bidders) };
      await this.audit.record({ tenderId, kind: 'declarations.asked', actor, subjectId: tenderId, detail });
      return version;
    });
  }

  /** What is asked of a person, and how the person stands. */
  async own(tenderId: string, personId: string): Promise<OwnDeclarationView> {
    const [list, states] = await Promise.all([
      this.declarations.currentList(tenderId),
      this.declarations.states(tenderId, [personId]),
    ]);
    const bidders = (list?.bidders ?? []).map(({ id, name, subcontractors }) => ({
      id,
      name,
      subcontractors: [...subcontractors],
    }));
    return { state: states.get(personId) ?? 'due', bidderListVersion: list?.version ?? 0, bidders };
  }

  /** Takes a declaration. Throws declaration.outdated and declaration.invalid. */
  async give(tenderId: string, personId: string, input: DeclarationInput): Promise<void> {
    const { bidderListVersion, answers } = input;
    await this.database.transaction(async () => {
      const list = await this.declarations.currentList(tenderId);
      if ((list?.version ?? 0) !== bidderListVersion) throw new Problem('declaration.outdated');
      const bidders = list?.bidders ?? [];
      const points = declarationGaps(bidders, answers).map(({ at, says }) => ({
        pointer: `/answers/${String(at)}`,
        says,
      }));
      if (points.length > 0 || answers.length !== bidders.length)
        throw new Problem('declaration.invalid', undefined, points);
      const interest = declaresInterest(answers);
      const id = randomUUID();
      await this.declarations.add({
        id,
        tenderId,
        personId,
        bidderListVersion,
        answers,
        interest,
        givenAt: new Date(),
      });
      const seal = sealOf(answers.map(({ answer, words }) => ({ answer, words })));
      const detail = { bidderListVersion, interest, seal };
      await this.audit.record({ tenderId, kind: 'declaration.given', actor: personId, subjectId: personId, detail });
    });
  }

  /** A declaration; throws the problem declaration.not-found. */
  async get(tenderId: string, id: string): Promise<Declaration> {
    const declaration = await this.declarations.byId(tenderId, id);
    if (declaration === null) throw new Problem('declaration.not-found');
    return declaration;
  }

  /** Decides whether somebody with a declared interest takes part. The last decision counts; all are kept. */
  async decide(declaration: Declaration, input: DeclarationDecisionInput, deciderId: string): Promise<void> {
    const { id: declarationId, tenderId, personId } = declaration;
    await this.database.transaction(async () => {
      const decision = { id: randomUUID(), declarationId, ...input, deciderId, decidedAt: new Date() };
      await this.declarations.addDecision(decision);
      const { kind, link, standing, takesPart } = input;
      await this.audit.record({
        tenderId,
        kind: 'declaration.decided',
        actor: deciderId,
        subjectId: personId,
        detail: { declarationId, interest: `${kind}, ${link}, ${standing}`, takesPart },
      });
    });
  }
}
