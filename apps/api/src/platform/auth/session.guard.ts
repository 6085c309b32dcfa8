import { createParamDecorator, Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { Problem } from '../problem.ts';
import { sessionToken } from './session-cookie.ts';
import type { StoredSession } from './session.repository.ts';
import { Sessions } from './sessions.service.ts';
import { PersonDirectory, type SignedIn } from './signed-in.ts';

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

/** Refuses every route to whoever is not signed in, except those marked as open to all. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly people: PersonDirectory,
    @InjectConfig() private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(OPEN, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Known>();
    const token = sessionToken(request, this.config);
    const session = token === null ? null : await this.sessions.find(token);
    const signedIn = session === null ? null : await this.people.signedIn(session.personId);
    if (session === null || signedIn === null) throw new Problem('session.none');
    request.signedIn = signedIn;
    request.session = session;
    return true;
  }
}
