import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { InjectConfig } from '../../../config/config.module.ts';
import type { Config } from '../../../config/config.ts';
import { hasContract } from '../domain/contract-entered.ts';
import { regimeRules } from '../domain/regimes.ts';
import { standstill } from '../domain/standstill.ts';
import { SummaryRepository } from '../summary.repository.ts';
import { visitorToken } from './bidder-cookie.ts';
import { BidderDoor, type Visitor } from './bidder-door.service.ts';
import { BidderThread } from './bidder-thread.service.ts';
import { page, type FieldError } from './pages/layout.ts';
import type { Markup } from './pages/markup.ts';
import type { ThreadMessage } from './pages/questions-page.ts';
import type { AwardDays } from './pages/summary-page.ts';

/** A visit to a bidder's own page. */
export interface Visit extends Visitor {
  /** The part of the address that the contact was sent. */
  readonly secret: string;
  readonly isWinner: boolean;
}

const WAYS = {
  summary: 'Your summary',
  questions: 'Questions',
  feedback: 'About the process',
  commitments: 'Your commitments',
} as const;
export type Way = keyof typeof WAYS;

/** What every page of a bidder is made of: who visits, where they can go, and what belongs to them. */
@Injectable()
export class BidderPages {
  constructor(
    private readonly door: BidderDoor,
    private readonly talk: BidderThread,
    private readonly summaries: SummaryRepository,
    @InjectConfig() private readonly config: Config,
  ) {}

  /** Who brings this request to this link; throws bidder.no-session. */
  async visit(secret: string, request: Request): Promise<Visit> {
    const visitor = await this.door.visitor(secret, visitorToken(request, this.config));
    const award = await this.summaries.awardOf(visitor.tender.id);
    const isWinner = hasContract(award, visitor.summary.responseId);
    return { ...visitor, secret, isWinner };
  }

  async note(visit: Visit, what: string): Promise<void> {
    await this.door.note(visit, what);
  }

  /** The days of the award, in words. */
  async days({ tender }: Visit): Promise<AwardDays> {
    const award = await this.summaries.awardOf(tender.id);
    // Whoever reads this has been sent a summary, and all go out together.
    const days =
      award === null ? null : standstill({ ...award, summariesOwed: 0 }, regimeRules(tender.definition.regime));
    const { ended } = tender;
    const isOver = ended !== null && ended.toldOn !== null;
    return {
      ended: isOver ? dayInWords(ended.on) : null,
      issued: inWords(award?.summariesIssuedOn ?? null),
      notice: inWords(award?.noticePublishedOn ?? null),
      standstillLastDay: isOver ? null : inWords(days?.lastDay ?? null),
    };
  }

  /** The thread as the bidder reads it: whoever answered, it is the authority that did. */
  async thread({ summary }: Visit): Promise<readonly ThreadMessage[]> {
    const messages = await this.talk.of(summary.id);
    return messages.map(({ from, words, at }) => ({ from, words, at: dayInWords(at.toISOString()) }));
  }

  /** A page of this visit as text. */
  page({ secret, tender, isWinner }: Visit, here: Way, body: Markup, errors: readonly FieldError[] = []): string {
    const ways = (Object.keys(WAYS) as Way[])
      .filter((way) => way !== 'commitments' || isWinner)
      .map((way) => ({ path: `/bidder/${secret}/${way}`, says: WAYS[way], isHere: way === here }));
    const title = `${WAYS[here]}: ${tender.title}`;
    return page({ title, authority: tender.authority, ways, leave: `/bidder/${secret}/leave`, errors, body });
  }
}

function inWords(day: string | null): string | null {
  return day === null ? null : dayInWords(day);
}
