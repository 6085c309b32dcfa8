import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessTokenRepository, tokenTables } from './access-token.repository.ts';
import { AccessTokens } from './access-tokens.service.ts';
import { OpenStreams } from './open-streams.ts';
import { SessionGuard } from './session.guard.ts';
import { SessionRepository, sessionTables } from './session.repository.ts';
import { Sessions } from './sessions.service.ts';
import { TokenLimit } from './token-limit.ts';
import { WhoNow } from './who-now.service.ts';

@Global()
@Module({})
export class AuthModule {
  /** Guards every route; `people` is the module that provides the PersonDirectory. */
  static guarding(people: Type): DynamicModule {
    return {
      module: AuthModule,
      imports: [sessionTables, tokenTables, people],
      providers: [
        SessionRepository,
        OpenStreams,
        Sessions,
        AccessTokenRepository,
        AccessTokens,
        TokenLimit,
        WhoNow,
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
      exports: [Sessions, AccessTokens, WhoNow],
    };
  }
}
