import type { MachineUseView } from '@evenhand/shared/contracts';

/** When the machine’s view of a tender may be produced and seen. */
export type MachineUseMode = NonNullable<MachineUseView['mode']>;

/** What the panel agreed about one sub-criterion of a tender, with the record it stands in. */
export interface AgreedPart {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly cited: readonly { readonly file: string; readonly page: number | null; readonly quote: string }[];
  readonly nothingFound: boolean;
}

/** The agreed score of one criterion with its reasons; all of it is locked. */
export interface AgreedCriterion {
  readonly itemId: string;
  readonly version: number;
  readonly id: string;
  readonly title: string;
  readonly weightPercent: string;
  readonly mark: string;
  readonly label: string;
  readonly descriptor: string;
  readonly reasonForBidder: string;
  readonly notAbove: string;
  readonly parts: readonly AgreedPart[];
  /** Points after the weighting. */
  readonly points: string;
}

/** Why a tender was disregarded, as a named person decided it. */
export interface DisregardedBecause {
  readonly wrong: string;
  readonly clause: string | null;
  readonly reason: string;
}

/** One tender as locked. A disregarded one has no criteria, no total and no rank. */
export interface AgreedTender {
  readonly responseId: string;
  readonly supplier: string;
  readonly identifier: string | null;
  /** Whether the supplier is a natural person, so that its tender is personal data. */
  readonly soleTrader: boolean;
  readonly criteria: readonly AgreedCriterion[];
  readonly total: string;
  readonly rank: number | null;
  /** Why the published rules give it no rank; null where it has one, or was disregarded. */
  readonly whyNoRank: string | null;
  readonly disregarded: DisregardedBecause | null;
}

/** What was published, as far as a summary repeats it. */
export interface PublishedFacts {
  readonly reference: string;
  readonly title: string;
  readonly authority: string;
  readonly setHash: string;
  readonly outOf: string;
  /** What the tender says of when the machine’s view may be produced and seen. */
  readonly machineUse: MachineUseMode;
  readonly marks: readonly { readonly mark: string; readonly label: string; readonly descriptor: string }[];
}
