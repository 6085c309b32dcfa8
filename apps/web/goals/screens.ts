import type { Page } from '@playwright/test';
import type { MeView, ScoringOverviewView } from '@evenhand/shared/contracts';

interface Screen {
  readonly path: string;
  /** Whether the page is a list, which has to show sooner. */
  readonly isList?: boolean;
}

/** The demo tender's id, as whoever is signed in sees it. */
export async function demoTender(page: Page): Promise<string> {
  const me = (await (await page.request.get('/api/me')).json()) as MeView;
  return me.tenders.find(({ title }) => title.includes('demonstration'))?.tenderId ?? '';
}

/** What the evaluator who is signed in has to score in a tender, past the notice. */
export async function scoringOf(page: Page, tenderId: string): Promise<ScoringOverviewView> {
  const base = `/api/tenders/${tenderId}/scoring`;
  await page.request.post(`${base}/notice`);
  for (;;) {
    const overview = (await (await page.request.get(base)).json()) as ScoringOverviewView;
    if (overview.items.length > 0) return overview;
  }
}

/** The address of the answer at a place of the person's own list. */
export function answerAt({ tenderId, items }: ScoringOverviewView, at: number): string {
  const { responseId = '', criterionId = '' } = items[at] ?? {};
  return `/tenders/${tenderId}/scoring/answers/${responseId}/${criterionId}`;
}

/** Every screen that a role comes to in the demo tender, by the part of the person. */
export async function screensOf(page: Page, role: string): Promise<readonly Screen[]> {
  const id = await demoTender(page);
  const at = (path: string, isList = false): Screen => ({ path: `/tenders/${id}${path}`, isList });
  const everywhere: Screen[] = [{ path: '/my-work', isList: true }, { path: '/tenders', isList: true }, at('')];
  if (role === 'evaluator') {
    const overview = await scoringOf(page, id);
    const { responseId = '', criterionId = '' } = overview.items[0] ?? {};
    const answer = `/scoring/answers/${responseId}/${criterionId}`;
    return [
      ...everywhere,
      at('/declaration'),
      at('/scoring', true),
      at('/scoring/start'),
      at(answer),
      at(`${answer}/history`),
      at(`/scoring/bids/${responseId}`),
      at(`/scoring/questions/${criterionId}`),
      at('/scoring/check'),
      at('/clarifications'),
      { path: '/settings' },
      { path: '/help' },
      { path: '/help/accessibility' },
    ];
  }
  if (role === 'chair') return [at('/scoring-progress', true), at('/moderation', true), at('/moderation/agreement')];
  if (role === 'auditor') return [at('/record'), at('/record/audit', true), at('/record/sightings', true)];
  if (role === 'contract manager') return [...everywhere, at('/commitments', true), at('/commitments/contract')];
  return [
    ...everywhere,
    ...['', '/details', '/criteria', '/scale', '/rules', '/timetable', '/bidders', '/aids'].map((page) =>
      at(`/set-up${page}`),
    ),
    at('/people'),
    at('/readiness'),
    at('/compliance'),
    at('/opening'),
    at('/results'),
    at('/summaries'),
    { path: '/frameworks', isList: true },
    { path: '/tenders/new' },
    { path: '/tenders/add' },
  ];
}

export const ROLES = ['evaluator', 'lead', 'chair', 'auditor', 'contract manager'] as const;
