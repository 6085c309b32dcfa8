import type { HighlightsView } from '@evenhand/shared/contracts';
import { CLASS_NAMES } from '../claims/class-words.ts';
import { quantityInWords } from '../claims/quantity-in-words.ts';
import type { Passage } from './passage.ts';

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
    label: [CLASS_NAMES[name], ...quantities.map(quantityInWords), ...accepted].join(', '),
    evidence,
  };
}
