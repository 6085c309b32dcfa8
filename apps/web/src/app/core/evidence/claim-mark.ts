import type { HighlightsView } from '@evenhand/shared/contracts';
import type { ClaimClass } from '@evenhand/shared/domain';
import { quantityInWords } from '../claims/quantity-in-words.ts';
import type { Passage } from './passage.ts';

/** What the machine calls a statement. The words judge nothing: each says what kind of statement it takes it for. */
const CLASS_WORDS: Record<ClaimClass, string> = {
  COMMITMENT: $localize`Commitment`,
  ASPIRATION: $localize`Aspiration`,
  TRACK_RECORD: $localize`Track record`,
  PRACTICE: $localize`Practice`,
  POLICY: $localize`Policy`,
  NONE: $localize`Other statement`,
  UNSURE: $localize`Unsure`,
};

type Highlight = HighlightsView['highlights'][number];

/** Statements that claim nothing are not marked: they would only be noise. */
export function markable(highlights: readonly Highlight[]): readonly Highlight[] {
  return highlights.filter((one) => one.class !== 'NONE');
}

/** A statement that the machine found, as the evidence shows it: "Commitment, at least 10 apprentice, measure EK1". */
export function claimMark({ id, class: name, quantities, measures, evidence }: Highlight): Passage {
  const accepted = measures
    .filter(({ status }) => status === 'accepted')
    .map(({ measure }) => $localize`measure ${measure}:measure:`);
  return {
    id: `mark-${id}`,
    label: [CLASS_WORDS[name], ...quantities.map(quantityInWords), ...accepted].join(', '),
    evidence,
  };
}
