import type { Page } from '@playwright/test';
import type { ProgressView, ScoringOverviewView } from '@evenhand/shared/contracts';

/** A tender as large as the service is meant for: what the demo tender holds, with copies up to these numbers. */
export const LARGE = { questions: 60, bids: 20, evaluators: 6 } as const;

/** Answers the pages of a tender as if it were that large: what is there already comes first, so that it can be worked with. */
export async function makeLarge(page: Page, tenderId: string): Promise<void> {
  await page.route(`**/api/tenders/${tenderId}/scoring`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: largeOverview((await response.json()) as ScoringOverviewView) });
  });
  await page.route(`**/api/tenders/${tenderId}/scoring-progress`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: largeProgress((await response.json()) as ProgressView) });
  });
}

function largeOverview(overview: ScoringOverviewView): ScoringOverviewView {
  const criteria = upTo(LARGE.questions, overview.criteria, (one, at) => ({ ...one, id: `${one.id}-${at}` }));
  const responses = upTo(LARGE.bids, overview.responses, (one, at) => ({ id: idOf(at), name: `${one.name} ${at}` }));
  const known = new Set(overview.items.map(({ responseId, criterionId }) => `${responseId} ${criterionId}`));
  const [pattern] = overview.items;
  const more = criteria.flatMap(({ id: criterionId }) =>
    responses
      .filter(({ id }) => pattern !== undefined && !known.has(`${id} ${criterionId}`))
      .map(({ id: responseId }) => ({ ...(pattern as typeof pattern & object), responseId, criterionId })),
  );
  return { ...overview, criteria, responses, items: [...overview.items, ...more] };
}

function largeProgress(progress: ProgressView): ProgressView {
  const people = progress.people.map((person) => ({
    ...person,
    rows: upTo(LARGE.bids, person.rows, (row, at) => ({ ...row, bidder: `${row.bidder} ${at}` })),
  }));
  return {
    ...progress,
    people: upTo(LARGE.evaluators, people, (person, at) => ({
      ...person,
      personId: idOf(at),
      name: `${person.name} ${at}`,
    })),
  };
}

/** The list with copies of its entries, one after the other, until there are so many. */
function upTo<T>(count: number, list: readonly T[], copy: (one: T, at: number) => T): T[] {
  const first = list[0];
  if (first === undefined) return [];
  return Array.from({ length: Math.max(count, list.length) }, (_, at) =>
    at < list.length ? (list[at] ?? first) : copy(list[at % list.length] ?? first, at),
  );
}

function idOf(at: number): string {
  return `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`;
}
