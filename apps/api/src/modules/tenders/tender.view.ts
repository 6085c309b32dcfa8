import { effectiveWeights, weightToShow } from '@evenhand/scoring';
import type { FrameworkPack, Tender, TenderView } from '@evenhand/shared/contracts';
import { frameworkOf } from '../frameworks/index.ts';
import { machineUse } from './domain/machine-use.ts';
import type { StoredTender } from './tender.repository.ts';

type Shown = Pick<
  StoredTender,
  | 'id'
  | 'reference'
  | 'phase'
  | 'ended'
  | 'title'
  | 'authority'
  | 'publishedSetHash'
  | 'publishedVersion'
  | 'deadline'
  | 'definition'
  | 'ownFramework'
>;

export function tenderView(tender: Shown, uploads: NonNullable<TenderView['uploads']>): TenderView {
  const { definition } = tender;
  const framework = frameworkOf(tender);
  return {
    id: tender.id,
    reference: tender.reference,
    phase: tender.phase,
    ended: tender.ended,
    title: tender.title,
    authority: tender.authority,
    regime: definition.regime,
    coreService: definition.coreService,
    area: definition.area ?? null,
    contractStart: definition.contractStart,
    contractYears: definition.contractYears,
    annualValueGBP: definition.annualValueGBP ?? null,
    framework: { id: definition.framework, title: framework?.title ?? definition.framework },
    publishedSetHash: tender.publishedSetHash,
    publishedVersion: tender.publishedVersion,
    deadline: tender.deadline?.toISOString() ?? null,
    scale: definition.scale.bands,
    criteria: definition.criteria.map((criterion) => ({
      id: criterion.id,
      title: criterion.title,
      theme: criterion.theme ?? null,
      question: criterion.question,
      weightPercent: criterion.weightPercent,
      wordLimit: criterion.wordLimit ?? null,
      pageLimit: criterion.pageLimit ?? null,
    })),
    rounding: definition.rounding,
    machineUse: machineUse(definition),
    measures: (framework?.measures ?? []).map(({ code, theme, title }) => ({ code, theme, title })),
    missions: missions(definition, framework),
    uploads,
  };
}

function missions(tender: Tender, framework: FrameworkPack | null): NonNullable<TenderView['missions']> | null {
  const weights = Object.entries(effectiveWeights(tender, framework).missions);
  if (weights.length === 0) return null;
  const nameOf = (id: string) => framework?.missions.find((mission) => mission.id === id)?.name ?? id;
  const ownShares = tender.criteria.every((criterion) => criterion.missions !== undefined);
  const source = ownShares ? 'The tender itself.' : (framework?.missionMapping?.note ?? 'The framework pack.');
  return {
    weights: weights.map(([id, weight]) => ({
      id,
      name: nameOf(id),
      weightPercent: weightToShow(weight, tender.rounding),
    })),
    source,
  };
}
