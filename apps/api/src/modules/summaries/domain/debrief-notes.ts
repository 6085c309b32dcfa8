import { Exact } from '@evenhand/scoring';
import type { AgreedCriterion, AgreedTender, PublishedFacts } from './agreed-record.ts';
import type { AssessmentSummary, SummarySection, SummarySentence } from './assessment-summary.ts';

export interface DebriefInput {
  /** The summary as it was approved: the only source of reasons. */
  readonly summary: AssessmentSummary;
  readonly approvedHash: string;
  readonly published: PublishedFacts;
  readonly tender: AgreedTender;
}

/**
 * What whoever holds the debrief of a supplier goes through with it, criterion by criterion, first where most points were not
 * reached. It repeats the approved summary and the published scale, sentence by sentence with their records, and has no
 * reason of its own.
 */
export function debriefNotes(input: DebriefInput): AssessmentSummary {
  const { summary, published, tender } = input;
  const criteria = byPointsNotReached(tender.criteria);
  const [outcome, ...others] = summary.sections;
  const isOfCriterion = (section: SummarySection) => criteria.some((criterion) => isAbout(section, criterion));
  return {
    title: `Debrief notes: ${published.title}`,
    supplier: summary.supplier,
    sections: [
      ...(outcome === undefined ? [] : [outcome]),
      ...(criteria.length === 0 ? [] : [pointsSection(criteria)]),
      ...criteria.flatMap((criterion) => criterionSections(input, criterion)),
      ...others.filter((section) => !isOfCriterion(section) && !isMethod(section)),
      recordsSection(input),
    ],
  };
}

/** By its record: an id of a criterion may begin like that of another, or like that of another section. */
function isAbout({ sentences }: SummarySection, { itemId }: AgreedCriterion): boolean {
  return sentences.some(({ record }) => record?.kind === 'agreed-score' && record.itemId === itemId);
}

const METHOD: readonly string[] = ['method/marks', 'method/set'];

function isMethod({ sentences }: SummarySection): boolean {
  return sentences.some(({ id, record }) => METHOD.includes(id) && record?.kind !== 'agreed-score');
}

function pointsSection(criteria: readonly AgreedCriterion[]): SummarySection {
  return {
    heading: 'Where points were not reached',
    level: 2,
    sentences: [],
    table: {
      caption: 'Criteria, those first where most points were not reached',
      rows: [
        ['Criterion', 'Mark', 'Points', 'Of', 'Not reached'],
        ...criteria.map((criterion) => [
          `${criterion.id} ${criterion.title}`,
          criterion.mark,
          criterion.points,
          criterion.weightPercent,
          notReached(criterion).toFixed(),
        ]),
      ],
    },
  };
}

/** Points of a criterion that the tender could have had, as of 100 in total its weighting is the most it can bring. */
function notReached({ weightPercent, points }: AgreedCriterion): Exact {
  return new Exact(weightPercent).minus(points === '' ? 0 : points);
}

function byPointsNotReached(criteria: readonly AgreedCriterion[]): readonly AgreedCriterion[] {
  return criteria.toSorted((one, other) => notReached(other).comparedTo(notReached(one)));
}

function criterionSections({ summary, published }: DebriefInput, criterion: AgreedCriterion): SummarySection[] {
  return summary.sections
    .filter((section) => isAbout(section, criterion))
    .map((section) => ({
      ...section,
      sentences: [...scaleSays(published, criterion), ...section.sentences, ...nextMark(published, criterion)],
    }));
}

function scaleSays({ marks, setHash }: PublishedFacts, { id, mark }: AgreedCriterion): SummarySentence[] {
  return marks
    .filter((each) => each.mark === mark)
    .map(({ label, descriptor }) => ({
      id: `${id}/scale`,
      text: `The published scale says of ${mark}, ${label}: ${descriptor}`,
      record: { kind: 'published-set', hash: setHash },
    }));
}

function nextMark({ marks, setHash }: PublishedFacts, { id, mark }: AgreedCriterion): SummarySentence[] {
  if (mark === '') return [];
  const higher = marks.filter((each) => new Exact(each.mark).greaterThan(mark));
  const [next] = higher.toSorted((one, other) => new Exact(one.mark).comparedTo(other.mark));
  if (next === undefined) return [];
  return [
    {
      id: `${id}/next-mark`,
      text: `The next mark of the published scale is ${next.mark}, ${next.label}: ${next.descriptor}`,
      record: { kind: 'published-set', hash: setHash },
    },
  ];
}

/** Where the words of a printed copy can be looked up. */
function recordsSection({ approvedHash, published, tender }: DebriefInput): SummarySection {
  return {
    heading: 'The records behind these notes',
    level: 2,
    sentences: [],
    table: {
      caption: 'Records',
      rows: [
        ['Words', 'Record'],
        ['Approved assessment summary', approvedHash],
        ['Published set', published.setHash],
        ...tender.criteria.map(({ id, title, itemId, version }) => [
          `${id} ${title}`,
          `Agreed score ${itemId}, version ${String(version)}`,
        ]),
      ],
    },
  };
}
