import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { tenderSchema } from '@evenhand/shared/contracts';
import { findResponses } from '../modules/batches/index.ts';
import { ReceptionService, type KeptFile } from '../modules/responses/index.ts';
import { TendersService } from '../modules/tenders/index.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { DemoContract } from './demo-contract.ts';
import { DemoModeration } from './demo-moderation.ts';
import { DemoPanel } from './demo-panel.ts';
import { DemoPublishedSet } from './demo-published-set.ts';

/** Loads the demo tender, its sample responses and its people. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly tenders: TendersService,
    private readonly reception: ReceptionService,
    private readonly store: FileStore,
    private readonly published: DemoPublishedSet,
    private readonly panel: DemoPanel,
    private readonly contract: DemoContract,
    private readonly moderation: DemoModeration,
  ) {}

  /** `folder` holds `tender.json` and `responses/`. What is there already stays as it is, so it may run at every start. */
  async load(folder: string): Promise<void> {
    const definition = tenderSchema.parse(JSON.parse(await readFile(join(folder, 'tender.json'), 'utf8')));
    const responses = await findResponses(join(folder, 'responses'));
    const draft = await this.tenders.importDemo(definition);
    const tender = await this.published.lock(
      draft,
      responses.map(({ name }) => name),
    );
    const bidders = await this.published.listOf(tender);
    for (const { name, files } of responses) {
      const kept: KeptFile[] = [];
      for (const file of files) kept.push({ name: file.name, ...(await this.store.keep(createReadStream(file.path))) });
      const asOf = definition.contractStart;
      const bidderId = bidders.find((bidder) => bidder.name === name)?.id ?? null;
      await this.reception.receive(tender, {
        name,
        bidderId,
        importKey: name,
        asOf,
        files: kept,
        actor: 'demo loader',
      });
    }
    await this.panel.load(tender.id, definition, bidders);
    await this.contract.load(folder, definition);
    await this.moderation.load(definition);
  }
}
