import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Disregards, ResponseRepository, ReturnRegister, type Disregard } from '../responses/index.ts';
import { TendersService, type StoredTender } from '../tenders/index.ts';
import { ModerationRepository, type StoredItem } from './moderation.repository.ts';

/** Whether every question of a bid is on the agenda. */
export function hasEveryItem(
  { definition }: Pick<StoredTender, 'definition'>,
  bid: string,
  items: readonly Pick<StoredItem, 'criterionId' | 'responseId'>[],
): boolean {
  return definition.criteria.every(({ id }) =>
    items.some(({ responseId, criterionId }) => responseId === bid && criterionId === id),
  );
}

/** A response that takes no part, with whose it is. */
export type DisregardedResponse = Disregard & { readonly bidder: string };

/** What the panel agrees: the items of the bids that take part. */
interface PanelBids {
  readonly items: readonly StoredItem[];
  /** Bids that take part, by the id of the response. */
  readonly names: ReadonlyMap<string, string>;
  readonly disregarded: readonly DisregardedResponse[];
  /** Names of bids that take part and have no place on the agenda yet. */
  readonly notLaidOut: readonly string[];
}

/** Items of a disregarded response are kept and left out here; with the decision taken back they are there again. */
@Injectable()
export class StandingItems implements OnModuleInit {
  constructor(
    private readonly moderation: ModerationRepository,
    private readonly responses: ResponseRepository,
    private readonly disregards: Disregards,
    private readonly tenders: TendersService,
    private readonly returns: ReturnRegister,
  ) {}

  onModuleInit(): void {
    this.returns.refuseBy((tenderId, responseId) => this.tooLate(tenderId, responseId));
  }

  async of(tender: StoredTender): Promise<PanelBids> {
    const [all, received, out] = await Promise.all([
      this.moderation.itemsOf(tender.id),
      this.responses.ofTender(tender.id),
      this.disregards.of(tender.id),
    ]);
    const disregarded = out.map((one) => ({
      ...one,
      bidder: received.find(({ id }) => id === one.responseId)?.name ?? '',
    }));
    const responses = received.filter(({ id }) => !out.some(({ responseId }) => responseId === id));
    const names = new Map(responses.map(({ id, name }) => [id, name]));
    const items = all.filter(({ responseId }) => names.has(responseId));
    const isLaidOut = (id: string) => hasEveryItem(tender, id, items);
    const notLaidOut = responses.filter(({ id }) => !isLaidOut(id)).map(({ name }) => name);
    return { items, names, disregarded, notLaidOut };
  }

  /** After the sign-off the panel agrees only what it corrects, so a bid comes back only with everything agreed about it. */
  private async tooLate(tenderId: string, responseId: string): Promise<string | null> {
    const tender = await this.tenders.get(tenderId);
    if (tender.phase !== 'agreed') return null;
    const own = (await this.moderation.itemsOf(tenderId)).filter((item) => item.responseId === responseId);
    const locked = own.filter(({ status }) => status === 'locked').length;
    const asked = tender.definition.criteria.length;
    if (locked === asked) return null;
    return `The panel signed off when it had agreed ${String(locked)} of ${String(asked)} marks of this response.`;
  }
}
