import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Citation, GuideValues, PanelItemView, Tender } from '@evenhand/shared/contracts';
import { EvaluationsService, NoticeService, SubmissionService } from '../../modules/evaluations/index.ts';
import {
  AgendaService,
  ClosingService,
  PanelRecordService,
  PenService,
  SessionsService,
} from '../../modules/moderation/index.ts';
import { Declarations, PeopleService } from '../../modules/people/index.ts';
import { isSettled, ReadResponseJob, ReceptionService, ResponsesService } from '../../modules/responses/index.ts';
import { BiddersService, TendersService, type StoredTender } from '../../modules/tenders/index.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { Problem } from '../../platform/problem.ts';
import { DemoPublishedSet } from '../demo-published-set.ts';
import { castOf, type Cast } from './cast.ts';
import { agreementValues, judgementValues, type Agreement, type Judgement } from './written.ts';

const ACTOR = 'demo loader';

/** A bid as it comes in: one file. */
export interface RehearsedBid {
  readonly name: string;
  readonly file: string;
  readonly content: string | Buffer;
}

/** A tender with its panel and its bids, as far as it has come. */
export interface Rehearsed {
  readonly tender: StoredTender;
  readonly cast: Cast;
  /** Id of the response by the name of its bidder. */
  readonly responses: ReadonlyMap<string, string>;
}

