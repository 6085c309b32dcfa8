import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { claimContext, type ClaimContext } from '../claims/describe-claim.ts';
import { knownWords } from '../rubric/known-words.ts';
import type { RulePack } from '../rubric/need.ts';
import { rulePackFor } from '../rubric/rule-pack.ts';

/** What the published set means to the engine, prepared once for a response. */
export interface TenderSetting {
  readonly tender: Tender;
  readonly framework: FrameworkPack | null;
  readonly claims: ClaimContext;
  readonly rules: RulePack;
  /** Stems that are nobody's own words. */
  readonly known: ReadonlySet<string>;
  readonly maskedNames: readonly string[];
}

export function tenderSetting(
  tender: Tender,
  framework: FrameworkPack | null,
  asOf: string,
  maskedNames: readonly string[],
): TenderSetting {
  const areaPlaces = [...(framework?.area?.places ?? []), ...(tender.area === undefined ? [] : [tender.area])];
  return {
    tender,
    framework,
    claims: claimContext({ coreService: tender.coreService, areaPlaces, contractStart: asOf }),
    rules: rulePackFor(tender.scale.bands),
    known: knownWords(tender, framework, maskedNames),
    maskedNames,
  };
}
