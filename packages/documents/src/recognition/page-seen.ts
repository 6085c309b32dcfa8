import type { Segment } from '../formats/pdf/segments.ts';

/** What the recogniser made of one page that is a picture. It is kept, so that no page is recognised twice. */
export interface PageSeen {
  readonly number: number;
  /** Mean confidence of its words, 0 to 100. */
  readonly confidence: number;
  /** Empty where no words were found. */
  readonly segments: readonly Segment[];
  /** Its process ended without an answer: of this page nothing is known. */
  readonly failed?: boolean;
  /** Its picture could not be painted: of this page nothing is known. */
  readonly undrawn?: boolean;
  /** What recognising it took; absent in what was kept before this was counted. */
  readonly seconds?: number;
}
