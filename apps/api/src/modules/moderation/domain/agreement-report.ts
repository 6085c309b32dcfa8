import {
  AGREEMENT_CAVEAT,
  itemSpread,
  panelAgreement,
  type ItemSpread,
  type PanelAgreement,
  type TooFewItems,
} from '@evenhand/scoring';
import type { Tender } from '@evenhand/shared/contracts';
import { ascendingMarks } from './marking-scale.ts';

/** One item's marks from before anybody saw another's or the machine's view; later marks do not enter. */
export interface PreExposureItem {
  readonly itemId: string;
  readonly marks: readonly { readonly evaluatorId: string; readonly mark: string }[];
}

export interface AgreementReport {
  readonly caveat: string;
  /** Range and average deviation of each item; no coefficient, which one item cannot have. */
  readonly items: readonly {
    readonly itemId: string;
    readonly spread: Pick<ItemSpread, 'range' | 'averageDeviation'> | null;
  }[];
  readonly pooled: PanelAgreement | TooFewItems;
}

/** Which way the interval is drawn: fixed, so that a report can be made again to the digit. */
const SEED = 1;

/** How far the panel agreed before moderation: per item its spread, pooled only from twenty items. Changes no score. */
export function agreementReport(scale: Tender['scale'], items: readonly PreExposureItem[]): AgreementReport {
  const evaluators = [...new Set(items.flatMap(({ marks }) => marks.map(({ evaluatorId }) => evaluatorId)))].toSorted();
  const ratings = items.map(({ marks }) =>
    evaluators.map((id) => {
      const mark = marks.find(({ evaluatorId }) => evaluatorId === id)?.mark;
      return mark === undefined ? null : Number(mark);
    }),
  );
  return {
    caveat: AGREEMENT_CAVEAT,
    items: items.map(({ itemId, marks }) => {
      const spread = itemSpread(marks.map(({ mark }) => Number(mark)));
      return {
        itemId,
        spread: spread === null ? null : { range: spread.range, averageDeviation: spread.averageDeviation },
      };
    }),
    pooled: panelAgreement(ratings, ascendingMarks(scale).map(Number), SEED),
  };
}
