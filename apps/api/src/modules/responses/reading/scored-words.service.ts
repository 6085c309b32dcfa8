import { Injectable } from '@nestjs/common';
import { hasReached, type AnswerMap, type ReadFile } from '@evenhand/shared/domain';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import { TendersService } from '../../tenders/index.ts';
import { ResponseRepository, type StoredFile, type StoredResponse } from '../response.repository.ts';
import { ResponsesService } from '../responses.service.ts';
import { LockedScores, type GivingBack } from './locked-scores.ts';
import { answersChanged } from './reading-decisions.ts';

/** Sees to it that nobody's score stands on words that a new reading has changed. */
@Injectable()
export class ScoredWords {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly service: ResponsesService,
    private readonly tenders: TendersService,
    private readonly scores: LockedScores,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Whether the words of a new reading may take the place of those that were scored. In scoring they may, and what is locked
   * on an answer that changes goes back to its evaluator. A panel that sits has its words to the end, also those of a score
   * that it has sent back, and nothing goes back in nobody's name. In the transaction that has the tender's turn and holds
   * the response, before anything of the new reading is kept.
   */
  async giveWay(response: StoredResponse, files: readonly ReadFile[], map: AnswerMap): Promise<boolean> {
    const sits = hasReached('moderation', (await this.tenders.get(response.tenderId)).phase);
    const scored = sits
      ? await this.scores.everLocked(response.id)
      : [...(await this.scores.count(response.id)).keys()];
    if (scored.length === 0) return true;
    const stored = await this.responses.filesOf([response.id]);
    const read: ReadFile[] = [];
    for (const file of stored) {
      const known = await this.service.readFile(file);
      if (known !== null) read.push(known);
    }
    const before = { map: await this.responses.answersOf(response.id), files: read };
    const criteria = answersChanged(before, { map, files }).filter((criterion) => scored.includes(criterion));
    if (criteria.length === 0) return true;
    if (sits) return false;
    const cause = await this.causeOf(response, stored);
    if (cause === null) return false;
    await this.scores.giveBack({ responseId: response.id, criteria, because: 'words-changed', ...cause });
    return true;
  }

  /**
   * Who had the response read anew, and why: the copy that nobody has read yet, the file that was to be read again and was
   * not yet, or what was last decided about it. Null: no person.
   */
  private async causeOf(
    { id: subjectId, tenderId }: StoredResponse,
    files: readonly StoredFile[],
  ): Promise<Pick<GivingBack, 'by' | 'reason'> | null> {
    const copy = files.findLast(({ copyOf, readBy }) => copyOf !== null && readBy === null);
    if (copy?.copiedBy != null) return { by: copy.copiedBy, reason: copy.copyReason ?? '' };
    const reason = 'The response was read anew.';
    const asked = await this.audit.lastAbout({ tenderId, kind: 'response.file-read-again', subjectId });
    const read = await this.audit.lastAbout({ tenderId, kind: 'response.read', subjectId });
    if (asked !== null && asked.sequence > (read?.sequence ?? 0))
      return { by: asked.actor, reason: String(asked.detail['reason'] ?? reason) };
    for (const kind of ['response.begun-anew', ...DECIDED, 'response.received']) {
      const by = (await this.audit.lastAbout({ tenderId, kind, subjectId }))?.actor;
      if (by !== undefined && IS_PERSON.test(by)) return { by, reason };
    }
    return null;
  }
}

/** What has a response go on to be scored, and so perhaps to be read by a newer reader. */
const DECIDED = [
  'response.mapped-by-hand',
  'response.mapping-taken-back',
  'response.text-confirmed',
  'response.text-found-wrong',
];

/** The other actors are programs. */
const IS_PERSON = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
