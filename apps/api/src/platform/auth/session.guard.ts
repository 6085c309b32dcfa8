import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { Problem } from '../problem.ts';
import { AccessTokens, TOKEN_MARK } from './access-tokens.service.ts';
import { isForMachines } from './for-machines.ts';
import { OpenStreams } from './open-streams.ts';
import { sessionToken } from './session-cookie.ts';
import type { StoredSession } from './session.repository.ts';
import { Sessions } from './sessions.service.ts';
import { PersonDirectory, type SignedIn } from './signed-in.ts';
import { noteToken } from './token-in-use.ts';
import { TokenLimit } from './token-limit.ts';
import { asMachine } from './who-now.service.ts';

const OPEN = 'open-to-all';

/** A route that needs no session. Every other route has one. */
export const OpenToAll = () => SetMetadata(OPEN, true);

type Known = Request & { signedIn?: SignedIn; session?: StoredSession };

/** Injects who asks. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<Known>();
  if (signedIn === undefined) throw new Problem('session.none');
  return signedIn;
});

/** Injects the session in which somebody asks. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): StoredSession => {
  const { session } = context.switchToHttp().getRequest<Known>();
  if (session === undefined) throw new Problem('session.none');
  return session;
});

/**
 * Refuses every route to whoever is not signed in, except those marked as open to all. Machines come with a token, and
 * only to routes marked as for them.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly streams: OpenStreams,
    private readonly people: PersonDirectory,
    private readonly tokens: AccessTokens,
    private readonly limit: TokenLimit,
    @InjectConfig() private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Known>();
    const secret = bearerOf(request);
    if (secret !== null) return this.letMachineIn(context, request, secret);
    const token = sessionToken(request, this.config);
    const session = token === null ? null : await this.sessions.find(token);
    const signedIn = session === null ? null : await this.people.signedIn(session.personId);
    if (session === null || signedIn === null) throw new Problem('session.none');
    request.signedIn = signedIn;
    request.session = session;
    this.streams.note(session, context.switchToHttp().getResponse<Response>());
    return true;
  }

  private async letMachineIn(context: ExecutionContext, request: Known, secret: string): Promise<true> {
    const response = context.switchToHttp().getResponse<Response>();
    const token = await this.tokens.find(secret);
    const person = token === null ? null : await this.people.signedIn(token.personId);
    if (token === null || person === null) {
      response.setHeader('www-authenticate', 'Bearer');
      throw new Problem('token.refused');
    }
    await this.limit.count(token.id, response);
    const covered = isForMachines(this.reflector, context) && (isRead(request) || token.scopes.includes('submit'));
    if (!covered) throw new Problem('token.not-covered');
    noteToken(token.id);
    request.signedIn = asMachine(person, token);
    return true;
  }
}

const BEARER = new RegExp(`^Bearer +(${TOKEN_MARK}\\S*)$`, 'i');

// A header of another scheme, or with a token of another service, is for a proxy in front of us.
function bearerOf({ headers }: Request): string | null {
  return BEARER.exec(headers.authorization ?? '')?.[1] ?? null;
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}
