import { frameworkPack, publishedSetHash } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** The framework a tender names; null where the product does not bring it: then no measure is suggested. */
export function frameworkOf(tender: Tender): FrameworkPack | null {
  return frameworkPack(tender.framework);
}

/** Identity of what a tender's responses are scored against: its definition with the framework it names. */
export function publishedSetHashOf(tender: Tender): string {
  return publishedSetHash(tender, frameworkOf(tender));
}
