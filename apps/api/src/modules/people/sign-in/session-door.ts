import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../../../platform/auth/session-cookie.ts';
import { Sessions, type StoredSession } from '../../../platform/auth/sessions.service.ts';

/** Hands sessions to browsers and takes them back. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly sessions: Sessions,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Whether cookies are sent over TLS only. */
  get secure(): boolean {
    return this.config.secureCookies;
  }

  /** Gives the browser a new session; the one it had before is worth nothing from then on. */
  async open(request: Request, response: Response, started: { token: string; session: StoredSession }): Promise<void> {
    await this.endBefore(request);
    setSessionCookie(response, this.config, started.token, started.session.endsAt);
  }

  /** Ends the browser's session for every process at once. */
  async close(request: Request, response: Response): Promise<void> {
    await this.endBefore(request);
    clearSessionCookie(response, this.config);
  }

  private async endBefore(request: Request): Promise<void> {
    const token = sessionToken(request, this.config);
    if (token !== null) await this.sessions.end(token);
  }
}
