import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { CredentialRepository } from './credential.repository.ts';

/** What no longer stands of what the supplier held, and why. */
@Injectable()
@InRecord({ name: 'credential-endings', title: 'Marks and covenants ended or corrected', order: 99 })
export class CredentialEndingsPart implements GathersRecord {
  constructor(private readonly credentials: CredentialRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const held = await this.credentials.of([tenderId]);
    return {
      rows: (await this.credentials.endingsOf(held.map(({ id }) => id))).map((ending) => ({ ...ending })),
      columns: { at: 'When', credentialId: 'Which', reason: 'Why', replacedBy: 'Corrected as', by: 'By' },
      sealed: true,
    };
  }
}
