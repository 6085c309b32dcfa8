import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Tender } from '@evenhand/shared/contracts';
import { EVIDENCE_YEARS, REMINDER_DAYS } from '@evenhand/shared/domain';
import { findResponses } from '../modules/batches/index.ts';
import { CommitmentsService, ContractsService, DeliveryService } from '../modules/commitments/index.ts';
import { ReceptionService } from '../modules/responses/index.ts';
import { TendersService, type StoredTender } from '../modules/tenders/index.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { DemoPanel } from './demo-panel.ts';
import { DemoPublishedSet } from './demo-published-set.ts';

const ACTOR = 'demo loader';
const START = '2026-04-01';
const END = '2030-03-31';
const FIRST_QUARTER = { from: '2026-04-01', to: '2026-06-30' };

const TERM = {
  startOn: START,
  endOn: END,
  dueOn: null,
  evidenceAsked: null,
  beneficiary: null,
  claimId: null,
} as const;

type FoundResponse = Awaited<ReturnType<typeof findResponses>>[number];

/** An earlier contract of the demonstration with commitments that are being delivered. */
@Injectable()
export class DemoContract {
  constructor(
    private readonly tenders: TendersService,
    private readonly reception: ReceptionService,
    private readonly store: FileStore,
    private readonly published: DemoPublishedSet,
    private readonly panel: DemoPanel,
    private readonly contracts: ContractsService,
    private readonly commitments: CommitmentsService,
    private readonly delivery: DeliveryService,
  ) {}

  /** Sets it up once; what is there stays as it is. */
  async load(folder: string, definition: Tender): Promise<void> {
    const title = 'Library cleaning, earlier contract (demonstration)';
    const draft = await this.tenders.importDemo({ ...definition, id: 'DEMO-0', title, contractStart: START });
    if ((await this.contracts.find(draft.id)) !== null) return;
    const [found] = await findResponses(join(folder, 'responses'));
    if (found === undefined) throw new Error('The demonstration has no responses.');
    const { name } = found;
    const tender = await this.published.lock(draft, [name]);
    const bidders = await this.published.listOf(tender);
    const responseId = await this.receive(tender, found, bidders[0]?.id ?? null);
    await this.panel.load(tender.id, definition, bidders);
    await this.award(tender);
    await this.record(tender, responseId, name);
  }

  private async receive(tender: StoredTender, found: FoundResponse, bidderId: string | null): Promise<string> {
    const { name } = found;
    const files = [];
    for (const file of found.files)
      files.push({ name: file.name, ...(await this.store.keep(createReadStream(file.path))) });
    const given = { name, bidderId, importKey: name, asOf: START, files, actor: ACTOR };
    return (await this.reception.receive(tender, given)).response.id;
  }

  private async award(tender: StoredTender): Promise<void> {
    let moved = tender;
    for (const phase of ['moderation', 'agreed', 'awarded'] as const)
      moved = await this.tenders.move(moved, phase, ACTOR, 'An earlier contract for the demonstration');
  }

  private async record(tender: StoredTender, responseId: string, supplier: string): Promise<void> {
    const [lead, manager] = (['lead', 'contract-manager'] as const).map(demoPerson);
    if (lead === undefined || manager === undefined) throw new Error('The demonstration lacks people.');
    const money = { value: '2560000', valueWithVat: '3072000', yearlyValue: '640000' };
    const facts = { kind: 'ordinary', sector: 'facilities', centralGovernment: false, kpiExemption: null } as const;
    const dates = { startOn: START, endOn: END };
    const input = {
      responseId,
      supplier,
      ...dates,
      ...money,
      ...facts,
      remedies: null,
      reminderDays: REMINDER_DAYS,
      evidenceYears: EVIDENCE_YEARS,
    };
    await this.contracts.record(tender, input, manager);
    const taken = await this.commitments.take(
      tender.id,
      {
        ...TERM,
        statement: 'Two work placements of two weeks each quarter for pupils of Worcestershire schools.',
        measureCode: null,
        quantity: '2',
        unit: 'work placements',
        per: 'quarter',
        place: 'Worcestershire',
        owner: 'Contract manager of the supplier',
        frequency: 'quarterly',
        isIndicator: true,
      },
      manager,
    );
    await this.commitments.take(
      tender.id,
      {
        ...TERM,
        statement: 'Eighty hours a year of staff volunteering with libraries’ reading groups.',
        measureCode: null,
        quantity: '80',
        unit: 'hours',
        per: 'year',
        place: 'Libraries in Worcestershire',
        owner: null,
        frequency: 'quarterly',
        isIndicator: false,
      },
      manager,
    );
    const account = 'One pupil from Droitwich and one from Evesham spent two weeks each with our library teams.';
    const counting = 'By the schools’ signed placement forms.';
    const report = { account, counting, confidence: 'counted', verifiedBy: null, plan: null } as const;
    await this.delivery.send(taken, { period: FIRST_QUARTER, amount: '2', ...report }, lead.personId);
  }
}

function demoPerson(role: 'lead' | 'contract-manager') {
  const person = DEMO_PEOPLE.find((each) => each.role === role);
  return person && { personId: person.id, name: person.name, administrator: false, createsTenders: role === 'lead' };
}
