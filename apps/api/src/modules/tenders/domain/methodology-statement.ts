import { needWords, questionWeights, rulePackFor, weightToShow } from '@evenhand/scoring';
import type { FrameworkPack, Tender } from '@evenhand/shared/contracts';
import { UNSAID_RULES } from '@evenhand/shared/domain';
import { machineUse } from './machine-use.ts';

const ROUNDING: Readonly<Record<Tender['rounding']['mode'], string>> = {
  'half-up': 'halves are rounded up',
  'half-even': 'halves are rounded to the even digit',
  down: 'further digits are cut off',
  up: 'any further digit rounds up',
};

const MACHINE_USE = {
  off: 'No machine assistance is used in the evaluation.',
  'batch-only':
    'Machine assistance is used outside the evaluation only, in indicative batch results that no evaluator sees.',
  'after-lock':
    'An evaluator may see a machine’s indicative reading of an answer only after locking their own score for it. It is never a score, and enters no total, ranking or threshold.',
  'at-moderation':
    'The panel may see a machine’s indicative reading of an answer at moderation only, after every evaluator has locked their score. It is never a score, and enters no total, ranking or threshold.',
} as const;

/**
 * How tenders are assessed, as text for the tender documents: criteria with their weights, scale, the five rules that
 * must be told (consensus and deadlock, tie, rounding, machine use), and the exact machine rules as an annex.
 */
export function methodologyStatement(tender: Tender, framework: FrameworkPack | null): string {
  const parts = [
    ['How tenders are assessed', opening(tender)],
    ['Criteria and weightings', criteria(tender)],
    ['Scale', scale(tender)],
    ['Measures', measures(tender, framework)],
    ['Agreeing a score', tender.rules?.consensus ?? 'Not stated.'],
    ['Where an evaluator is absent from the panel', absence(tender)],
    ['Where the panel cannot agree', tender.rules?.deadlock ?? 'Not stated.'],
    ['Ties', tender.rules?.tie ?? 'Not stated.'],
    ['Rounding', rounding(tender)],
    ['Machine assistance', assistance(tender)],
    ['Who sees what when', tender.rules?.visibility ?? ''],
    ['Questions for information only', informationOnly(tender)],
    ['Annex: rules of the machine reading', annex(tender)],
  ] as const;
  return parts
    .filter(([, words]) => words.trim() !== '')
    .map(([title, words]) => `${title}\n\n${words}`)
    .join('\n\n');
}

function absence({ rules }: Tender): string {
  const quorum = rules?.quorum ?? UNSAID_RULES.quorum;
  const isUnsaid = quorum === UNSAID_RULES.quorum;
  const count = isUnsaid ? 'two' : String(quorum);
  // What holds where nothing is said is not told here, so that a statement reads on as it was published.
  const fewer = isUnsaid
    ? ''
    : '; where fewer are left because somebody has left the panel for good, all of those agree it';
  if ((rules?.absence ?? UNSAID_RULES.absence) === 'quorum-decides')
    return `Those present decide, as long as at least ${count} people who scored the answer are among them${fewer}.`;
  const waits = 'What an absent evaluator has scored waits until they are there.';
  return isUnsaid ? waits : `${waits} At least ${count} people score every answer and agree it${fewer}.`;
}

function opening({ title, authority, rules }: Tender): string {
  const how =
    rules?.marking === 'by-marks'
      ? 'The marks of all questions are added up; what each question thereby weighs is stated with it.'
      : 'The mark of each answer is divided by the highest mark of the scale and multiplied by the weighting of its criterion.';
  return `${authority} assesses tenders for "${title}" by the criteria, weightings and scale below and by nothing else. ${how}`;
}

