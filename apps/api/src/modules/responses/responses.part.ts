import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../platform/audit/record-part.ts';
import { sealOf } from '../../platform/audit/seal.ts';
import { ResponseRepository, type StoredFile } from './response.repository.ts';
import { ResponsesService } from './responses.service.ts';

@Injectable()
@InRecord({ name: 'responses', title: 'Responses received', order: 30 })
export class ResponsesPart implements GathersRecord {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly service: ResponsesService,
  ) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const responses = await this.responses.ofTender(tenderId);
    const files = await this.responses.filesOf(responses.map(({ id }) => id));
    const inRecord = await this.inRecord(files);
    return {
      rows: responses.map(({ id, name, receivedAt, stage }) => {
        const own = inRecord.filter(({ responseId }) => responseId === id).map(({ file }) => file);
        if (stage === 'sealed') return { id, name: null, receivedAt, stage, files: own.map(sealed) };
        return { id, name, receivedAt, stage, files: own };
      }),
      columns: { name: 'Response', receivedAt: 'Received', stage: 'Stage', files: 'Files' },
    };
  }

  /** Each file as the record tells of it: what was taken out of another names that one, and a text has its seal. */
  private async inRecord(files: readonly StoredFile[]) {
    const rows = [];
    for (const file of files) {
      const { responseId, name, sha256, size, status, copyReason } = file;
      const inside = files.find(({ id }) => id === file.inside)?.name ?? null;
      const copyOf = files.find(({ id }) => id === file.copyOf)?.name ?? null;
      // One after the other: a text of some hundred pages is large.
      const document = (await this.service.readFile(file))?.document ?? null;
      const text = document === null ? null : sealOf(document);
      rows.push({ responseId, file: { name, sha256, size, status, inside, copyOf, copyReason, text } });
    }
    return rows;
  }
}

/** What the record tells of a file that nobody has opened: the hash, which the event of its reception holds too. */
function sealed({ sha256 }: { readonly sha256: string }) {
  return { sha256 };
}
