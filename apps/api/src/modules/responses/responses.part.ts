import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { ResponseRepository } from './response.repository.ts';

@Injectable()
@InRecord({ name: 'responses', title: 'Responses received', order: 30 })
export class ResponsesPart implements GathersRecord {
  constructor(private readonly responses: ResponseRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const responses = await this.responses.ofTender(tenderId);
    const files = await this.responses.filesOf(responses.map(({ id }) => id));
    return {
      rows: responses.map(({ id, name, receivedAt, stage }) => ({
        id,
        name,
        receivedAt,
        stage,
        files: files
          .filter(({ responseId }) => responseId === id)
          .map((file) => ({ name: file.name, sha256: file.sha256, size: file.size, status: file.status })),
      })),
      columns: { name: 'Response', receivedAt: 'Received', stage: 'Stage', files: 'Files' },
    };
  }
}
