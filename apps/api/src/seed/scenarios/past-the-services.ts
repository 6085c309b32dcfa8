import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { GuideValues, PanelItemView, ResponseResult, Tender } from '@evenhand/shared/contracts';
import { AssessmentRepository, THIS_ENGINE } from '../../modules/assessments/index.ts';
import { EvaluationRepository } from '../../modules/evaluations/index.ts';
import { ModerationRepository } from '../../modules/moderation/index.ts';
import type { StoredTender } from '../../modules/tenders/index.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import type { Rehearsed } from '../rehearsal/rehearsal.ts';

/**
 * Writes what the services refuse, as whoever has the database could. Only scenarios do: what they show is that the
 * self-audit finds it.
 */
@Injectable()
export class PastTheServices {
  constructor(
    private readonly evaluations: EvaluationRepository,
    private readonly moderation: ModerationRepository,
    private readonly assessments: AssessmentRepository,
    private readonly database: Database,
  ) {}

  /** Locks a score in whatever state it is. */
  async lockScore(of: Rehearsed, who: SignedIn, bidder: string, criterionId: string): Promise<void> {
    await this.database.transaction(async () => {
      const held = await this.evaluations.hold(this.placeOf(of, who, bidder, criterionId));
      const cause = { kind: 'locked' as const, personId: who.personId };
      await this.evaluations.addVersion(held, cause, { state: 'locked', lockedAt: new Date() });
    });
  }

  /** Shows the machine's view of an answer to somebody who is still scoring it. */
  async showMachine(of: Rehearsed, who: SignedIn, bidder: string, criterionId: string, band: string): Promise<void> {
    const evaluation = await this.evaluations.find(this.placeOf(of, who, bidder, criterionId));
    const markBefore = evaluation?.mark ?? '';
    const resultHash = '0'.repeat(64);
    await this.evaluations.addExposure({
      evaluationId: evaluation?.id ?? '',
      seenAt: new Date(),
      markBefore,
      band,
      resultHash,
    });
  }

  /** Puts every answer down as agreed with this mark, without a panel. */
  async average({ tender, cast }: Rehearsed, mark: string): Promise<void> {
    const names = new Map(cast.evaluators.map(({ personId, name }) => [personId, name]));
    const answers = new Map(
      (await this.evaluations.ofTender(tender.id)).map((row) => [`${row.responseId} ${row.criterionId}`, row]),
    );
    for (const { responseId, criterionId } of answers.values()) {
      const submitted = await this.evaluations.submittedFor(responseId, criterionId);
      await this.moderation.addItem({
        id: randomUUID(),
        tenderId: tender.id,
        responseId,
        criterionId,
        status: 'locked',
        version: 0,
        values: {},
        seats: submitted.map(({ personId, values, mark: given, submittedAt }, at) => ({
          position: `E${String(at + 1)}`,
          evaluatorId: personId,
          name: names.get(personId) ?? personId,
          markBeforeMachine: null,
          scores: [{ values, mark: given ?? '', submittedAt: (submittedAt ?? new Date()).toISOString() }],
        })),
        revealed: true,
        parkedBecause: null,
        sentBack: null,
        course: [],
        agreedMark: mark,
        voted: null,
        awayAtLock: null,
        warningsAtLock: null,
        penHolderId: null,
        penUntil: null,
        savedAt: null,
        lockedAt: new Date(),
      });
    }
  }

  /** Writes a record of an item as it is given. Returns the version. */
  async minute({ tender, cast }: Rehearsed, { id }: PanelItemView, values: GuideValues): Promise<number> {
    return this.database.transaction(async () => {
      const held = await this.moderation.hold(tender.id, id);
      if (held === null) throw new Error('There is no such item.');
      const { version } = await this.moderation.addVersion(held, cast.chair.personId, values);
      await this.moderation.change(id, { status: 'to-confirm' });
      return version;
    });
  }

  /** Locks an item that not everybody has confirmed. */
  async lockItem({ id }: PanelItemView, agreedMark: string): Promise<void> {
    await this.moderation.change(id, { status: 'locked', agreedMark, lockedAt: new Date() });
  }

