import type { Band, GuideValues } from '../contracts/index.ts';
import { compareMarks, inOrder } from './scale.ts';
import { chosenAt, saysNothing } from './values.ts';

/** A band that is kept for answers with nothing in them: its published words make it a rule. */
const NOTHING =
  /^\s*(?:no|nothing|none|nil)\b|\b(?:fails? to (?:address|answer|respond|provide|submit)|(?:does|did|do) not (?:address|answer|respond|provide)|not (?:answered|addressed|provided|submitted)|unanswered|(?:no|without any|absence of|lack of any) (?:relevant |meaningful |supporting |real )?(?:response|answer|evidence|information|submission|detail))\b/iu;

/** The highest band whose published words mean "nothing"; null where the scale has no such rule. */
export function nothingBand(bands: readonly Band[]): Band | null {
  const [lowest] = inOrder(bands);
  if (lowest === undefined) return null;
  return NOTHING.test(lowest.descriptor) || NOTHING.test(lowest.label) ? lowest : null;
}

/**
 * Where the answers contradict a rule of the scale: nothing was found for any part, and the mark is above the band that
 * the published words keep for nothing. Null where they do not, or where no mark is chosen. `mark` is given where
 * another one than the chosen counts.
 */
export function contradictionOf(
  bands: readonly Band[],
  parts: readonly { readonly id: string }[],
  values: GuideValues,
  mark: string | null = chosenAt(values, 'mark'),
): { readonly band: Band; readonly mark: string } | null {
  const band = nothingBand(bands);
  if (band === null || mark === null || compareMarks(mark, band.mark) <= 0) return null;
  return parts.every(({ id }) => saysNothing(values, `evidence/${id}`)) ? { band, mark } : null;
}