function criteria(tender: Tender): string {
  const weights = questionWeights(tender);
  return tender.criteria
    .map(({ id, title, question, disqualifies, wordLimit, pageLimit }) => {
      const own = weights.filter(({ criterion }) => criterion === id);
      const subs = own.filter(({ subCriterion }) => subCriterion !== null);
      return [
        `${id} ${title}: ${own.find(({ subCriterion }) => subCriterion === null)?.effective ?? '0'} per cent`,
        question,
        ...subs.map(
          ({ subCriterion, title: part, effective }) =>
            `  ${subCriterion ?? ''} ${part}: ${effective} per cent of the whole`,
        ),
        disqualifies
          ? 'A mark below the pass mark disqualifies the tender.'
          : 'A low mark does not disqualify the tender.',
        ...(wordLimit == null ? [] : [`At most ${String(wordLimit)} words; what goes beyond is not read.`]),
        ...(pageLimit == null ? [] : [`At most ${String(pageLimit)} pages; what goes beyond is not read.`]),
      ].join('\n');
    })
    .join('\n\n');
}

function scale({ scale: { bands, passMark } }: Tender): string {
  const rows = bands.map(({ mark, label, descriptor }) => `${mark} ${label}: ${descriptor}`);
  return [...rows, ...(passMark == null ? [] : [`Pass mark: ${passMark}.`]), 'No other mark exists.'].join('\n');
}

function measures(tender: Tender, framework: FrameworkPack | null): string {
  const named = (code: string) => {
    const title = framework?.measures.find((measure) => measure.code === code)?.title;
    return title === undefined ? code : `${code} ${title}`;
  };
  const rows = tender.criteria.flatMap(({ id, measures: own }) => {
    const required = own?.required ?? [];
    const suggested = own?.suggested ?? [];
    return [
      ...(required.length > 0 ? [`${id} requires: ${required.map(named).join('; ')}.`] : []),
      ...(suggested.length > 0 ? [`${id} suggests: ${suggested.map(named).join('; ')}.`] : []),
      ...(own?.free ? [`In ${id} the supplier may choose measures freely.`] : []),
    ];
  });
  const pack = framework === null ? '' : `Measures are those of "${framework.title}", edition ${framework.edition}.`;
  return [pack, ...rows].filter((row) => row !== '').join('\n');
}

function rounding({ rounding: { places, mode, at } }: Tender): string {
  const where = at === 'total' ? 'the total' : 'the weighted mark of each criterion';
  return `Figures are exact decimals. Only ${where} is rounded, once, to ${String(places)} decimal places; ${ROUNDING[mode]}. Example: ${weightToShow('12.345678901', { places, mode, at })} for 12.345678901.`;
}

function assistance(tender: Tender): string {
  const { mode } = machineUse(tender);
  const { decision = '', convergenceLimit } = tender.machineUse ?? {};
  const seenByPanel = mode === 'after-lock' || mode === 'at-moderation';
  const warning =
    seenByPanel && convergenceLimit !== undefined
      ? `The chair of the panel is warned where more than ${convergenceLimit} of the items whose marks moved (1 is all of them) end at the indicative band.`
      : '';
  return [mode === null ? 'Not stated.' : MACHINE_USE[mode], warning, decision.trim()]
    .filter((words) => words !== '')
    .join(' ');
}

function informationOnly({ informationQuestions = [] }: Tender): string {
  if (informationQuestions.length === 0) return '';
  const rows = informationQuestions.map(({ id, title, question }) => `${id} ${title}: ${question}`);
  return ['The answers to these questions are not assessed and carry no weight.', ...rows].join('\n');
}

function annex(tender: Tender): string {
  const pack = rulePackFor(tender.scale.bands);
  const rows = pack.bands.map(({ id, mark, needs, implements: published, from }) => {
    const words = needWords(needs);
    return `${mark} (rule ${id}, from ${from}): ${words === '' ? 'nothing is needed' : `needs ${words}`}. Implements: "${published}"`;
  });
  return [`Rule pack ${pack.id}: ${pack.title}. Each band also needs what the bands below it need.`, ...rows].join(
    '\n',
  );
}