/** Takes a tender through a procurement by the services that people use, each act by who may do it. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly tenders: TendersService,
    private readonly bidders: BiddersService,
    private readonly published: DemoPublishedSet,
    private readonly people: PeopleService,
    private readonly declarations: Declarations,
    private readonly reception: ReceptionService,
    private readonly reading: ReadResponseJob,
    private readonly responses: ResponsesService,
    private readonly store: FileStore,
    private readonly notices: NoticeService,
    private readonly evaluations: EvaluationsService,
    private readonly submissions: SubmissionService,
    private readonly sessions: SessionsService,
    private readonly agenda: AgendaService,
    private readonly pen: PenService,
    private readonly records: PanelRecordService,
    private readonly closing: ClosingService,
  ) {}

  /** The tender with this reference; null where there is none. */
  async find(reference: string): Promise<StoredTender | null> {
    return (await this.tenders.list()).find((tender) => tender.reference === reference) ?? null;
  }

  /** The draft with its people. Throws tender.exists where its reference is taken. */
  async draft(definition: Tender, evaluators: number): Promise<{ tender: StoredTender; cast: Cast }> {
    if ((await this.find(definition.id)) !== null)
      throw new Problem('tender.exists', `There is a tender with the reference "${definition.id}" already.`);
    const tender = await this.tenders.importDemo(definition);
    const cast = castOf(evaluators);
    for (const [who, role] of [
      [cast.lead, 'lead'],
      [cast.chair, 'chair'],
      ...cast.evaluators.map((one) => [one, 'evaluator'] as const),
    ] as const) {
      await this.people.add({ id: who.personId, name: who.name }, ACTOR);
      await this.people.setRoles(tender.id, who.personId, [role], ACTOR);
    }
    const questions = definition.criteria.map(({ id }) => id);
    for (const { personId } of cast.evaluators) await this.people.setAssignments(tender.id, personId, questions, ACTOR);
    return { tender, cast };
  }

  /** Locks the set, has everybody declare, takes the bids in and has them read. Scoring can begin. */
  async open(
    { tender: draft, cast }: { tender: StoredTender; cast: Cast },
    bids: readonly RehearsedBid[],
  ): Promise<Rehearsed> {
    const tender = await this.published.lock(
      draft,
      bids.map(({ name }) => name),
    );
    const list = await this.bidders.of(tender.id);
    const asked = list.map(({ id, name }) => ({ id, name, subcontractors: [] }));
    const bidderListVersion = await this.declarations.ask(tender.id, asked, ACTOR);
    const answers = list.map(({ id }) => ({ bidderId: id, answer: 'no' as const, words: null }));
    for (const { personId } of [cast.lead, cast.chair, ...cast.evaluators])
      await this.declarations.give(tender.id, personId, { bidderListVersion, answers, confidential: true });
    const responses = new Map<string, string>();
    for (const { name, file, content } of bids) {
      const kept = { name: file, ...(await this.store.keep(Readable.from([Buffer.from(content)]))) };
      const bidderId = list.find((bidder) => bidder.name === name)?.id ?? null;
      const asOf = tender.definition.contractStart;
      const given = { name, bidderId, importKey: name, asOf, files: [kept], actor: ACTOR };
      responses.set(name, (await this.reception.receive(tender, given)).response.id);
    }
    await Promise.all([...responses.values()].map((id) => this.read(id)));
    return { tender, cast, responses };
  }

  /** These words of the only file of a bid, as somebody cites them. */
  async quote({ responses }: Rehearsed, bidder: string, words: string): Promise<Citation> {
    const { files } = await this.responses.get(responses.get(bidder) ?? '');
    const [file] = files;
    if (file === undefined) throw new Error(`The bid of ${bidder} has no file.`);
    const { document } = await this.responses.textOf(file);
    const start = document?.text.indexOf(words) ?? -1;
    if (start < 0) throw new Error(`The bid of ${bidder} does not say "${words}".`);
    const page = document?.blocks.find((block) => block.end > start)?.page ?? null;
    return {
      file: file.name,
      sha256: file.sha256,
      page,
      start,
      end: start + words.length,
      quote: words,
      prefix: '',
      suffix: '',
    };
  }

  /** Saves what an evaluator writes about an answer. Returns the version. */
  async write(
    { tender, responses }: Rehearsed,
    who: SignedIn,
    bidder: string,
    criterionId: string,
    values: GuideValues,
  ): Promise<number> {
    await this.notices.acknowledge(who, tender.id);
    const place = { tenderId: tender.id, responseId: responses.get(bidder) ?? '', criterionId };
    const { evaluation } = await this.evaluations.read(who, place);
    const save = { values, at: null, caret: null, flagged: false, skipped: null, seconds: 600 };
    return (await this.evaluations.save(who, place, evaluation?.version ?? 0, save)).version;
  }

  /** Locks what an evaluator wrote about an answer. */
  async lock({ tender, responses }: Rehearsed, who: SignedIn, bidder: string, criterionId: string): Promise<void> {
    const place = { tenderId: tender.id, responseId: responses.get(bidder) ?? '', criterionId };
    const { evaluation } = await this.evaluations.read(who, place);
    await this.evaluations.lock(who, place, evaluation?.version ?? 0);
  }

  /** Writes and locks a complete judgement. */
  async score(of: Rehearsed, who: SignedIn, bidder: string, criterionId: string, judgement: Judgement): Promise<void> {
    await this.write(of, who, bidder, criterionId, judgementValues(judgement));
    await this.lock(of, who, bidder, criterionId);
  }

  /** Every evaluator hands in, and the chair opens a session in which all are there. */
  async meet(of: Rehearsed): Promise<void> {
    for (const who of of.cast.evaluators) await this.submit(of, who);
    const { lead, chair, evaluators } = of.cast;
    const attendance = [lead, chair, ...evaluators].map(({ personId }) => ({
      personId,
      present: true,
      reason: null,
      takesNotes: personId === lead.personId,
    }));
    await this.sessions.open(chair, of.tender.id, { attendance });
  }

  async submit({ tender }: Rehearsed, who: SignedIn): Promise<void> {
    await this.submissions.submit(who, tender.id, { responseIds: null, ownJudgement: true });
  }

  async item({ tender, cast, responses }: Rehearsed, bidder: string, criterionId: string): Promise<PanelItemView> {
    const { items } = await this.agenda.of(cast.chair, tender.id);
    const responseId = responses.get(bidder);
    const found = items.find((item) => item.responseId === responseId && item.criterionId === criterionId);
    return this.agenda.item(cast.chair, { tenderId: tender.id, itemId: found?.id ?? '' });
  }

  /** The chair writes the panel's record of an item. Returns the version. */
  async minute({ tender, cast }: Rehearsed, item: PanelItemView, values: GuideValues): Promise<number> {
    const place = { tenderId: tender.id, itemId: item.id };
    await this.pen.move(cast.chair, place, { action: 'take', to: null });
    return (await this.records.save(cast.chair, place, item.version, values)).version;
  }

  async propose({ tender, cast }: Rehearsed, itemId: string, version: number): Promise<void> {
    await this.records.propose(cast.chair, { tenderId: tender.id, itemId }, version);
  }

  /** Every evaluator confirms a version, and the last of them locks it. */
  async confirm({ tender, cast }: Rehearsed, itemId: string, version: number): Promise<void> {
    for (const who of cast.evaluators) await this.records.confirm(who, { tenderId: tender.id, itemId }, version);
  }

  /** The panel agrees an item from the first word to the lock. */
  async agree(of: Rehearsed, bidder: string, criterionId: string, agreed: Agreement): Promise<void> {
    const item = await this.item(of, bidder, criterionId);
    const version = await this.minute(of, item, agreementValues(item, agreed));
    await this.propose(of, item.id, version);
    await this.confirm(of, item.id, version);
  }

  /** The chair signs off, and the results are open. Returns the tender as it then stands. */
  async signOff({ tender, cast }: Rehearsed): Promise<StoredTender> {
    const aboutChecks = 'The panel read the listed items again side by side and holds to what it agreed.';
    await this.closing.signOff(cast.chair, tender.id, { declared: true, aboutChecks });
    return this.tenders.get(tender.id);
  }

  /** A worker may have begun to read meanwhile; then its reading is waited for. */
  private async read(responseId: string): Promise<void> {
    await this.reading.handle({ version: 1, responseId });
    while (!isRead((await this.responses.get(responseId)).response.stage)) await wait(50);
  }
}

const isRead = (stage: Parameters<typeof isSettled>[0]): boolean => isSettled(stage) || stage === 'scoring';
