import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleModule } from '../people/index.ts';
import { TendersModule } from '../tenders/index.ts';
import { TokensController } from './tokens.controller.ts';
import { TokensService } from './tokens.service.ts';

@Module({ imports: [PeopleModule, TendersModule] })
export class MachinesModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return { module: MachinesModule, controllers: [TokensController], providers: [TokensService] };
  }
}
