import type {
  AidView,
  BidderListView,
  SetupFaultView,
  SetupPage,
  SetupView,
  Tender,
  TenderPersonView,
} from '@evenhand/shared/contracts';
import { panelGaps } from './panel-gaps.ts';
import type { SetupFacts } from './setup-facts.ts';

/** How far each page of setting up is, in words, in the order of the task list. */
export function setupPages(state: {
  readonly draft: Tender;
  readonly facts: SetupFacts;
  readonly deadline: Date | null;
  readonly faults: readonly SetupFaultView[];
  readonly bidders: BidderListView;
  readonly aids: readonly AidView[];
  readonly people: readonly TenderPersonView[];
  readonly frameworkTitle: string;
}): SetupView['pages'] {
  const { draft, facts, deadline, faults, bidders, aids, people, frameworkTitle } = state;
  const checked = (page: SetupPage, says: string) => {
    const missing = faults.filter((fault) => fault.page === page).length;
    if (missing === 0) return { page, state: 'complete' as const, says };
    return { page, state: 'incomplete' as const, says: `${counted(missing, 'point')} to put right` };
  };
  const optional = (page: SetupPage, count: number, thing: string) => ({
    page,
    state: count === 0 ? ('optional' as const) : ('complete' as const),
    says: count === 0 ? 'None' : counted(count, thing),
  });
  return [
    checked('details', draft.title),
    optional('lots', draft.lots?.length ?? 0, 'lot'),
    checked('framework', frameworkTitle),
    checked('scale', counted(draft.scale.bands.length, 'mark')),
    checked('criteria', counted(draft.criteria.length, 'criterion')),
    checked('missions', 'Shares of every criterion'),
    checked('rules', 'All rules are stated'),
    bidders.bidders.length === 0
      ? { page: 'bidders', state: 'incomplete', says: 'None yet' }
      : { page: 'bidders', state: 'complete', says: counted(bidders.bidders.length, 'bidder') },
    peoplePage(draft, people),
    optional('documents', facts.documents.length, 'document'),
    deadline === null
      ? { page: 'timetable', state: 'incomplete', says: 'No deadline yet' }
      : checked('timetable', 'The deadline is set'),
    optional('aids', aids.length, 'aid'),
  ];
}

/** Says the first thing that the panel lacks; whether declarations and training are there, the readiness check says. */
function peoplePage({ criteria }: Tender, people: readonly TenderPersonView[]): SetupView['pages'][number] {
  const { hasChair, nobody } = panelGaps(
    criteria.map(({ id }) => id),
    people,
  );
  const missing = (says: string) => ({ page: 'people' as const, state: 'incomplete' as const, says });
  if (!people.some(({ roles }) => roles.includes('evaluator'))) return missing('Nobody is an evaluator yet');
  if (!hasChair) return missing('Nobody chairs the panel yet');
  if (nobody.length > 0) return missing(`${counted(nobody.length, 'question')} that nobody scores`);
  return {
    page: 'people',
    state: 'complete',
    says: people.length === 1 ? '1 person' : `${String(people.length)} people`,
  };
}

function counted(count: number, thing: string): string {
  const plural = thing === 'criterion' ? 'criteria' : `${thing}s`;
  return `${String(count)} ${count === 1 ? thing : plural}`;
}
