import { Injectable } from '@nestjs/common';
import { sameMark } from '@evenhand/scoring';
import type { ClosingChecksView } from '@evenhand/shared/contracts';
import { hasReached, UNSAID_RULES } from '@evenhand/shared/domain';
import {
  chosenAt,
  finalMark,
  nothingBand,
  positionStep,
  readConsensus,
  readScore,
  type CriterionToScore,
  type PartAgreed,
} from '@evenhand/shared/guide';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { AssessmentsService } from '../assessments/index.ts';
import { ResponseRepository, ResponsesService, ThresholdsService } from '../responses/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import { unequalTreatment, type TreatedItem } from './domain/equal-treatment.ts';
import { inTenderOrder } from './domain/item-order.ts';
import { machineConvergence } from './domain/machine-convergence.ts';
import { firstScore, newestScore, type Seat } from './domain/seats.ts';
import { onTable, PanelAccess, type ItemOnTable, type PanelTable } from './panel-access.service.ts';
import { StandingItems } from './standing-items.service.ts';

type Check = ClosingChecksView['checks'][number];

/** What a panel looks at before it signs off: lists of items, never an order of bids. */
@Injectable()
export class ClosingChecks {
  constructor(
    private readonly panel: PanelAccess,
    private readonly standing: StandingItems,
    private readonly responses: ResponsesService,
    private readonly answers: ResponseRepository,
    private readonly assessments: AssessmentsService,
    private readonly thresholds: ThresholdsService,
  ) {}

  /** The checks over the items of a tender. The caller has asked whether the person may see them. */
  async of(who: SignedIn, tenderId: string): Promise<Pick<ClosingChecksView, 'checks' | 'locked' | 'items'>> {
    const table = await this.panel.table(who, 'moderation.read', tenderId);
    const { items: rows, names } = await this.standing.of(table.tender);
    const stored = inTenderOrder(rows, table.tender.definition, names);
    const items = stored.map((item) => onTable(table, item));
    const listed = (ids: readonly string[]): Check['items'] =>
      stored
        .filter(({ id }) => ids.includes(id))
        .map(({ id, responseId, criterionId }) => ({ itemId: id, bidder: names.get(responseId) ?? '', criterionId }));
    const open = stored.filter(({ status }) => status !== 'locked').map(({ id }) => id);
    return {
      checks: [
        ...(open.length === 0
          ? []
          : [{ kind: 'not-locked', says: notLocked(open.length), items: listed(open) } as const]),
        ...(await this.thresholds.unassessed(table.tender))
          .filter(({ responseId }) => names.has(responseId))
          .map(({ bidder, threshold }): Check => ({
            kind: 'threshold-not-assessed',
            says: `${bidder}: nobody has recorded whether it meets the mandatory requirement “${threshold}”. It has no rank until somebody has.`,
            items: [],
          })),
        ...items.flatMap((one): Check[] => {
          const recused = recusedVotes(one);
          if (recused.length === 0) return [];
          const says = `${recused.join(', ')} had a vote here and takes no part any more. ${afterRecusal(table.tender)}`;
          return [{ kind: 'vote-of-recused', says, items: listed([one.item.id]) }];
        }),
        ...(await this.unequal(items, names)).map(({ says, ids }): Check => ({
          kind: 'unequal-treatment',
          says,
          items: listed(ids),
        })),
        ...contradictions(items).map((id): Check => ({
          kind: 'rule-contradiction',
          says: 'The panel found nothing for any part, and the mark is above the one that the scale keeps for nothing.',
          items: listed([id]),
        })),
        ...(await this.leaning(who, table, items)).map(({ says, ids }): Check => ({
          kind: 'machine-convergence',
          says,
          items: listed(ids),
        })),
      ],
      locked: stored.length - open.length,
      items: stored.length,
    };
  }

  /** Pairs of items that were treated differently though they say the same, or are silent on the same. */
  async unequalPairs(
    items: readonly ItemOnTable[],
    names: ReadonlyMap<string, string>,
  ): Promise<readonly { readonly says: string; readonly items: readonly [string, string] }[]> {
    return (await this.unequal(items, names)).map(({ says, ids }) => ({ says, items: ids }));
  }

  private async unequal(items: readonly ItemOnTable[], names: ReadonlyMap<string, string>) {
    const treated = await Promise.all(items.map((item) => this.treated(item, names)));
    return unequalTreatment(treated).map(({ kind, subCriterion, items: ids }) => {
      const part = subCriterion === null ? '' : ` on ${subCriterion}`;
      const says = {
        'same-answer': 'Two bids give the same answer and have different marks.',
        'same-words': `The same words${part} were held to meet different bands.`,
        'same-silence': `Two bids say nothing${part} and were held to meet different bands.`,
      }[kind];
      return { says, ids };
    });
  }

