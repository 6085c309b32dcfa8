import { decimalSum, frameworksFor, questionWeights, sameMark, weightingFaults } from '@evenhand/scoring';
import type { FrameworkPack, SetupFaultView, SetupPage, Tender, TenderPersonView } from '@evenhand/shared/contracts';
import { REGIME_FACTS } from '@evenhand/shared/domain';
import { rulesOf } from './draft-pages.ts';
import { quorumFault } from './panel-gaps.ts';
import type { SetupFacts } from './setup-facts.ts';
import { tenderFaults, type TenderFault } from './tender-rules.ts';

/** What a set must have before it can be locked, each point with the page on which it is put right. */
export function publishingFaults(
  draft: Tender,
  facts: Pick<SetupFacts, 'procedure' | 'noticeReference'>,
  packs: readonly FrameworkPack[],
): readonly SetupFaultView[] {
  const framework = packs.find(({ id }) => id === draft.framework) ?? null;
  return [
    ...missingDetails(draft, facts),
    ...missingCriteria(draft),
    ...missingDescriptors(draft),
    ...missingRules(draft),
    ...brokenShares(draft),
    ...hiddenWeights(draft, framework),
    ...tenderFaults(draft, packs)
      .filter(({ pointer }) => draft.criteria.length > 0 || pointer !== '/criteria')
      .map((fault) => ({ page: pageOf(fault), ...fault })),
  ];
}

function fault(page: SetupPage, pointer: string, says: string): SetupFaultView {
  return { page, pointer, says };
}

function missingDetails(draft: Tender, facts: Pick<SetupFacts, 'procedure' | 'noticeReference'>): SetupFaultView[] {
  const { requires, name } = REGIME_FACTS[draft.regime];
  const asked: readonly string[] = requires;
  const missing = (id: string, isThere: boolean, what: string) =>
    asked.includes(id) && !isThere ? [fault('details', `/${id}`, `Under ${name}, ${what} must be recorded.`)] : [];
  return [
    ...(draft.coreService.trim() === ''
      ? [fault('details', '/coreService', 'Say what the contract itself buys. Promises of that are not social value.')]
      : []),
    ...missing('commencedOn', draft.commencedOn !== undefined, 'the day on which the procurement commenced'),
    ...missing('procedure', facts.procedure !== null, 'the procedure'),
    ...missing('noticeReference', facts.noticeReference.trim() !== '', 'the reference of the notice'),
  ];
}

function missingCriteria({ criteria, informationQuestions = [] }: Tender): SetupFaultView[] {
  if (criteria.length === 0) return [fault('criteria', '/criteria', 'Add at least one criterion.')];
  const ids = new Set(criteria.map(({ id }) => id));
  return [
    ...criteria.flatMap(({ id, title, question, subCriteria = [] }, at) => {
      const here = `/criteria/${String(at)}`;
      return [
        ...(title.trim() === '' ? [fault('criteria', `${here}/title`, `${id} has no title.`)] : []),
        ...(question.trim() === '' ? [fault('criteria', `${here}/question`, `${id} has no question.`)] : []),
        ...subCriteria.flatMap((sub, place) =>
          sub.title.trim() === ''
            ? [
                fault(
                  'criteria',
                  `${here}/subCriteria/${String(place)}/title`,
                  `${id}, sub-criterion ${sub.id} has no title.`,
                ),
              ]
            : [],
        ),
      ];
    }),
    ...informationQuestions.flatMap(({ id, title, question }, at) => {
      const here = `/informationQuestions/${String(at)}`;
      return [
        ...(ids.has(id) ? [fault('criteria', `${here}/id`, `A criterion has the id "${id}" already.`)] : []),
        ...(title.trim() === '' || question.trim() === ''
          ? [fault('criteria', `${here}/question`, `${id}, for information only, has no title or no question.`)]
          : []),
      ];
    }),
  ];
}

