import { Injectable } from '@nestjs/common';
import type { Action } from '@evenhand/shared/domain';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { TenderAccess, type Known, type StoredTender } from '../tenders/index.ts';
import type { Sight } from './response.view.ts';
import { ResponsesService, type ResponseWithFiles } from './responses.service.ts';

/** A response with its tender. */
export type ResponseOfTender = ResponseWithFiles & { readonly tender: StoredTender };

/** Gives responses to people, and only what they may do something with. */
@Injectable()
export class ResponseAccess {
  constructor(
    private readonly responses: ResponsesService,
    private readonly access: TenderAccess,
  ) {}

  /**
   * A response where the person may do this with it. Whoever has nothing to do with its tender is told
   * `response.not-found`, as for one that is not there.
   */
  async require(who: SignedIn, action: Action, responseId: string, known: Known = {}): Promise<ResponseOfTender> {
    const found = await this.responses.get(responseId);
    const unseen = { unseen: 'response.not-found' as const };
    const tender = await this.access.require(who, action, found.response.tenderId, {
      subjectId: responseId,
      ...known,
      ...unseen,
    });
    return { ...found, tender };
  }

  /** What of the responses of a tender the person may see, besides what everybody sees who may read them. */
  async sight(who: SignedIn, tender: StoredTender): Promise<Sight> {
    const [machine, price] = await Promise.all([
      this.access.may(who, 'machine.read', tender),
      this.access.may(who, 'price.read', tender),
    ]);
    return { machine, price };
  }
}
