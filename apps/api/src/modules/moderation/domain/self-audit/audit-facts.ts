import type { Tender } from '@evenhand/shared/contracts';
import type { ConsensusRead, ScoreRead } from '@evenhand/shared/guide';

/** One evaluator's score of an item, as the self-audit reads it. */
export interface AuditedScore {
  readonly name: string;
  readonly score: ScoreRead;
  /** Whether the machine's view was open to them before their own lock. */
  readonly sawMachineFirst: boolean;
  /** Whether they changed their mark after that view without a reason and words of the answer. */
  readonly followedMachine: boolean;
}

/** One item with all that was recorded about it. */
export interface AuditedItem {
  readonly id: string;
  readonly bidder: string;
  readonly criterionId: string;
  readonly scores: readonly AuditedScore[];
  readonly consensus: ConsensusRead;
  readonly agreedMark: string | null;
  /** Whether the panel wrote a record of it at all. */
  readonly recorded: boolean;
  /** Steps of the guide that are still missing. */
  readonly missing: readonly string[];
  /** Who had a vote on it though they have an interest that nobody has let pass. */
  readonly recusedVotes: readonly string[];
  /** How many agreed it and how many had to; null while it is open, and where it was not kept. */
  readonly votes: { readonly agreed: number; readonly needed: number } | null;
  /** Who has still to confirm the final version: voting members by name, and the chair where one person scored the item. */
  readonly unconfirmed: readonly string[];
}

/** A finding about a response that bears on whether it can stand. */
export interface AuditedFinding {
  readonly id: string;
  readonly bidder: string;
  readonly says: string;
  readonly excludes: boolean;
  readonly decidedBy: string | null;
  readonly reason: string;
  readonly clause: string;
  /** Whether the bidder was asked, or why not; empty where neither is recorded. */
  readonly clarification: string;
}

/** A threshold that a response misses though it is still in, with whoever let it pass. */
export interface AuditedMiss {
  readonly bidder: string;
  readonly threshold: string;
  readonly stated: string;
  readonly askedBy: string | null;
  readonly approvedBy: string | null;
  readonly reason: string;
}

/** Everything about one tender that the self-audit looks at. */
export interface AuditFacts {
  readonly tender: Tender;
  /** Whether the scores count as final: every item is locked, or the tender has gone on as if. */
  readonly final: boolean;
  readonly items: readonly AuditedItem[];
  /** Each sitting with the most people who were there at one moment. */
  readonly sessions: readonly { readonly present: readonly string[]; readonly ended: boolean }[];
  readonly weights: readonly {
    readonly title: string;
    readonly published: string | null;
    readonly effective: string;
    readonly agrees: boolean;
  }[];
  readonly aids: readonly {
    readonly title: string;
    readonly published: boolean;
    readonly affectsScore: boolean;
    readonly overridden: boolean;
  }[];
  /** Sequence number of the first event that does not fit the chain; null where all fit. */
  readonly brokenEvent: number | null;
  /** Pairs of items treated differently without a difference in what they say. */
  readonly unequal: readonly { readonly says: string; readonly items: readonly [string, string] }[];
  /** Items of which one step would change the first place; empty before all are locked. */
  readonly decisive: readonly { readonly itemId: string; readonly says: string }[];
  /** Marks that were changed after a sign-off, when totals and order could be seen. */
  readonly corrected: readonly { readonly itemId: string; readonly before: string; readonly now: string }[];
  /** Who has a score before the panel and has not declared for the list of bidders as it stands, by name. */
  readonly undeclared: readonly string[];
  /** Who has a score before the panel and nothing on record about their training, by name; null before the panel is fixed. */
  readonly untrained: readonly string[] | 'not-asked' | null;
  /** What was wrong with the opening of the responses; null while they are sealed, and where none were sealed. */
  readonly opening: readonly string[] | null;
  readonly findings: readonly AuditedFinding[];
  readonly missed: readonly AuditedMiss[];
  /** Thresholds of which nobody has recorded whether a response meets them. */
  readonly unassessed: readonly { readonly bidder: string; readonly threshold: string }[];
  /** Hidden content in a response that nobody has looked at. */
  readonly unseenHidden: readonly { readonly bidder: string; readonly says: string }[];
  /** Quotes of an indicative result that are not words of the visible text. */
  readonly misquoted: readonly { readonly bidder: string; readonly quote: string }[];
  /** Scores and records of which a saved version was changed or is gone. */
  readonly brokenVersions: readonly { readonly says: string; readonly itemId: string | null }[];
}
