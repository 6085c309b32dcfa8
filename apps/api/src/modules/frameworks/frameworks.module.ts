import { type DynamicModule, Module } from '@nestjs/common';
import { FrameworkEditionRepository, frameworkTables } from './framework-edition.repository.ts';
import { PeopleModule } from '../people/index.ts';
import { FrameworkEditor } from './framework-editor.service.ts';
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
    return {
      module: FrameworksModule,
      imports: [PeopleModule],
      controllers: [FrameworksController],
      providers: [FrameworkEditor],
    };
  }
}
