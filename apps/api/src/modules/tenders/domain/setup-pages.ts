import type { AidView, BidderListView, SetupFaultView, SetupPage, SetupView, Tender } from '@evenhand/shared/contracts';
import type { SetupFacts } from './setup-facts.ts';

/** How far each page of setting up is, in words, in the order of the task list. */
export function setupPages(state: {
  readonly draft: Tender;
  readonly facts: SetupFacts;
  readonly deadline: Date | null;
  readonly faults: readonly SetupFaultView[];
  readonly bidders: BidderListView;
  readonly aids: readonly AidView[];
}): SetupView['pages'] {
  const { draft, facts, deadline, faults, bidders, aids } = state;
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
    checked('framework', draft.framework),
    checked('scale', counted(draft.scale.bands.length, 'mark')),
    checked('criteria', counted(draft.criteria.length, 'criterion')),
    checked('missions', 'Shares of every criterion'),
    checked('rules', 'All rules are stated'),
    bidders.bidders.length === 0
      ? { page: 'bidders', state: 'incomplete', says: 'None yet' }
      : { page: 'bidders', state: 'complete', says: counted(bidders.bidders.length, 'bidder') },
    { page: 'people', state: 'optional', says: 'Roles, assignments and declarations' },
    optional('documents', facts.documents.length, 'document'),
    deadline === null
      ? { page: 'timetable', state: 'incomplete', says: 'No deadline yet' }
      : { page: 'timetable', state: 'complete', says: 'The deadline is set' },
    optional('aids', aids.length, 'aid'),
  ];
}

function counted(count: number, thing: string): string {
  const plural = thing === 'criterion' ? 'criteria' : `${thing}s`;
  return `${String(count)} ${count === 1 ? thing : plural}`;
}
