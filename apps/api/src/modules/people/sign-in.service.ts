import { Injectable } from '@nestjs/common';
import type { SignInChoicesView } from '@evenhand/shared/contracts';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { AuditTrail, ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import { Sessions, type SignInMethod } from '../../platform/auth/sessions.service.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem } from '../../platform/problem.ts';
import { PeopleService } from './people.service.ts';

type Started = Awaited<ReturnType<Sessions['start']>>;

/** Signs people in, each way with its own proof of who they are. */
@Injectable()
export class SignInService {
  constructor(
    private readonly people: PeopleService,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    @InjectConfig() private readonly config: Config,
  ) {}

  async choices(): Promise<SignInChoicesView> {
    const organisation = this.config.organisation !== null;
    if (!this.config.demo) return { demo: null, organisation };
    const people = await this.people.ofDemo();
    return {
      organisation,
      demo: people.map(({ id, name, demoPart }) => ({ personId: id, name, part: demoPart ?? '' })),
    };
  }

  /** Signs in as a person of the demonstration, without any proof; outside the demonstration throws session.refused. */
  async asDemoPerson(personId: string): Promise<Started> {
    const person = this.config.demo ? (await this.people.ofDemo()).find(({ id }) => id === personId) : undefined;
    if (person === undefined)
      throw new Problem('session.refused', 'Choosing a person without proof is possible in the demonstration only.');
    return this.as(personId, 'demo');
  }

  /** Starts a session for somebody who has proved who they are. */
  async as(personId: string, method: SignInMethod): Promise<Started> {
    return this.database.transaction(async () => {
      const started = await this.sessions.start(personId, method);
      const detail = { method };
      const who = { actor: personId, subjectId: personId };
      await this.audit.record({ tenderId: ORGANISATION, kind: 'session.started', ...who, detail });
      return started;
    });
  }
}
