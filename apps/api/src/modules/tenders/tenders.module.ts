import { type DynamicModule, Module } from '@nestjs/common';
import { tenderTables, TenderRepository } from './tender.repository.ts';
import { TendersController } from './tenders.controller.ts';
import { TendersService } from './tenders.service.ts';

@Module({
  imports: [tenderTables],
  providers: [TenderRepository, TendersService],
  exports: [TendersService],
})
export class TendersModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return { module: TendersModule, controllers: [TendersController] };
  }
}