  private async treated(
    { item, seats, criterion, positions }: ItemOnTable,
    names: ReadonlyMap<string, string>,
  ): Promise<TreatedItem> {
    const read = readConsensus(criterion, positions, item.values);
    return {
      itemId: item.id,
      bidder: names.get(item.responseId) ?? '',
      criterion: item.criterionId,
      answer: await this.answerText(item.responseId, item.criterionId),
      agreedMark: finalMark(item.values),
      findings: read.parts
        .filter(({ cited, nothingFound }) => nothingFound || cited.length > 0)
        .map((one) => ({
          subCriterion: one.part,
          bands: read.parts.length > 1 ? sharedBands(criterion, seats, one) : read.mark === null ? [] : [read.mark],
          quotes: one.cited.map(({ quote }) => quote),
        })),
    };
  }

  private async answerText(responseId: string, criterionId: string): Promise<string> {
    const [map, { files }] = await Promise.all([this.answers.answersOf(responseId), this.responses.get(responseId)]);
    const parts = map?.answers.find(({ criterion }) => criterion === criterionId)?.parts ?? [];
    const texts = await Promise.all(
      parts.map(async ({ file, start, end }) => {
        const stored = files.find(({ name }) => name === file);
        const read = stored === undefined ? null : await this.responses.readFile(stored);
        return read?.document?.text.slice(start, end) ?? '';
      }),
    );
    return texts.join('\n');
  }

  /** Only for whom the machine's view is open now: whom it is not open to is told nothing of it. */
  private async leaning(who: SignedIn, table: PanelTable, items: readonly ItemOnTable[]) {
    if (!(await this.panel.may(who, 'machine.read', table))) return [];
    const beside = await Promise.all(
      items.map(async ({ item, seats }) => ({
        itemId: item.id,
        marks: seats.map((seat) => {
          const before = firstScore(seat).mark;
          return { before, after: chosenAt(item.values, positionStep('now', seat.position)) ?? before };
        }),
        agreedMark: item.agreedMark,
        indicativeMark: await this.indicativeMark(item.responseId, item.criterionId),
      })),
    );
    const { allMovedToIt, moved, endedAtIt, tooMany } = machineConvergence(beside, convergenceLimit(table.tender));
    const share = `${String(endedAtIt)} of ${String(moved)} items that moved ended at the indicative band.`;
    return [
      ...allMovedToIt.map((id) => ({ says: 'Everybody who moved now holds the indicative band.', ids: [id] })),
      ...(tooMany ? [{ says: share, ids: beside.map(({ itemId }) => itemId) }] : []),
    ];
  }

  private async indicativeMark(responseId: string, criterionId: string): Promise<string | null> {
    const found = await this.assessments.newestOf(responseId);
    return found?.result.criteria.find(({ criterion }) => criterion === criterionId)?.band ?? null;
  }
}

/** The bands that evaluators held met on a part and whose finding on it the panel shares. */
function sharedBands(criterion: CriterionToScore, seats: readonly Seat[], { part, standings }: PartAgreed): string[] {
  const isShared = ({ position }: Seat) =>
    standings.some((one) => one.position === position && one.standing === 'shared');
  return seats.filter(isShared).flatMap((seat) => {
    const { parts } = readScore(criterion, newestScore(seat).values);
    return parts.find((one) => one.part === part)?.band ?? [];
  });
}

/** Names of those who had a vote when an item was locked though they have an interest that nobody has let pass. */
export function recusedVotes({ item, out }: ItemOnTable): readonly string[] {
  const voted = item.status === 'locked' ? (item.voted ?? item.seats.map(({ evaluatorId }) => evaluatorId)) : [];
  const recused = item.seats.filter(({ evaluatorId }) => out.get(evaluatorId) === 'recused');
  return recused.filter(({ evaluatorId }) => voted.includes(evaluatorId)).map(({ name }) => name);
}

/**
 * What can be done where somebody with an interest had a vote: after the sign-off only a correction agrees anything anew, and
 * after an end without an award nothing does.
 */
function afterRecusal({ phase, ended }: Pick<StoredTender, 'phase' | 'ended'>): string {
  const decide = 'A lead without an interest decides at “People and questions” whether the interest may pass.';
  if (ended !== null) return `The tender has ended without an award. ${decide} If it may not, take advice.`;
  if (!hasReached('agreed', phase)) return 'Open the item again.';
  return hasReached('awarded', phase)
    ? `The panel has signed off and the award is told. ${decide} If it may not, take advice; where no contract is on record yet, the tender can be ended with this reason.`
    : `The panel has signed off. ${decide} If it may not, the chair has the item corrected on this page before the award.`;
}

/** Items in which nothing was found for any part and the mark is above what the scale keeps for nothing. */
function contradictions(items: readonly ItemOnTable[]): readonly string[] {
  return items.flatMap(({ item, criterion, positions }) => {
    const read = readConsensus(criterion, positions, item.values);
    const band = nothingBand(criterion.bands);
    const isContrary =
      band !== null &&
      read.mark !== null &&
      !sameMark(read.mark, band.mark) &&
      read.parts.every(({ nothingFound }) => nothingFound);
    return isContrary ? [item.id] : [];
  });
}

const convergenceLimit = ({ definition }: StoredTender): string =>
  definition.machineUse?.convergenceLimit ?? UNSAID_RULES.convergenceLimit;

const notLocked = (count: number): string =>
  `${String(count)} ${count === 1 ? 'item is' : 'items are'} not locked yet.`;
