import { UNSAID_RULES } from '@evenhand/shared/domain';
import { DEFAULT_RULES } from './default-draft.ts';
import type {
  CriteriaPage,
  DetailsPage,
  FrameworkPage,
  LotsPage,
  MissionsPage,
  RulesPage,
  ScalePage,
  Tender,
} from '@evenhand/shared/contracts';

/** The draft after a page has been saved. Each function changes what its page shows and nothing else. */

export function withDetails(draft: Tender, page: DetailsPage): Tender {
  const { title, authority, regime, coreService, contractStart, contractYears } = page;
  const { commencedOn: _day, area: _area, annualValueGBP: _value, ...rest } = draft;
  return {
    ...rest,
    title,
    authority,
    regime,
    coreService,
    contractStart,
    contractYears,
    ...(page.commencedOn === null ? {} : { commencedOn: page.commencedOn }),
    ...(page.area.trim() === '' ? {} : { area: page.area }),
    ...(page.annualValueGBP === null ? {} : { annualValueGBP: page.annualValueGBP }),
  };
}

export function withLots({ lots: _before, ...draft }: Tender, { lots }: LotsPage): Tender {
  return lots.length === 0 ? draft : { ...draft, lots };
}

export function withCriteria(draft: Tender, { criteria, informationQuestions }: CriteriaPage): Tender {
  const { informationQuestions: _before, ...rest } = draft;
  const shares = new Map(draft.criteria.map(({ id, missions }) => [id, missions]));
  const next = criteria.map((criterion) => {
    const missions = shares.get(criterion.id);
    return missions === undefined ? criterion : { ...criterion, missions };
  });
  return informationQuestions.length === 0
    ? { ...rest, criteria: next }
    : { ...rest, criteria: next, informationQuestions };
}

export function withScale(draft: Tender, { bands, passMark }: ScalePage): Tender {
  return { ...draft, scale: passMark === null ? { bands } : { bands, passMark } };
}

export function withFramework(draft: Tender, { framework, shortList }: FrameworkPage): Tender {
  const { shortList: _before, ...rules } = draft.rules ?? {};
  return { ...draft, framework, rules: shortList === null ? rules : { ...rules, shortList } };
}

export function withMissions(draft: Tender, { shares }: MissionsPage): Tender {
  const criteria = draft.criteria.map((criterion) => {
    const own = shares[criterion.id];
    if (own === undefined) return criterion;
    const { missions: _before, ...rest } = criterion;
    return own === null ? rest : { ...rest, missions: own };
  });
  return { ...draft, criteria };
}

/** Rules that came with an imported tender and that the page does not show, or did not send, stay as they are. */
export function withRules(draft: Tender, page: RulesPage): Tender {
  const { absence, quorum, namesHiddenFirst, highlights } = page;
  const { consensus, deadlock, tie, visibility, spreadTrigger, marking, order, masking, rounding, machineUse } = page;
  const { machineUse: before, ...rest } = draft;
  const { spreadTrigger: _trigger, ...kept } = draft.rules ?? {};
  const { mode, decision, convergenceLimit = before?.convergenceLimit } = machineUse;
  const limit = convergenceLimit === undefined ? {} : { convergenceLimit };
  return {
    ...rest,
    rounding,
    rules: {
      ...kept,
      consensus,
      deadlock,
      tie,
      visibility,
      marking,
      order,
      masking,
      ...(spreadTrigger === null ? {} : { spreadTrigger }),
      ...(absence === undefined ? {} : { absence }),
      ...(quorum === undefined ? {} : { quorum }),
      ...(namesHiddenFirst === undefined ? {} : { namesHiddenFirst }),
      ...(highlights === undefined ? {} : { highlights }),
    },
    ...(mode === null ? {} : { machineUse: { mode, decision, ...limit } }),
  };
}

/** The rules of a draft as their page shows them. What the tender does not say is empty, or what then holds; never filled in. */
export function rulesOf({ rules = {}, rounding, machineUse }: Tender): Omit<RulesPage, 'revision'> {
  return {
    consensus: rules.consensus ?? '',
    deadlock: rules.deadlock ?? '',
    tie: rules.tie ?? '',
    visibility: rules.visibility ?? '',
    spreadTrigger: rules.spreadTrigger ?? null,
    marking: rules.marking ?? DEFAULT_RULES.marking,
    order: rules.order ?? DEFAULT_RULES.order,
    masking: rules.masking ?? DEFAULT_RULES.masking,
    absence: rules.absence ?? UNSAID_RULES.absence,
    quorum: rules.quorum ?? UNSAID_RULES.quorum,
    namesHiddenFirst: rules.namesHiddenFirst ?? UNSAID_RULES.namesHiddenFirst,
    highlights: rules.highlights ?? UNSAID_RULES.highlights,
    rounding,
    machineUse: {
      mode: machineUse?.mode ?? null,
      decision: machineUse?.decision ?? '',
      convergenceLimit: machineUse?.convergenceLimit ?? UNSAID_RULES.convergenceLimit,
    },
  };
}