function missingDescriptors({ scale }: Tender): SetupFaultView[] {
  return scale.bands.flatMap(({ mark, descriptor }, at) =>
    descriptor.trim() === ''
      ? [fault('scale', `/scale/bands/${String(at)}/descriptor`, `The mark ${mark} has no descriptor.`)]
      : [],
  );
}

const RULES_TO_STATE = [
  ['consensus', 'how the panel comes to an agreed score'],
  ['deadlock', 'what happens where the panel cannot agree'],
  ['tie', 'what decides a tie'],
] as const;

function missingRules({ rules = {}, machineUse }: Tender): SetupFaultView[] {
  const missing = RULES_TO_STATE.filter(([rule]) => (rules[rule] ?? '').trim() === '');
  const unstated = machineUse?.mode === undefined || (machineUse.decision ?? '').trim() === '';
  return [
    ...missing.map(([rule, what]) => fault('rules', `/rules/${rule}`, `The rules do not say ${what}.`)),
    ...(unstated
      ? [fault('rules', '/machineUse', 'The rules do not say whether and how machine assistance is used.')]
      : []),
  ];
}

/**
 * A quorum that the evaluators there are cannot reach. One that is published already holds up no other change: the panel's
 * readiness asks for more evaluators then.
 */
export function quorumFaults(
  {
    draft,
    definition,
    publishedVersion,
  }: { readonly draft: Tender; readonly definition: Tender; readonly publishedVersion: number | null },
  people: readonly TenderPersonView[],
): SetupFaultView[] {
  if (publishedVersion !== null && rulesOf(draft).quorum === rulesOf(definition).quorum) return [];
  const says = quorumFault(draft, people);
  return says === null ? [] : [fault('rules', '/rules/quorum', says)];
}

function brokenShares({ criteria }: Tender): SetupFaultView[] {
  return criteria.flatMap(({ id, subCriteria = [] }, at) => {
    const shares = subCriteria.flatMap(({ weightPercent }) => (weightPercent === undefined ? [] : [weightPercent]));
    if (shares.length === 0) return [];
    const here = `/criteria/${String(at)}/subCriteria`;
    if (shares.length < subCriteria.length)
      return [fault('criteria', here, `Give every sub-criterion of ${id} a share, or none of them.`)];
    const total = decimalSum(shares);
    return sameMark(total, '100')
      ? []
      : [fault('criteria', here, `The shares of the sub-criteria of ${id} add up to ${total} per cent, not 100.`)];
  });
}

/** Weights that marking creates and nobody published. Where weightings do not make 100 that is told instead. */
function hiddenWeights(draft: Tender, framework: FrameworkPack | null): SetupFaultView[] {
  if (draft.criteria.length === 0) return [];
  if (draft.rules?.marking !== 'by-marks' && weightingFaults(draft, framework).length > 0) return [];
  return questionWeights(draft)
    .filter(({ agrees }) => !agrees)
    .map(({ criterion, subCriterion, published, effective }) => {
      const what = subCriterion === null ? criterion : `${criterion}, sub-criterion ${subCriterion}`;
      const at = draft.criteria.findIndex(({ id }) => id === criterion);
      return fault(
        'criteria',
        `/criteria/${String(at)}/weightPercent`,
        `${what} is published with ${published ?? 'no'} per cent, but adding up marks makes it weigh ${effective} per cent.`,
      );
    });
}

function pageOf({ pointer, says }: TenderFault): SetupPage {
  if (says.startsWith('The mission shares')) return 'missions';
  if (pointer.startsWith('/framework')) return 'framework';
  if (pointer.startsWith('/scale')) return 'scale';
  return 'criteria';
}

/** Frameworks with whether the day on which the procurement commenced allows them. */
export function offeredFrameworks(draft: Tender, packs: readonly FrameworkPack[]) {
  const fitting = new Set(frameworksFor({ commencedOn: draft.commencedOn ?? null }, packs).map(({ id }) => id));
  return packs.map(({ id, title, edition }) => ({ id, title, edition, fits: fitting.has(id) }));
}
