import { frameworkPack, publishedSetHash } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';

/** A tender with the framework of the authority's own that it names, where it names one. */
interface WithFramework {
  readonly definition: Tender;
  readonly ownFramework?: FrameworkPack | null;
}

/** The framework a tender names; null where there is none of that name: then no measure is suggested. */
export function frameworkOf({ definition, ownFramework = null }: WithFramework): FrameworkPack | null {
  return ownFramework ?? frameworkPack(definition.framework);
}

/** Identity of what a tender's responses are scored against: its definition with the framework it names. */
export function publishedSetHashOf(tender: WithFramework): string {
  return publishedSetHash(tender.definition, frameworkOf(tender));
}
