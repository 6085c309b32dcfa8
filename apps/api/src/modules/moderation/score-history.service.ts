import { Injectable } from '@nestjs/common';
import { changedUnsaid, EvaluationRepository, versionHash } from '../evaluations/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { chainFault } from './domain/self-audit/version-chain.ts';
import { ModerationRepository, panelVersionHash, type StoredItem } from './moderation.repository.ts';

/** How one score came about beside the machine's view. */
export interface ScoreCourse {
  readonly personId: string;
  /** Whether the machine's view was open before the first lock. */
  readonly sawMachineFirst: boolean;
  /** Whether the mark changed after that view without a reason and words of the answer. */
  readonly followedMachine: boolean;
}

/** Follows what was saved of every score and every record, version by version. */
@Injectable()
export class ScoreHistory {
  constructor(
    private readonly evaluations: EvaluationRepository,
    private readonly moderation: ModerationRepository,
  ) {}

  /** Of the scores of one answer that were seen by the machine's light. */
  async courses({ responseId, criterionId }: StoredItem): Promise<readonly ScoreCourse[]> {
    const evaluations = await this.evaluations.submittedFor(responseId, criterionId);
    const exposures = await this.evaluations.exposures(evaluations.map(({ id }) => id));
    return Promise.all(
      exposures.map(async ({ evaluationId, seenAt }) => {
        const versions = (await this.evaluations.versionsOf(evaluationId)).toReversed();
        return {
          personId: evaluations.find(({ id }) => id === evaluationId)?.personId ?? '',
          sawMachineFirst: !versions.some(({ kind, at }) => kind === 'locked' && at <= seenAt),
          followedMachine: changedUnsaid(versions, seenAt),
        };
      }),
    );
  }

  /** Ids of everybody who has written a score in a tender. */
  async authors({ id }: StoredTender): Promise<readonly string[]> {
    return [...new Set((await this.evaluations.ofTender(id)).map(({ personId }) => personId))];
  }

  /** Scores and records of which a saved version was changed or is gone. */
  async brokenVersions(
    { id }: StoredTender,
    items: readonly StoredItem[],
    nameOf: (personId: string) => string,
  ): Promise<readonly { readonly says: string; readonly itemId: string | null }[]> {
    const broken: { says: string; itemId: string | null }[] = [];
    for (const { id: evaluationId, version, personId, responseId, criterionId } of await this.evaluations.ofTender(
      id,
    )) {
      const versions = (await this.evaluations.versionsOf(evaluationId)).toReversed();
      const fault = chainFault(versions, version, versionHash);
      const item = items.find((one) => one.responseId === responseId && one.criterionId === criterionId);
      if (fault !== null)
        broken.push({ says: `The score of ${nameOf(personId)} on ${criterionId}: ${fault}`, itemId: item?.id ?? null });
    }
    const records = await this.moderation.versionsOf(items.map((item) => item.id));
    for (const item of items) {
      const own = records.filter(({ itemId }) => itemId === item.id);
      const fault = chainFault(own, item.version, panelVersionHash);
      if (fault !== null) broken.push({ says: `The panel's record of ${item.criterionId}: ${fault}`, itemId: item.id });
    }
    return broken;
  }
}
