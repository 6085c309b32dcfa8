import type { ClaimClass, ClaimScope, Slice } from '@evenhand/shared/domain';
import type { SuggestedMeasure } from '@evenhand/shared/contracts';
import type { FoundQuantity, FoundTime } from '../quantities/quantity.ts';
import type { Statement } from '../text/statement.ts';

/** The class of a statement with what decided it. `cue` indexes the statement's text (null: no single words decided). */
export interface Classification {
  readonly class: ClaimClass;
  readonly rule: string;
  readonly cue: Slice | null;
  /** True where another class is nearly as likely: the likeliest one, but nothing to build a band on. */
  readonly tentative?: boolean;
}

/** Who benefits, where, who is responsible and how delivery is proved: slices of the statement's text. */
export interface Facets {
  readonly beneficiary: readonly Slice[];
  readonly place: readonly Slice[];
  readonly owner: readonly Slice[];
  readonly partner: readonly Slice[];
  readonly verification: readonly Slice[];
  readonly baseline: readonly Slice[];
  /** The condition of a conditional promise ("if we fall short"). */
  readonly condition: readonly Slice[];
}

/** A statement with all the engine found in it; the rubric and the consistency checks read nothing else. */
export interface FoundClaim {
  /** "c1", "c2", ... in document order within the criterion's answer. */
  readonly id: string;
  readonly statement: Statement;
  readonly classification: Classification;
  readonly scope: ClaimScope;
  readonly quantities: readonly FoundQuantity[];
  readonly times: readonly FoundTime[];
  readonly facets: Facets;
  readonly measures: readonly SuggestedMeasure[];
  readonly duplicateOf: string | null;
}
