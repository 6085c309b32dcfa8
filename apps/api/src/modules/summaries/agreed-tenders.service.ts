import { Injectable } from '@nestjs/common';
import { highestMark } from '@evenhand/scoring';
import { partsOf, readConsensus, type CriterionToScore } from '@evenhand/shared/guide';
import type { ResultsView } from '@evenhand/shared/contracts';
import { Problem } from '../../platform/problem.ts';
import { criterionToScore } from '../evaluations/index.ts';
import { ModerationRepository, positionsOf, ResultsService, whyNoRank, type StoredItem } from '../moderation/index.ts';
import { ResponsesService } from '../responses/index.ts';
import { BiddersService, machineUse, type StoredTender } from '../tenders/index.ts';
import type { AgreedCriterion, AgreedPart, AgreedTender, PublishedFacts } from './domain/agreed-record.ts';

type Company = Pick<AgreedTender, 'identifier' | 'soleTrader'>;

const UNLISTED: Company = { identifier: null, soleTrader: false };

/** What the panel has locked, as a summary tells it. */
@Injectable()
export class AgreedTenders {
  constructor(
    private readonly moderation: ModerationRepository,
    private readonly results: ResultsService,
    private readonly bidders: BiddersService,
    private readonly responses: ResponsesService,
  ) {}

  /** Every tender in the order of the results, disregarded ones last; throws results.not-yet while an item is open. */
  async of(tender: StoredTender): Promise<readonly AgreedTender[]> {
    if ((await this.results.worked(tender)) === null) throw new Problem('results.not-yet');
    return this.all(tender);
  }

  /** As `of`, but empty while an item is open. */
  async all(tender: StoredTender): Promise<readonly AgreedTender[]> {
    const [worked, items, companies] = await Promise.all([
      this.results.worked(tender),
      this.moderation.itemsOf(tender.id),
      this.companies(tender),
    ]);
    const companyOf = (responseId: string) => companies.get(responseId) ?? UNLISTED;
    const assessed = (worked?.results.bids ?? []).map((bid) => ({
      responseId: bid.responseId,
      supplier: bid.bidder,
      ...companyOf(bid.responseId),
      total: bid.total,
      rank: bid.rank,
      whyNoRank: whyNoRank(bid),
      disregarded: null,
      criteria: tender.definition.criteria.flatMap((criterion) => {
        const item = items.find((each) => each.responseId === bid.responseId && each.criterionId === criterion.id);
        const asked = criterionToScore(tender.definition, criterion.id);
        return item === undefined || asked === null ? [] : [agreedCriterion(tender, asked, item, bid)];
      }),
    }));
    const disregarded = (worked?.disregarded ?? []).map(({ responseId, bidder, wrong, clause, reason }) => ({
      responseId,
      supplier: bidder,
      ...companyOf(responseId),
      total: '',
      rank: null,
      whyNoRank: null,
      disregarded: { wrong, clause, reason },
      criteria: [],
    }));
    return [...assessed, ...disregarded];
  }

  /** What the list of bidders says of suppliers, by their responses. */
  private async companies(tender: StoredTender): Promise<ReadonlyMap<string, Company>> {
    const [bidders, responses] = await Promise.all([this.bidders.of(tender.id), this.responses.listOf(tender)]);
    const known = new Map(bidders.map((bidder) => [bidder.id, bidder]));
    return new Map(
      responses.flatMap(({ response: { id, bidderId } }) => {
        const bidder = bidderId === null ? undefined : known.get(bidderId);
        if (bidder === undefined) return [];
        const number = bidder.identifier.trim();
        return [[id, { identifier: number === '' ? null : number, soleTrader: bidder.soleTrader }] as const];
      }),
    );
  }

  published(tender: StoredTender): PublishedFacts {
    const { definition } = tender;
    return {
      reference: tender.reference,
      title: tender.title,
      authority: tender.authority,
      setHash: tender.publishedSetHash,
      outOf: '100',
      machineUse: machineUse(definition).mode ?? 'off',
      marks: definition.scale.bands.map(({ mark, label, descriptor }) => ({ mark, label, descriptor })),
    };
  }
}

function agreedCriterion(
  { definition }: StoredTender,
  criterion: CriterionToScore,
  item: StoredItem,
  bid: Pick<ResultsView['bids'][number], 'byCriterion'>,
): AgreedCriterion {
  const published = definition.criteria.find(({ id }) => id === item.criterionId);
  const read = readConsensus(criterion, positionsOf(item.seats, criterion, false), item.values);
  const mark = item.agreedMark ?? '';
  const band = definition.scale.bands.find((each) => each.mark === mark);
  const isTop = mark === highestMark(definition.scale.bands);
  return {
    itemId: item.id,
    version: item.version,
    id: item.criterionId,
    title: criterion.title,
    weightPercent: published?.weightPercent ?? '0',
    mark,
    label: band?.label ?? '',
    descriptor: band?.descriptor ?? '',
    reasonForBidder: read.reasonForBidder,
    notAbove: isTop ? '' : read.notAbove,
    parts: read.parts.map((part) => agreedPart(criterion, part)),
    points: bid.byCriterion[item.criterionId] ?? '',
  };
}

function agreedPart(criterion: CriterionToScore, part: ReturnType<typeof readConsensus>['parts'][number]): AgreedPart {
  return {
    id: part.part,
    title: partsOf(criterion).find(({ id }) => id === part.part)?.title ?? criterion.title,
    reason: part.reason,
    cited: part.cited.map(({ file, page, quote }) => ({ file, page, quote })),
    nothingFound: part.nothingFound,
  };
}
