import { Injectable } from '@nestjs/common';
import { Exact, highestMark, roundedText, tiedTotals } from '@evenhand/scoring';
import type { ResultsView } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { frameworkOf } from '../frameworks/index.ts';
import { PeopleService } from '../people/index.ts';
import { ThresholdsService } from '../responses/index.ts';
import { TenderAccess, type StoredTender } from '../tenders/index.ts';
import { CorrectionRegister } from './correction-register.ts';
import { placingsSince } from './domain/corrections.ts';
import { knownReason } from './domain/known-reasons.ts';
import { decisiveItems, gapAtTop } from './domain/mark-sensitivity.ts';
import { panelRules } from './domain/panel-rules.ts';
import { resultsFile, resultsTable, type ResultsFile } from './domain/results-export.ts';
import { placingOf, placingsOn, resultsOf, type AgreedBid, type Results } from './domain/results.ts';
import { weightThresholds } from './domain/weight-sensitivity.ts';
import { ModerationRepository, type StoredTiePlacing } from './moderation.repository.ts';
import { StandingItems, type DisregardedResponse } from './standing-items.service.ts';

interface Worked {
  readonly bids: readonly AgreedBid[];
  readonly results: Results;
  readonly disregarded: readonly DisregardedResponse[];
}

interface KnownDisregard {
  readonly responseId: string;
  readonly bidder: string;
  readonly because: DisregardedResponse | null;
}

