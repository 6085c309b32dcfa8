import type { FrameworkPack, IndicativeWeighted, Tender } from '@evenhand/shared/contracts';
import { weightedMarks } from './weighted-marks.ts';

/** The indicative weighted total of one response, from the machine's marks: for batch and calibration output only. */
export function indicativeWeighted(
  tender: Tender,
  framework: FrameworkPack | null,
  marks: ReadonlyMap<string, string | null>,
): IndicativeWeighted {
  return weightedMarks(tender, framework, marks);
}
