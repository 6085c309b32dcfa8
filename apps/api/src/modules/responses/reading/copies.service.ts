import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { JobQueues } from '../../../platform/queue/job-queues.ts';
import { urgencyOf } from '../../tenders/index.ts';
import { isSettled } from '../domain/stage.ts';
import { nameOfCopy, needsCopy, standingFiles } from '../domain/standing-files.ts';
import { ProgressService } from '../progress.service.ts';
import type { KeptFile } from '../reception.service.ts';
import { ResponseAccess, type ResponseOfTender } from '../response-access.service.ts';
import { ResponseRepository } from '../response.repository.ts';
import { storedFile } from '../stored-file.ts';
import { UploadReceiver, type Upload } from '../upload.ts';

/**
 * Lets a copy that opens stand in the place of a file that could not be read in full. The file that was received stays as it
 * is; the response is read anew, and once it is, scores that are locked on words that changed go back to their evaluators.
 */
@Injectable()
export class CopiesService {
  constructor(
    private readonly access: ResponseAccess,
    private readonly uploads: UploadReceiver,
    private readonly responses: ResponseRepository,
    private readonly progress: ProgressService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly queues: JobQueues,
  ) {}

  /** Throws `copy.not-needed`, `reading.busy`, `request.invalid` without one file or a reason, and what the policy throws. */
  async add(who: SignedIn, responseId: string, fileId: string, sent: Request, answer: Response): Promise<void> {
    const found = await this.access.require(who, 'reading.decide', responseId);
    const job = await this.uploads.receiveFor(sent, answer, async (upload, keep) => {
      const { copy, reason } = copyIn(upload);
      await keep();
      return this.database.transaction(async () => this.store(who, found, { fileId, copy, reason }));
    });
    if (job !== null) await this.queues.add(job, { version: 1, responseId }, urgencyOf(found.tender));
  }

  private async store(
    who: SignedIn,
    { tender, response }: ResponseOfTender,
    { fileId, copy, reason }: { readonly fileId: string; readonly copy: KeptFile; readonly reason: string },
  ) {
    const held = await this.responses.hold(response.id);
    if (held === null || !isSettled(held.stage) || held.stage === 'sealed') throw new Problem('reading.busy');
    // An upload takes its time, and the tender may have moved on meanwhile.
    await this.access.require(who, 'reading.decide', response.id);
    const files = await this.responses.filesOf([response.id]);
    const original = standingFiles(files).find(({ id }) => id === fileId);
    if (original === undefined || !needsCopy(original)) throw new Problem('copy.not-needed');
    const name = nameOfCopy(copy.name, new Set(files.map((file) => file.name)));
    const file = {
      ...storedFile(response.id, { ...copy, name }, original.position),
      copyOf: original.id,
      copyReason: reason,
      copiedBy: who.personId,
      copiedAt: new Date(),
    };
    await this.responses.addFile(file);
    await this.audit.record({
      tenderId: tender.id,
      kind: 'response.copy-added',
      actor: who.personId,
      subjectId: response.id,
      detail: { file: file.id, contents: file.sha256, inPlaceOf: original.id, original: original.sha256 },
    });
    return this.progress.takeUpAgain(response.id, who.personId, async () => Promise.resolve(false));
  }
}

function copyIn({ files, reason }: Upload): { readonly copy: KeptFile; readonly reason: string } {
  const [copy, ...others] = files;
  if (copy === undefined) throw new Problem('file.missing');
  if (others.length > 0 || copy.envelope === 'commercial') {
    const says = 'Send one file in the field "files".';
    throw new Problem('request.invalid', says, [{ pointer: '/files', says }]);
  }
  if (copy.size === 0) throw new Problem('file.empty', `"${copy.name}" is empty.`);
  if (reason === null) {
    const says = 'Write why the copy stands in the place of the file.';
    throw new Problem('request.invalid', says, [{ pointer: '/reason', says }]);
  }
  return { copy, reason };
}
