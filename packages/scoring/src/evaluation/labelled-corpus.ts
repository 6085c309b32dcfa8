import type { ClaimClass, ClaimScope } from '@evenhand/shared/domain';
import type { Tender } from '@evenhand/shared/contracts';

/** A sentence, list item or table row of the Markdown of a labelled response. `section` is the criterion it stands under. */
export interface LabelledUnit {
  readonly id: string;
  readonly section: string | null;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly context: string | null;
  readonly text: string;
}

/** What a careful reader wrote down for one unit. Units without a label are NONE. */
export interface UnitLabel {
  readonly unit: string;
  readonly class: ClaimClass;
  readonly scope: ClaimScope | null;
  /** Measure codes, best first. */
  readonly measures: readonly string[];
  readonly quantities: readonly { readonly text: string; readonly value: string; readonly unit: string }[];
  readonly time: readonly string[];
  /** Id of the earlier unit that makes the same promise. */
  readonly duplicateOf: string | null;
  /** The words that a second label of the same unit is about; null for the label of the unit as a whole. */
  readonly part: string | null;
}

/** The agreed mark of one answer, as text of the published scale, and why. */
export interface AgreedMark {
  readonly criterion: string;
  readonly mark: string;
  readonly why: string;
}

export interface LabelledResponse {
  readonly response: string;
  readonly units: readonly LabelledUnit[];
  readonly labels: readonly UnitLabel[];
  readonly marks: readonly AgreedMark[];
}

/** One tender with its labelled responses. */
export interface LabelledTender {
  readonly tender: Tender;
  readonly responses: readonly LabelledResponse[];
}
