import type { ModerationView } from '@evenhand/shared/contracts';
import { expect, expectSoundScreen, test } from './journey.ts';
import { EVALUATORS, aTenderToModerate, openedSession, person, score, signedIn } from './panel.ts';
import { declare } from './published.ts';

const SUCCESSOR = 'Noor Haddad';

test('everybody who votes has gone: a successor who has seen nothing scores first, and is then seated', async ({
  browser,
  complaints,
}) => {
  test.setTimeout(480_000);
  const tenderId = await aTenderToModerate(browser, { Avon: { Q1: '3 3 3' } });
  const tender = `/api/tenders/${tenderId}`;
  const going = `/tenders/${tenderId}/moderation/departures`;
  const [lead, chair, noor] = await Promise.all(
    ['Priya Nair', 'Helen Ward', SUCCESSOR].map((name) => signedIn(browser, name)),
  );
  if (lead === undefined || chair === undefined || noor === undefined) throw new Error('Three people take part.');
  for (const { page } of [lead, chair])
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  await openedSession(chair.context.request, tenderId);
  const { items } = (await (await chair.context.request.get(`${tender}/moderation`)).json()) as ModerationView;

  await test.step('the last of those who scored it has gone, and the page says that nobody has a vote', async () => {
    const departures = `${tender}/moderation/departures`;
    for (const name of EVALUATORS) {
      const { id } = await person(browser, name);
      await lead.context.request.post(departures, { data: { personId: id, reason: 'In hospital.' } });
      expect((await chair.context.request.post(`${departures}/${id}/approval`)).status()).toBe(204);
    }
    await lead.page.goto(going);
    await expect(lead.page.getByText('Nobody who scored Q1 has a vote any more.')).toBeVisible();
  });

  const { id: noorId } = await person(browser, SUCCESSOR);
  await test.step('the lead names somebody who has no other part and has seen nothing', async () => {
    await lead.context.request.put(`${tender}/people/${noorId}`, { data: { roles: ['evaluator'] } });
    await declare(noor.context.request, tender);
    const training = { outcome: 'not-needed', trainedOn: null, words: 'Trained for the same service in June' };
    await lead.context.request.post(`${tender}/training`, { data: { personIds: [noorId], ...training } });
    await lead.page.reload();
    await lead.page.getByLabel(SUCCESSOR, { exact: true }).check();
    await lead.page.getByLabel('Q1', { exact: true }).check();
    await lead.page.getByLabel('Why somebody else scores').fill('Everybody who scored it has left.');
    await expectSoundScreen(lead.page, 'successor-to-name');
    await lead.page.getByRole('button', { name: 'Name them' }).click();
    await expect(lead.page.getByText('0 of 1 scores are handed in.')).toBeVisible();
  });

  await test.step('until the score is handed in the successor sees nothing of the panel, and no seat is offered', async () => {
    await noor.page.goto(`/tenders/${tenderId}/moderation`);
    await expect(noor.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(noor.page.getByText('Three apprentices by March 2028')).toHaveCount(0);
    expect((await noor.context.request.get(`${tender}/moderation`)).status()).toBe(403);
    await chair.page.goto(going);
    await expect(chair.page.getByText('0 of 1 scores are handed in.')).toBeVisible();
    await expect(chair.page.getByRole('button', { name: `Give ${SUCCESSOR} a seat` })).toHaveCount(0);
  });

  await test.step('the successor scores, and the chair gives the seat that is offered now', async () => {
    const call = noor.context.request;
    await call.post(`${tender}/scoring/notice`);
    await score(call, `${tender}/scoring/${items[0]?.responseId ?? ''}/Q1`, 'Q1', '4');
    await call.post(`${tender}/scoring/submission`, { data: { responseIds: null, ownJudgement: true } });
    await chair.page.reload();
    await expectSoundScreen(chair.page, 'successor-to-seat');
    await chair.page.getByRole('button', { name: `Give ${SUCCESSOR} a seat` }).click();
    await expect(chair.page.getByText('Has a seat at the table.')).toBeVisible();
    await expect(chair.page.getByRole('button', { name: `Give ${SUCCESSOR} a seat` })).toHaveCount(0);
  });

  await test.step('at the table the successor sees the item with every score of it', async () => {
    await noor.page.goto(`/tenders/${tenderId}/moderation/items/${items[0]?.id ?? ''}`);
    await expect(noor.page.getByRole('heading', { level: 1, name: /Q1/ })).toBeVisible();
    const { positions } = (await (
      await noor.context.request.get(`${tender}/moderation/items/${items[0]?.id ?? ''}`)
    ).json()) as { positions: { first: { mark: string } }[] };
    expect(positions.map(({ first }) => first.mark)).toEqual(['3', '3', '3', '4']);
  });
  expect(complaints).toEqual([]);
});
