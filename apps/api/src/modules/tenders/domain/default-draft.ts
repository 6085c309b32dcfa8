import type { NewTender, Tender } from '@evenhand/shared/contracts';

/** A scale from 0 to 5 with words for every mark, for a tender that publishes no other. */
export const DEFAULT_SCALE: Tender['scale'] = {
  bands: [
    { mark: '0', label: 'No response', descriptor: 'Nothing that addresses the question.' },
    {
      mark: '1',
      label: 'Very limited',
      descriptor:
        'General policy, values, track record or intentions only; no commitment for this contract, or only what the specification or the law already requires.',
    },
    {
      mark: '2',
      label: 'Limited',
      descriptor:
        'At least one relevant commitment for this contract beyond the specification, but without a quantity or without a date or period; little on how.',
    },
    {
      mark: '3',
      label: 'Adequate',
      descriptor:
        'At least one relevant commitment for this contract with a quantity and a date or period, and some detail on who benefits or where; the delivery approach is outlined.',
    },
    {
      mark: '4',
      label: 'Good',
      descriptor:
        'Two or more such commitments on different measures, with beneficiaries or places named, a responsible role, and how delivery will be evidenced; credible.',
    },
    {
      mark: '5',
      label: 'Excellent',
      descriptor:
        'As 4, comprehensive and fully measurable, with a timed delivery plan, verification, and a relevant track record that makes it credible; no material weakness.',
    },
  ],
};

/** Rules that a lead may keep or change; each is published with the set. */
export const DEFAULT_RULES = {
  consensus:
    'Each evaluator scores alone and locks the score with reasons. The panel then meets, opens the cited passages, and agrees one mark of the published scale with reasons for every criterion. No mark is an average.',
  deadlock:
    'Where the panel cannot agree, the chair records every view as it was given and refers the item to the procurement lead, who decides with written reasons.',
  tie: 'The tender with the higher mark on the criterion of the greatest weight ranks first. If they are still equal, lots are drawn before two officers.',
  visibility:
    'An evaluator sees no score, comment or progress of another before locking their own. Prices stay closed until the agreed scores are locked. Totals are shown when every item is locked.',
  spreadTrigger: '2',
  marking: 'by-weight',
  order: 'by-question',
  masking: false,
} as const satisfies NonNullable<Tender['rules']>;

/** The framework that is offered first; another is a choice away. */
const FIRST_FRAMEWORK = 'wcc-2025';

/** A draft to begin with: the earlier tender's criteria, scale and rules where one is copied, sensible defaults otherwise. */
export function newDraft(input: NewTender, earlier: Tender | null): Tender {
  const { reference, title, authority, regime, contractStart } = input;
  const own = { id: reference, title, authority, regime, contractStart };
  if (earlier !== null) {
    const { commencedOn: _theirs, $schema: _schema, ...rest } = earlier;
    return { ...rest, ...own };
  }
  return {
    ...own,
    framework: FIRST_FRAMEWORK,
    coreService: '',
    contractYears: 3,
    scale: DEFAULT_SCALE,
    criteria: [],
    rounding: { places: 2, mode: 'half-up', at: 'total' },
    rules: { ...DEFAULT_RULES },
    machineUse: { mode: 'off', decision: 'No machine assistance is used in the evaluation.' },
  };
}

/** A tender file as the product keeps it: questions for information only stand apart from what is assessed. */
export function withoutInformationOnly(file: Tender): Tender {
  const { informationQuestions = [], ...rest } = file;
  const apart = file.criteria
    .filter(({ informationOnly }) => informationOnly)
    .map(({ id, title, question }) => ({ id, title, question }));
  const questions = [...informationQuestions, ...apart];
  const criteria = file.criteria
    .filter(({ informationOnly }) => !informationOnly)
    .map(({ informationOnly: _not, ...criterion }) => criterion);
  return questions.length === 0 ? { ...rest, criteria } : { ...rest, criteria, informationQuestions: questions };
}

/** The tender as a file for others: questions for information only stand among the criteria, marked and without weight. */
export function asTenderFile({ informationQuestions = [], ...tender }: Tender): Tender {
  const apart = informationQuestions.map((question) => ({ ...question, weightPercent: '0', informationOnly: true }));
  return { ...tender, criteria: [...tender.criteria, ...apart] };
}
