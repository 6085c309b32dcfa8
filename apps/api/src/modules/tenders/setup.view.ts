import { decimalSum, effectiveWeights, missionSharesOf, questionWeights, weightToShow } from '@evenhand/scoring';
import type {
  AidView,
  BidderListView,
  FrameworkPack,
  SetupView,
  Tender,
  TenderPersonView,
} from '@evenhand/shared/contracts';
import { momentInWords } from '../../platform/moment-in-words.ts';
import { lintCriteria } from './domain/criteria-lint.ts';
import { rulesOf } from './domain/draft-pages.ts';
import { editability } from './domain/editability.ts';
import { deadlineFaults, workedOn } from './domain/prepared-facts.ts';
import { offeredFrameworks, publishingFaults, quorumFaults } from './domain/publishing-faults.ts';
import { setupPages } from './domain/setup-pages.ts';
import type { SetupFacts } from './domain/setup-facts.ts';
import type { StoredTender } from './tender.repository.ts';

/** What stands beside the tender's own row. */
export interface SetupSurroundings {
  readonly packs: readonly FrameworkPack[];
  readonly bidders: BidderListView;
  readonly aids: readonly AidView[];
  readonly people: readonly TenderPersonView[];
}

/** The draft with everything that follows from it: weights as they come out, what is missing, what reads badly. */
export function setupView(tender: StoredTender, { packs, bidders, aids, people }: SetupSurroundings): SetupView {
  const { draft } = tender;
  const { facts, deadline } = workedOn(tender);
  const framework = packs.find(({ id }) => id === draft.framework) ?? null;
  const faults = [
    ...publishingFaults(draft, facts, packs),
    ...quorumFaults(tender, people),
    ...deadlineFaults(tender, new Date(), momentInWords),
  ];
  const { editable, says } = editability(tender);
  const frameworkTitle = framework?.title ?? draft.framework;
  return {
    tenderId: tender.id,
    reference: tender.reference,
    phase: tender.phase,
    revision: tender.revision,
    editable,
    editableSays: says,
    publishedVersion: tender.publishedVersion,
    change: tender.change,
    pages: [...setupPages({ draft, facts, deadline, faults, bidders, aids, people, frameworkTitle })],
    details: details(draft, facts),
    lots: [...(draft.lots ?? [])],
    criteria: draft.criteria.map(criterion),
    informationQuestions: draft.informationQuestions ?? [],
    scale: { bands: draft.scale.bands, passMark: draft.scale.passMark ?? null },
    framework: frameworkPart(draft, framework),
    frameworks: offeredFrameworks(draft, packs),
    rules: rulesOf(draft),
    documents: facts.documents,
    timetable: { ...facts.timetable, deadline: deadline?.toISOString() ?? null },
    bidders,
    aids: [...aids],
    weights: weights(draft, framework),
    faults: [...faults],
    findings: [...lintCriteria(draft)],
  };
}

function details(draft: Tender, facts: SetupFacts): SetupView['details'] {
  const { title, authority, regime, coreService, area = '', contractStart, contractYears } = draft;
  return {
    title,
    authority,
    regime,
    procedure: facts.procedure,
    noticeReference: facts.noticeReference,
    commencedOn: draft.commencedOn ?? null,
    coreService,
    area,
    contractStart,
    contractYears,
    annualValueGBP: draft.annualValueGBP ?? null,
  };
}

function criterion({ missions: _elsewhere, informationOnly: _none, lots, ...rest }: Tender['criteria'][number]) {
  const own = (lots ?? []).filter((lot) => typeof lot === 'string');
  return own.length === 0 ? rest : { ...rest, lots: own };
}

function frameworkPart(draft: Tender, framework: FrameworkPack | null): SetupView['framework'] {
  return {
    id: draft.framework,
    title: framework?.title ?? draft.framework,
    shortList: draft.rules?.shortList ?? null,
    themes: (framework?.themes ?? []).map(({ id, name }) => ({ id, name })),
    measures: (framework?.measures ?? []).map(({ code, theme, title }) => ({ code, theme, title })),
    missions: (framework?.missions ?? []).map(({ id, name }) => ({ id, name })),
    missionsNote: framework?.missionMapping?.note ?? null,
  };
}

function weights(draft: Tender, framework: FrameworkPack | null): SetupView['weights'] {
  const total = decimalSum(draft.criteria.map(({ weightPercent }) => weightPercent));
  const nameOf = (id: string) => framework?.missions.find((mission) => mission.id === id)?.name ?? id;
  return {
    total,
    says: totalInWords(total, draft.criteria.length),
    questions: [...questionWeights(draft)],
    shares: Object.fromEntries(draft.criteria.map((one) => [one.id, { ...missionSharesOf(one, framework) }])),
    missions: Object.entries(effectiveWeights(draft, framework).missions).map(([id, weight]) => ({
      id,
      name: nameOf(id),
      weightPercent: weightToShow(weight, draft.rounding),
    })),
  };
}

function totalInWords(total: string, count: number): string {
  if (count === 0) return 'There are no criteria yet.';
  const missing = decimalSum(['100', negated(total)]);
  if (/^0(\.0+)?$/.test(missing)) return 'The weightings add up to 100 per cent.';
  return missing.startsWith('-')
    ? `The weightings add up to ${total} per cent. Take ${missing.slice(1)} away.`
    : `The weightings add up to ${total} per cent. Add ${missing}.`;
}

function negated(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}
