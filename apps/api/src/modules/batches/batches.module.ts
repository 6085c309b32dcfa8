import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/index.ts';
import { ResponsesModule } from '../responses/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { BatchesService } from './batches.service.ts';

@Module({
  imports: [TendersModule, ResponsesModule, AssessmentsModule],
  providers: [BatchesService],
  exports: [BatchesService],
})
export class BatchesModule {}
