import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type Page, expect } from '@playwright/test';
import type { MeView, OwnDeclarationView, SetupView } from '@evenhand/shared/contracts';

/** Whoever asks declares that there is no interest in any bidder. */
export async function declare(call: APIRequestContext, tender: string): Promise<void> {
  const { bidders, bidderListVersion } = (await (await call.get(`${tender}/declaration`)).json()) as OwnDeclarationView;
  const answers = bidders.map(({ id }) => ({ bidderId: id, answer: 'no', words: null }));
  const given = await call.post(`${tender}/declaration`, {
    data: { bidderListVersion, answers, confidential: true },
  });
  expect(given.status()).toBe(201);
}

/** A locked tender of the lead who is signed in, with two bidders; responses are received for so many milliseconds. */
export async function aPublishedTender(page: Page, chairId: string, receiving: number): Promise<string> {
  const call = page.request;
  const { tenders } = (await (await call.get('/api/me')).json()) as MeView;
  const [authority, regime, contractStart] = ['Example County Council', 'PA23-England', '2027-04-01'];
  const common = { title: 'Ferry across the Severn', authority, regime, contractStart };
  const reference = `FERRY-${randomUUID().slice(0, 8)}`;
  const copyOf = tenders.find(({ title }) => title.startsWith('Library cleaning and'))?.tenderId;
  const created = await call.post('/api/tender-drafts', { data: { ...common, reference, copyOf } });
  expect(created.status()).toBe(201);
  let { revision, tenderId } = (await created.json()) as SetupView;
  const tender = `/api/tenders/${tenderId}`;
  const save = async (name: string, body: object) => {
    const saved = await call.put(`${tender}/setup/${name}`, { data: { revision, ...body } });
    expect([name, saved.status()]).toEqual([name, 200]);
    ({ revision, tenderId } = (await saved.json()) as SetupView);
  };
  await save('details', {
    ...common,
    procedure: 'open',
    noticeReference: '2026/S 000-12345',
    commencedOn: '2026-10-01',
    coreService: 'A ferry for people and bicycles.',
    area: 'Worcestershire',
    contractYears: 3,
    annualValueGBP: null,
  });
  const bidder = (name: string) => ({ id: null, name, identifier: '', lots: [], subcontractors: [] });
  await call.put(`${tender}/bidders`, { data: { version: 0, bidders: [bidder('Teme Boats'), bidder('Avon Boats')] } });
  await call.put(`${tender}/people/${chairId}`, { data: { roles: ['chair'] } });
  await declare(call, tender);
  const never = { clarificationsUntil: null, scoringUntil: null, moderationOn: null, awardOn: null };
  await save('timetable', { ...never, deadline: new Date(Date.now() + receiving).toISOString() });
  const lock = { revision, documentReference: 'Invitation to tender, section 4', publishedOn: '2026-11-02' };
  expect((await call.post(`${tender}/published-sets`, { data: lock })).status()).toBe(201);
  return tenderId;
}
