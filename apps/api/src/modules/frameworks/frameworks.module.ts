import { type DynamicModule, Module } from '@nestjs/common';
import { FrameworkEditionRepository, frameworkTables } from './framework-edition.repository.ts';
import { FrameworksController } from './frameworks.controller.ts';
import { FrameworksService } from './frameworks.service.ts';

@Module({
  imports: [frameworkTables],
  providers: [FrameworkEditionRepository, FrameworksService],
  exports: [FrameworksService],
})
export class FrameworksModule {
  /** With its routes. */
  static answering(): DynamicModule {
    return { module: FrameworksModule, controllers: [FrameworksController] };
  }
}
