import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionGuard } from './session.guard.ts';
import { SessionRepository, sessionTables } from './session.repository.ts';
import { Sessions } from './sessions.service.ts';

@Global()
@Module({})
export class AuthModule {
  /** Guards every route; `people` is the module that provides the PersonDirectory. */
  static guarding(people: Type): DynamicModule {
    return {
      module: AuthModule,
      imports: [sessionTables, people],
      providers: [SessionRepository, Sessions, { provide: APP_GUARD, useClass: SessionGuard }],
      exports: [Sessions],
    };
  }
}
