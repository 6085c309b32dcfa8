import { randomUUID } from 'node:crypto';
import { type Page, expect } from '@playwright/test';
import type { MeView, OwnDeclarationView } from '@evenhand/shared/contracts';

/** A tender file of our own for two questions; every test that writes adds its own. */
export function tenderFile(more: Record<string, unknown> = {}) {
  return {
    id: `BUS-${randomUUID().slice(0, 8)}`,
    title: 'Rural bus services',
    authority: 'Example County Council',
    regime: 'PA23-England',
    framework: 'wcc-2025',
    coreService: 'Bus services on twelve rural routes, six days a week, with accessible vehicles.',
    contractStart: '2027-04-01',
    contractYears: 3,
    annualValueGBP: '1250000.00',
    scale: {
      bands: [
        { mark: '0', label: 'No response', descriptor: 'Nothing that addresses the question.' },
        { mark: '1', label: 'Very limited', descriptor: 'General policy or intentions only.' },
        { mark: '2', label: 'Limited', descriptor: 'A relevant commitment without a quantity or without a date.' },
        { mark: '3', label: 'Adequate', descriptor: 'A relevant commitment with a quantity and a date or period.' },
        {
          mark: '4',
          label: 'Good',
          descriptor: 'Two such commitments, a responsible role, and how delivery is evidenced.',
        },
        { mark: '5', label: 'Excellent', descriptor: 'As Good, with a timed plan and a relevant track record.' },
      ],
    },
    criteria: [
      {
        id: 'Q1',
        theme: 'CD',
        title: 'Community wellbeing',
        question: 'What will you do under this contract for the wellbeing of residents and of your workforce?',
        weightPercent: '60',
      },
      {
        id: 'Q2',
        theme: 'EK',
        title: 'Jobs and skills',
        question: 'What will you do under this contract for early careers and care leavers?',
        weightPercent: '40',
      },
    ],
    rounding: { places: 2, mode: 'half-up', at: 'total' },
    machineUse: { mode: 'after-lock', decision: 'Used for the journeys of the browser tests.' },
    ...more,
  };
}

export function jsonFile(content: unknown, name = 'tender.json') {
  return { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) };
}

/** Adds a tender through the screen and stays on its page. */
export async function addTender(page: Page, file = tenderFile()): Promise<void> {
  await page.goto('/tenders/add');
  await page.getByLabel('Tender file').setInputFiles(jsonFile(file));
  await page.getByRole('button', { name: 'Add tender' }).click();
  await expect(page.getByRole('heading', { level: 1, name: file.title })).toBeVisible();
  await takePart(page);
}

/** Makes the lead whose tender shows an analyst of it too, and declares that there is no interest. */
async function takePart(page: Page): Promise<void> {
  const tender = `/api/tenders/${new URL(page.url()).pathname.split('/').at(-1) ?? ''}`;
  const { personId } = (await (await page.request.get('/api/me')).json()) as MeView;
  await page.request.put(`${tender}/people/${personId}`, { data: { roles: ['lead', 'analyst'] } });
  const { bidderListVersion } = (await (await page.request.get(`${tender}/declaration`)).json()) as OwnDeclarationView;
  const given = await page.request.post(`${tender}/declaration`, {
    data: { bidderListVersion, answers: [], confidential: true },
  });
  expect(given.status()).toBe(201);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: 'Criteria and weightings' })).toBeVisible();
}

/** Sends one file as a response to the tender that shows, and waits until its page shows the indicative bands. */
export async function addResponse(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('link', { name: 'Add a response' }).click();
  await page.getByLabel('Files').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Add response' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Indicative bands' })).toBeVisible({ timeout: 60_000 });
}
