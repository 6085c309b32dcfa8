import { frameworkPack, publishedSetHash } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** What a tender's responses are scored against: its definition with the framework it names. */
export interface PublishedSet {
  readonly tender: Tender;
  /** Null where the product does not bring the framework: then no measure is suggested. */
  readonly framework: FrameworkPack | null;
  readonly hash: string;
}

export function publishedSet(tender: Tender): PublishedSet {
  const framework = frameworkPack(tender.framework);
  return { tender, framework, hash: publishedSetHash(tender, framework) };
}
