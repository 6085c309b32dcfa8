import { Injectable } from '@nestjs/common';
import { finalMark } from '@evenhand/shared/guide';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** Every saved version of what the panel wrote, with the mark that its words give. */
@Injectable()
@InRecord({ name: 'panel-versions', title: 'The panel’s record, every version', order: 71 })
export class PanelVersionsPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const items = await this.moderation.itemsOf(tenderId);
    const versions = await this.moderation.versionsOf(items.map(({ id }) => id));
    return {
      rows: versions.map(({ salt, ...version }) => ({
        ...version,
        mark: finalMark(version.values),
        ...(salt === '' ? {} : { salt }),
      })),
      columns: { at: 'When', personId: 'Pen', itemId: 'Item', version: 'Version', mark: 'Mark', values: 'As written' },
      chain: { of: 'itemId', words: ['itemId', 'version', 'personId', 'values', 'at', 'salt'] },
    };
  }
}
