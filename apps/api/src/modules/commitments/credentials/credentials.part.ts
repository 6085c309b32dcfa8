import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { CredentialRepository } from './credential.repository.ts';

/** What the supplier holds, as it was seen. */
@Injectable()
@InRecord({ name: 'supplier-credentials', title: 'Marks and covenants of the supplier', order: 98 })
export class CredentialsPart implements GathersRecord {
  constructor(private readonly credentials: CredentialRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    return {
      rows: (await this.credentials.of([tenderId])).map((credential) => ({ ...credential })),
      columns: {
        addedAt: 'When',
        kind: 'What',
        level: 'Level',
        holder: 'Held by',
        scope: 'Scope',
        expiresOn: 'Until',
        seenAt: 'Where seen',
        carriedFrom: 'Carried over from',
        addedBy: 'By',
      },
      sealed: true,
    };
  }
}
