import { sameMark } from '@evenhand/scoring';
import type { Tender } from '@evenhand/shared/contracts';
import { nothingBand } from '@evenhand/shared/guide';
import { comparisonWarnings, outsideKnowledgeWarnings, paraphraseWarning } from '@evenhand/shared/lints';
import { publishedMark } from '../marking-scale.ts';
import { aboutItems, type AuditCheck } from './audit-check.ts';
import type { AuditedItem, AuditedScore } from './audit-facts.ts';

const MORE_THAN_NOTHING = 'and gave more than the scale keeps for nothing.';
const isBlank = (words: string): boolean => words.trim() === '';
const ofEach = (item: AuditedItem, saysOf: (score: AuditedScore) => string | null): readonly string[] =>
  item.scores.flatMap((score) => {
    const says = saysOf(score);
    return says === null ? [] : [`${score.name} ${says}`];
  });
const written = (reasons: readonly string[]): readonly string[] => reasons.filter((words) => !isBlank(words));
const reasonsIn = ({ score }: AuditedScore): readonly string[] =>
  written([score.decisive, ...score.parts.map(({ finding }) => finding)]);
const reasonsOfPanel = ({ consensus }: AuditedItem): readonly string[] =>
  written([consensus.decisive, consensus.reasonForBidder]);
const reasonsOf = (item: AuditedItem): readonly string[] => [
  ...item.scores.flatMap(reasonsIn),
  ...reasonsOfPanel(item),
];

/** What a reader takes for known from outside the tender: a guess, so each is told with whose it is, for a person to look at. */
const fromOutside = (who: string, reasons: readonly string[]): readonly string[] =>
  reasons
    .flatMap((words) => outsideKnowledgeWarnings(words))
    .map(({ words }) => `${who} wrote "${words}", which reads as known from outside the tender.`);

type Marked = { readonly mark: string | null; readonly parts: readonly { readonly nothingFound: boolean }[] };

function isContrary({ scale }: Tender, { mark, parts }: Marked): boolean {
  const band = nothingBand(scale.bands);
  return (
    band !== null && mark !== null && !sameMark(mark, band.mark) && parts.every(({ nothingFound }) => nothingFound)
  );
}

/** Checks of what each evaluator recorded. */
export const SCORE_CHECKS: readonly AuditCheck[] = [
  {
    id: 'R-030',
    title: 'Nobody saw the machine’s view before their own lock',
    points: (facts) =>
      aboutItems(facts, (item) =>
        ofEach(item, ({ sawMachineFirst }) => (sawMachineFirst ? 'saw the machine’s view first.' : null)),
      ),
  },
  {
    id: 'R-048',
    title: 'Nobody changed a mark after the machine’s view without a reason and words of the answer',
    points: (facts) =>
      aboutItems(facts, (item) =>
        ofEach(item, ({ followedMachine }) =>
          followedMachine
            ? 'changed the mark after the machine’s view without a reason and words of the answer.'
            : null,
        ),
      ),
  },
  {
    id: 'R-031',
    title: 'Every sub-criterion has a quote or an explicit "nothing found", and a finding',
    points: (facts) =>
      aboutItems(facts, (item) =>
        ofEach(item, ({ score }) =>
          score.parts.some(
            ({ cited, nothingFound, finding }) => (cited.length === 0 && !nothingFound) || isBlank(finding),
          )
            ? 'left a sub-criterion without evidence or finding.'
            : null,
        ),
      ),
  },
  {
    id: 'R-032',
    title: 'Every score says what decided it',
    points: (facts) =>
      aboutItems(facts, (item) =>
        ofEach(item, ({ score }) => (isBlank(score.decisive) ? 'does not say what decided the score.' : null)),
      ),
  },
  {
    id: 'R-033',
    title: 'Every mark is on the published scale',
    points: (facts) =>
      aboutItems(facts, (item) =>
        [...item.scores.map(({ score }) => score.mark), item.agreedMark].flatMap((mark) =>
          mark === null || publishedMark(facts.tender.scale, mark) !== null
            ? []
            : [`the mark ${mark} is not on the scale.`],
        ),
      ),
  },
  {
    id: 'R-034',
    title: 'No reason merely repeats the published words',
    points: (facts) =>
      aboutItems(facts, (item) => {
        const { bands } = facts.tender.scale;
        const found = reasonsOf(item).find((words) => paraphraseWarning(words, { bands }) !== null);
        return found === undefined ? null : `"${found}" repeats a descriptor.`;
      }),
  },
  {
    id: 'R-035',
    title: 'No reason compares one bid with another',
    points: (facts) =>
      aboutItems(facts, (item) => {
        const [found] = reasonsOf(item).flatMap((words) => comparisonWarnings(words));
        return found === undefined ? null : `"${found.words}" compares bids.`;
      }),
  },
  {
    id: 'R-036',
    title: 'No reason rests on knowledge from outside the tender',
    points: (facts) =>
      aboutItems(facts, (item) => [
        ...item.scores.flatMap((score) => fromOutside(score.name, reasonsIn(score))),
        ...fromOutside('the panel', reasonsOfPanel(item)),
      ]),
  },
  {
    id: 'R-037',
    title: 'No mark contradicts a rule of the scale',
    points: (facts) =>
      aboutItems(facts, (item) => [
        ...ofEach(item, ({ score }) =>
          isContrary(facts.tender, score) && isBlank(score.reconciled) ? `found nothing ${MORE_THAN_NOTHING}` : null,
        ),
        ...(item.recorded && isContrary(facts.tender, item.consensus) && isBlank(item.consensus.reconciled)
          ? [`the panel found nothing ${MORE_THAN_NOTHING}`]
          : []),
      ]),
  },
];
