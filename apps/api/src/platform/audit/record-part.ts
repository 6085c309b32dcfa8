import { DiscoveryService } from '@nestjs/core';

/** A row of the record as it leaves the service: only values that JSON holds, people by their ids. */
export type RecordRow = Readonly<Record<string, unknown>>;

/** What one module has on record about a tender. */
export interface RecordPart {
  readonly rows: readonly RecordRow[];
  /** Column names in words, in the order in which a person reads them; columns left out stand in the JSON only. */
  readonly columns: Readonly<Record<string, string>>;
  /** People outside the service who stand in the rows: where names are hidden, these are too. */
  readonly names?: readonly { readonly id: string; readonly name: string }[];
  /** Words withheld from bidders as sensitive: where names are hidden, these are left out everywhere. */
  readonly withheld?: readonly string[];
  /** Such words that are left out within other words and numbers too. */
  readonly withheldInWords?: readonly string[];
  /** Whether each row is append-only, has an `id`, and its seal (`sealOf` the row) in the event that tells of it. */
  readonly sealed?: boolean;
  /**
   * Where rows are chained by hash: the column that all rows of one chain share, and the columns that are hashed, in
   * their order, after the hash of the row before; a row leaves out one that it was written without. Rows stand in the order of their chain and hold `previousHash` and `hash`.
   */
  readonly chain?: { readonly of: string; readonly words: readonly string[] };
}

/** Gathers what one module has on record about a tender, drafts and withdrawn versions included. */
export interface GathersRecord {
  gather(tenderId: string): Promise<RecordPart>;
}

/** Which part of the record a provider gathers: its file name, its heading, and its place among the others. */
export interface RecordPartName {
  readonly name: string;
  readonly title: string;
  readonly order: number;
}

/** Marks a provider that gathers a part of the record: `@InRecord({ name: 'clarifications', title: ..., order: 40 })`. */
export const InRecord = DiscoveryService.createDecorator<RecordPartName>();
