import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TenderEntity } from './tender.entity.ts';
import { TenderRepository } from './tender.repository.ts';
import { TendersController } from './tenders.controller.ts';
import { TendersService } from './tenders.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([TenderEntity])],
  providers: [TenderRepository, TendersService],
  exports: [TendersService],
})
export class TendersModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return { module: TendersModule, controllers: [TendersController] };
  }
}
