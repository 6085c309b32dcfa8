import { Injectable } from '@nestjs/common';
import type { Citation } from '@evenhand/shared/contracts';
import { readConsensus } from '@evenhand/shared/guide';
import { criterionToScore } from '../evaluations/index.ts';
import { ModerationRepository, positionsOf } from '../moderation/index.ts';
import { TendersService } from '../tenders/index.ts';

/** Words of a response that the panel cited for the mark it agreed. */
export interface AgreedPassage {
  readonly criterionId: string;
  readonly cited: Citation;
}

/** What the panel rested its agreed marks on. */
@Injectable()
export class AgreedPassages {
  constructor(
    private readonly moderation: ModerationRepository,
    private readonly tenders: TendersService,
  ) {}

  /** Of one response, in the order of the criteria and of the text, each passage once. */
  async of(tenderId: string, responseId: string): Promise<readonly AgreedPassage[]> {
    const { definition } = await this.tenders.get(tenderId);
    const items = await this.moderation.itemsOf(tenderId);
    return definition.criteria.flatMap(({ id: criterionId }) => {
      const item = items.find((each) => each.responseId === responseId && each.criterionId === criterionId);
      const criterion = criterionToScore(definition, criterionId);
      if (item === undefined || item.agreedMark === null || criterion === null) return [];
      const { parts } = readConsensus(criterion, positionsOf(item.seats, criterion, false), item.values);
      const cited = new Map(parts.flatMap((part) => part.cited).map((each) => [placeOf(each), each]));
      return [...cited.values()]
        .toSorted((one, other) => one.file.localeCompare(other.file, 'en') || one.start - other.start)
        .map((each) => ({ criterionId, cited: each }));
    });
  }
}

/** Where words stand: the same in a citation and in the evidence of a claim. */
export function placeOf({ sha256, start, end }: Pick<Citation, 'sha256' | 'start' | 'end'>): string {
  return `${sha256.slice(0, 16)}/${String(start)}-${String(end)}`;
}