/** Totals and order, worked out anew from the agreed marks each time; nothing of them is stored. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly access: TenderAccess,
    private readonly moderation: ModerationRepository,
    private readonly standing: StandingItems,
    private readonly thresholds: ThresholdsService,
    private readonly people: PeopleService,
    private readonly corrections: CorrectionRegister,
  ) {}

  async view(who: SignedIn, tenderId: string): Promise<ResultsView> {
    const { tender, bids, results, disregarded } = await this.of(who, tenderId);
    const { definition } = tender;
    const framework = frameworkOf(tender);
    const nameOf = new Map(bids.map(({ responseId, bidder }) => [responseId, bidder]));
    const mayPlace = await this.access.may(who, 'summary.write', tender);
    const missions = new Set(results.bids.flatMap(({ byMission }) => Object.keys(byMission)));
    return {
      tenderId,
      title: tender.title,
      outOf: results.outOf,
      rounding: definition.rounding,
      publishedSetHash: tender.publishedSetHash,
      lots: definition.lots?.length ?? 0,
      criteria: definition.criteria.map(({ id, title, weightPercent }) => ({ id, title, weightPercent })),
      missions: [...missions]
        .toSorted()
        .map((id) => ({ id, name: framework?.missions.find((one) => one.id === id)?.name ?? id })),
      bids: results.bids.map((bid) => ({
        ...bid,
        marks: { ...bid.marks },
        byCriterion: { ...bid.byCriterion },
        byMission: { ...bid.byMission },
        failed: [...bid.failed],
        missed: [...bid.missed],
        unassessed: [...bid.unassessed],
      })),
      disregarded: await this.named(await this.known(who, tender, disregarded)),
      tieRule: panelRules(definition).tie,
      ties: await this.ties(tenderId, results),
      mayPlace,
      mayPlaceAnew: mayPlace && (await this.corrections.refusalOf(tenderId)) === null,
      gap: gapAtTop(results),
      decisive: decisiveItems(definition, framework, bids).map(({ responseId, ...rest }) => ({
        bidder: nameOf.get(responseId) ?? responseId,
        ...rest,
      })),
      thresholds: weightThresholds(definition, inOrder(bids, results)).map((threshold) => ({
        ...threshold,
        shown: shownPercent(threshold.passesPercent),
        gains: nameOf.get(threshold.gains) ?? threshold.gains,
        loses: nameOf.get(threshold.loses) ?? threshold.loses,
      })),
    };
  }

  private async ties(tenderId: string, { bids }: Results): Promise<ResultsView['ties']> {
    const [placings, all] = await Promise.all([this.placings(tenderId), this.moderation.tiePlacingsOf(tenderId)]);
    const names = await this.people.names(placings.map(({ personId }) => personId));
    const ranked = bids.filter(({ rank }) => rank !== null);
    const groups = tiedTotals(ranked.map(({ responseId, total }) => ({ name: responseId, total })));
    return groups.map((group) => {
      const placing = placingOf(group, placings);
      const own = ranked.filter(({ responseId }) => group.includes(responseId));
      const counting = placing === undefined ? 0 : 1;
      return {
        total: own[0]?.total ?? '',
        bids: own.map(({ responseId, bidder }) => ({ responseId, bidder })),
        placed:
          placing === undefined
            ? null
            : { reason: placing.reason, by: names.get(placing.personId) ?? '', at: placing.at.toISOString() },
        earlier: placingsOn(group, all) - counting,
      };
    });
  }

  /** Orders of tied bids that count, oldest first. */
  private async placings(tenderId: string): Promise<readonly StoredTiePlacing[]> {
    const [corrections, placings] = await Promise.all([
      this.moderation.correctionsOf(tenderId),
      this.moderation.tiePlacingsOf(tenderId),
    ]);
    return placingsSince(corrections, placings);
  }

  /** The results as rows of text, for a spreadsheet. */
  async table(who: SignedIn, tenderId: string): Promise<readonly (readonly string[])[]> {
    const { tender, results, disregarded } = await this.of(who, tenderId);
    return resultsTable(tender.definition, results, await this.known(who, tender, disregarded));
  }

  /** The results with all that another program needs to work them out again. */
  async file(who: SignedIn, tenderId: string): Promise<ResultsFile> {
    const { tender, results, disregarded } = await this.of(who, tenderId);
    const { definition, publishedSetHash } = tender;
    const published = { publishedSetHash, highestMark: highestMark(definition.scale.bands) };
    return resultsFile(definition, published, results, await this.known(who, tender, disregarded));
  }

  /** Each with the decision where the person may read it. */
  private async known(
    who: SignedIn,
    tender: StoredTender,
    disregarded: Worked['disregarded'],
  ): Promise<readonly KnownDisregard[]> {
    const [findings, prices] = await Promise.all([
      this.access.may(who, 'compliance.read', tender),
      this.access.may(who, 'price.read', tender),
    ]);
    return disregarded.map((one) => ({
      responseId: one.responseId,
      bidder: one.bidder,
      because: knownReason(one, { findings, prices }),
    }));
  }

  /** With the names of those who decided. */
  private async named(disregarded: readonly KnownDisregard[]): Promise<ResultsView['disregarded']> {
    const names = await this.people.names(disregarded.flatMap(({ because }) => because?.personId ?? []));
    return disregarded.map(({ responseId, bidder, because }) => ({
      responseId,
      bidder,
      because: because === null ? null : decisionView(because, names),
    }));
  }

  private async of(who: SignedIn, tenderId: string): Promise<Worked & { tender: StoredTender }> {
    const tender = await this.access.require(who, 'results.read', tenderId);
    const worked = await this.worked(tender);
    if (worked === null) throw new Problem('results.not-yet');
    return { tender, ...worked };
  }

  /**
   * The results of a tender; null before every item of every bid that takes part is locked. Whoever calls has asked whether
   * they may be seen.
   */
  async worked(tender: StoredTender): Promise<Worked | null> {
    const [{ items, names, disregarded, notLaidOut }, misses, unassessed, placings] = await Promise.all([
      this.standing.of(tender),
      this.thresholds.misses(tender),
      this.thresholds.unassessed(tender),
      this.placings(tender.id),
    ]);
    const open = items.filter(({ agreedMark, status }) => agreedMark === null || status !== 'locked');
    if (names.size + disregarded.length === 0 || open.length + notLaidOut.length > 0) return null;
    const bids = [...names].map(([responseId, bidder]) => ({
      responseId,
      bidder,
      marks: Object.fromEntries(
        items.flatMap((item) =>
          item.responseId === responseId && item.agreedMark !== null ? [[item.criterionId, item.agreedMark]] : [],
        ),
      ),
      missed: misses
        .filter((miss) => miss.responseId === responseId && miss.approvedBy === null)
        .map(({ threshold }) => threshold),
      unassessed: unassessed.filter((one) => one.responseId === responseId).map(({ threshold }) => threshold),
    }));
    const results = resultsOf(tender.definition, frameworkOf(tender), bids, placings);
    return { bids, results, disregarded };
  }
}

function decisionView(
  { wrong, clause, reason, personId, at }: DisregardedResponse,
  names: ReadonlyMap<string, string>,
) {
  return { wrong, clause, reason, by: names.get(personId) ?? personId, at: at.toISOString() };
}

/** The bids that have a place in the order. */
function inOrder(bids: readonly AgreedBid[], { bids: results }: Results): readonly AgreedBid[] {
  return bids.filter((bid) => results.some(({ responseId, rank }) => responseId === bid.responseId && rank !== null));
}

/** A ratio as a person reads it: two places, never calculated with. */
function shownPercent(exact: string): string {
  const [over = '0', under = '1'] = exact.split('/');
  return roundedText(new Exact(over).div(under), 2, 'half-up');
}
