import { Injectable } from '@nestjs/common';
import type { RecognitionKeeper } from '@evenhand/documents';
import { Database } from '../../../platform/database/database.ts';
import { GoesOn } from '../../../platform/queue/job-handler.ts';
import { ProgressService } from '../progress.service.ts';
import { ResponseRepository } from '../response.repository.ts';
import { RecognisedPageRepository } from './recognised-page.repository.ts';

/**
 * Recognises the words of a long scan in turns: each portion is kept, says how far it has come, and lets other responses go
 * first. A worker that is killed loses the portion under way and no other.
 */
@Injectable()
export class RecognitionInTurns {
  constructor(
    private readonly pages: RecognisedPageRepository,
    private readonly responses: ResponseRepository,
    private readonly progress: ProgressService,
    private readonly database: Database,
  ) {}

  keeperOf(
    responseId: string,
    { name, sha256 }: { readonly name: string; readonly sha256: string },
  ): RecognitionKeeper {
    return {
      known: () => this.pages.of(sha256),
      keep: async (seen) => {
        await this.database.transaction(async () => {
          const held = await this.responses.hold(responseId);
          if (held?.stage !== 'reading') return;
          await this.pages.add(sha256, seen);
          // What gets on is not tried too often.
          await this.responses.change(responseId, { tries: 0 });
        });
      },
      rest: async (waiting) => {
        const done = (await this.pages.of(sha256)).length;
        await this.database.transaction(async () => {
          const held = await this.responses.hold(responseId);
          if (held?.stage === 'reading')
            await this.progress.move(held.tenderId, responseId, 'reading', inWords(name, done, waiting));
        });
        throw new GoesOn('Scanned pages are left to be read.');
      },
    };
  }
}

function inWords(name: string, done: number, waiting: number): string {
  return `The files are being read: words were recognised on ${String(done)} of ${String(done + waiting)} scanned pages of ${name} so far.`;
}
