import type { ReadFile } from '@evenhand/shared/domain';
import { isPlain } from '../domain/plain-asides.ts';
import type { FindingAbout } from '../domain/standing-dismissals.ts';
import { fingerprintOf } from './reading-decisions.ts';

/** Words that a file hides, with the place and the page at which they were found. */
export interface HiddenFinding {
  readonly about: Extract<FindingAbout, { what: 'hidden' }>;
  /** Its place among what the file hides, from 0. */
  readonly place: number;
  readonly page: number | null;
  readonly words: string;
}

/** What a file of a response hides, in the order in which it was found. */
export function hiddenIn(responseId: string, { name, document }: ReadFile): HiddenFinding[] {
  const hidden = (document?.asides ?? []).filter((aside) => !isPlain(aside));
  return hidden.map(({ reason, page, text }, place) => ({
    about: { what: 'hidden', responseId, file: name, reason, fingerprint: fingerprintOf(text) },
    place,
    page,
    words: text,
  }));
}
