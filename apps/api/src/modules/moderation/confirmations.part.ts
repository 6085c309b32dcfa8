import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ModerationRepository } from './moderation.repository.ts';

/** Who confirmed which version of the panel's record, and who signed the whole off. */
@Injectable()
@InRecord({ name: 'confirmations', title: 'Confirmations and sign-off', order: 73 })
export class ConfirmationsPart implements GathersRecord {
  constructor(private readonly moderation: ModerationRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const items = await this.moderation.itemsOf(tenderId);
    const [confirmations, signOffs] = await Promise.all([
      this.moderation.confirmationsOf(items.map(({ id }) => id)),
      this.moderation.signOffsOf(tenderId),
    ]);
    const signed = signOffs.map((one) => ({ ...one, what: 'signed off' }));
    return {
      rows: [...confirmations.map((one) => ({ ...one, what: 'confirmed' })), ...signed],
      columns: { at: 'When', personId: 'Who', what: 'What', itemId: 'Item', version: 'Version' },
    };
  }
}