  /** Weighs questions otherwise than was published. */
  async reweigh({ tender }: Rehearsed, definition: Tender): Promise<void> {
    await this.ask('update tender set definition = $2 where id = $1', [tender.id, JSON.stringify(definition)]);
  }

  /** Disregards a response in nobody's words. */
  async disregard({ cast }: Rehearsed, findingId: string): Promise<void> {
    await this.ask(
      `insert into finding_decision ("id", "findingId", "outcome", "proportionality", "clause", "clarified", "whyNotClarified", "personId", "at")
       values ($1, $2, 'disregarded', '', '', false, '', $3, now())`,
      [randomUUID(), findingId, cast.lead.personId],
    );
  }

  /** Adds a sentence to every approved summary of a tender. */
  async addSentence({ id }: StoredTender, text: string): Promise<void> {
    const sentence = JSON.stringify([
      { id: 'outcome/more', text, record: { kind: 'results', responseId: randomUUID() } },
    ]);
    await this.ask(
      `update assessment_summary
       set approved = jsonb_set(approved::jsonb, '{sections,0,sentences}', (approved::jsonb #> '{sections,0,sentences}') || $2::jsonb)
       where "tenderId" = $1 and approved is not null`,
      [id, sentence],
    );
  }

  /** Takes the first saved version of somebody's score out, and what the trail says of the tender's last act. */
  async forget({ tender }: Rehearsed, who: SignedIn): Promise<void> {
    const [own] = await this.evaluations.ofEvaluator(tender.id, who.personId);
    await this.database.transaction(async () => {
      // Triggers refuse this to everybody; whoever owns the database can switch them off.
      await this.ask('set local session_replication_role = replica');
      await this.ask('delete from evaluation_version where "evaluationId" = $1 and version = 1', [own?.id]);
      await this.ask(
        `delete from audit_event where "tenderId" = $1
         and sequence = (select max(sequence) - 1 from audit_event where "tenderId" = $1)`,
        [tender.id],
      );
    });
  }

  /** Keeps an indicative result that takes hidden words of a bid for the bid's own. */
  async misquote({ tender, responses }: Rehearsed, bidder: string, quote: string): Promise<void> {
    const responseId = responses.get(bidder) ?? '';
    await this.assessments.addUnlessThere({
      id: randomUUID(),
      responseId,
      ...THIS_ENGINE,
      publishedSetHash: tender.publishedSetHash,
      asOf: tender.definition.contractStart,
      textHash: '0'.repeat(64),
      usualRanges: [],
      usualRangesHash: null,
      result: resultQuoting(tender.definition, bidder, quote),
      resultHash: '0'.repeat(64),
      createdAt: new Date(),
    });
  }

  private placeOf({ tender, responses }: Rehearsed, { personId }: SignedIn, bidder: string, criterionId: string) {
    return { tenderId: tender.id, personId, responseId: responses.get(bidder) ?? '', criterionId };
  }

  private async ask(statement: string, values: readonly unknown[] = []): Promise<void> {
    await this.database.manager.query(statement, [...values]);
  }
}

function resultQuoting({ criteria, scale }: Tender, response: string, quote: string): ResponseResult {
  const evidence = { file: 'tender.pdf', sha256: '', page: 1, locator: null, start: 0, end: quote.length, quote };
  const nothing = { measures: [], quantities: [], time: [], beneficiary: [], place: [], owner: [], verification: [] };
  const claim = {
    id: 'c1',
    class: 'COMMITMENT',
    scope: 'contract',
    rule: 'none',
    evidence,
    duplicateOf: null,
  } as const;
  return {
    response,
    status: 'scored',
    files: [],
    unmapped: [],
    criteria: criteria.map(({ id: criterion }) => ({
      criterion,
      status: 'scored',
      band: scale.bands.at(-1)?.mark ?? '0',
      bandIfQueriedClaimsWithdrawn: null,
      max: scale.bands.at(-1)?.mark ?? '0',
      missingForNext: [],
      claims: [{ ...claim, ...nothing }],
      queries: [],
    })),
  };
}
