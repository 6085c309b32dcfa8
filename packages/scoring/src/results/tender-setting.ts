import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { claimContext, type ClaimContext } from '../claims/describe-claim.ts';
import { knownWords, type WordList } from '../rubric/known-words.ts';
import type { RulePack } from '../rubric/need.ts';
import { rulePackFor } from '../rubric/rule-pack.ts';
import { ownArea } from './own-area.ts';

/** What the published set means to the engine, prepared once for a response. */
export interface TenderSetting {
  readonly tender: Tender;
  readonly framework: FrameworkPack | null;
  readonly claims: ClaimContext;
  readonly rules: RulePack;
  /** Names of the area that the tender is for. */
  readonly ownArea: readonly string[];
  /** Stems that are nobody's own words. */
  readonly known: WordList;
  readonly maskedNames: readonly string[];
}

/** What is the same for all bidders of a tender. */
type PublishedSetting = Omit<TenderSetting, 'known' | 'maskedNames'>;

const prepared = new WeakMap<Tender, { readonly asOf: string; readonly published: PublishedSetting }>();

/** Prepares what a response is held against; what the published set says is taken apart once for all its bidders. */
export function tenderSetting(
  tender: Tender,
  framework: FrameworkPack | null,
  asOf: string,
  maskedNames: readonly string[],
): TenderSetting {
  const before = prepared.get(tender);
  const known = knownWords(tender, framework, maskedNames);
  if (before?.asOf === asOf && before.published.framework === framework)
    return { ...before.published, known, maskedNames };
  const published = publishedSetting(tender, framework, asOf);
  prepared.set(tender, { asOf, published });
  return { ...published, known, maskedNames };
}

function publishedSetting(tender: Tender, framework: FrameworkPack | null, asOf: string): PublishedSetting {
  const area = ownArea(tender);
  const areaPlaces = [...(framework?.area?.places ?? []), ...(tender.area === undefined ? [] : [tender.area]), ...area];
  return {
    tender,
    framework,
    ownArea: area,
    claims: claimContext({ coreService: tender.coreService, areaPlaces, contractStart: asOf }),
    rules: rulePackFor(tender.scale.bands),
  };
}
