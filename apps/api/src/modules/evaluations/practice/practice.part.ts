import { Injectable } from '@nestjs/common';
import { InRecord, type GathersRecord, type RecordPart } from '../../../platform/audit/record-part.ts';
import { practiceRow } from './practice-work.service.ts';
import { PracticeRepository } from './practice.repository.ts';

/** Who has practised and when. What was given in practice is no score and stands in no record. */
@Injectable()
@InRecord({ name: 'practice', title: 'Practice before scoring', order: 18 })
export class PracticePart implements GathersRecord {
  constructor(private readonly practice: PracticeRepository) {}

  async gather(tenderId: string): Promise<RecordPart> {
    const done = (await this.practice.worksOf(tenderId)).filter(({ doneAt }) => doneAt !== null);
    return {
      rows: done.map(practiceRow).sort((one, other) => Number(one.doneAt) - Number(other.doneAt)),
      columns: { doneAt: 'When', personId: 'Who', answerId: 'Practice answer' },
      sealed: true,
    };
  }
}
