import { Module } from '@nestjs/common';
import { EvaluationsModule } from '../../modules/evaluations/index.ts';
import { ModerationModule } from '../../modules/moderation/index.ts';
import { PeopleModule } from '../../modules/people/index.ts';
import { ResponsesModule } from '../../modules/responses/index.ts';
import { TendersModule } from '../../modules/tenders/index.ts';
import { DemoPublishedSet } from '../demo-published-set.ts';
import { Rehearsal } from './rehearsal.ts';

@Module({
  imports: [PeopleModule, TendersModule, ResponsesModule.reading(), EvaluationsModule, ModerationModule],
  providers: [DemoPublishedSet, Rehearsal],
  exports: [
    DemoPublishedSet,
    Rehearsal,
    PeopleModule,
    TendersModule,
    EvaluationsModule,
    ModerationModule,
    ResponsesModule,
  ],
})
export class RehearsalModule {}
