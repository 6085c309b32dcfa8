import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { moderationView, panelItemView } from '@evenhand/shared/contracts/moderation';
import type { ModerationView, PanelItemView } from '@evenhand/shared/contracts';
import { ConfirmationsPage } from './confirmations.page.ts';

const TENDER = '00000000-0000-4000-8000-000000000001';
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Nothing happens elsewhere while the page is looked at. */
class Silence extends EventTarget {
  readonly close = () => undefined;
}

/** How a record stands: its version, and how many have still to confirm that. */
const PUT = { version: 4, yetToConfirm: 2 };
const row = (id: string, waitsForMe: boolean, stands = PUT) =>
  ({
    ...{ id, bidder: `Bidder ${id}`, criterionId: 'Q1', criterionTitle: 'Jobs', weightPercent: '20', spread: '0' },
    ...{ status: 'to-confirm', ...stands, waitsForMe, discussion: 'short', triggers: [], marks: [] },
  }) as unknown as ModerationView['items'][number];
const agenda = (...items: ModerationView['items']) =>
  ({ tenderId: TENDER, title: 'Grounds', session: {}, items }) as unknown as ModerationView;
const item = (id: string, mayConfirm: boolean, stands = PUT) =>
  ({
    ...row(id, mayConfirm, stands),
    ...{ tenderId: TENDER, question: 'Which jobs?', parts: [{ id: 'Q1', title: 'Jobs' }], bands: [], positions: [] },
    ...{ deadlockRule: null, quorum: { met: true, says: '' }, may: { write: false, run: false, confirm: mayConfirm } },
    values: { 'reason/Q1': { kind: 'words', words: `Reason of ${id}` } },
  }) as unknown as PanelItemView;

test('each record is confirmed by itself, the next one that waits comes into focus, and what is asked anew waits again', async () => {
  Object.assign(globalThis, { EventSource: Silence });
  for (const contract of [moderationView, panelItemView]) Object.assign(contract, { parse: (body: unknown) => body });
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  const http = TestBed.inject(HttpTestingController);
  const page = TestBed.createComponent(ConfirmationsPage);
  const root = page.nativeElement as HTMLElement;
  document.body.append(root);
  const base = `/api/tenders/${TENDER}/moderation`;
  const confirmed = new Set<string>();
  let first = PUT;
  const stands = (id: string) => (id === '1' ? first : PUT);
  const settle = async () => {
    for (let round = 0; round < 6; round++) {
      page.detectChanges();
      await turn();
      for (const { request, flush } of http
        .match(({ method }) => method === 'GET')
        .filter(({ cancelled }) => !cancelled)
        .map((asked) => ({ request: asked.request, flush: asked.flush.bind(asked) }))) {
        const id = request.url.split('/items/')[1];
        flush(
          id === undefined
            ? agenda(...['1', '2', '3'].map((one) => row(one, one !== '3' && !confirmed.has(one), stands(one))))
            : item(id, !confirmed.has(id), stands(id)),
        );
      }
    }
    page.detectChanges();
  };
  page.componentRef.setInput('tenderId', TENDER);
  await settle();
  const buttons = () => [...root.querySelectorAll('button')].map(({ textContent }) => textContent.trim());
  expect(root.textContent).toContain('Reason of 1');
  expect(root.textContent).toContain('Reason of 2');
  expect(root.textContent).not.toContain('Reason of 3');
  expect(buttons()).toEqual(['Confirm this record: Q1 Bidder 1', 'Confirm this record: Q1 Bidder 2']);
  root.querySelector('button')?.click();
  const sent = http.expectOne({ method: 'POST', url: `${base}/items/1/confirm` });
  expect(sent.request.body).toEqual({ version: 4 });
  confirmed.add('1');
  sent.flush(null);
  await settle();
  expect(document.activeElement?.id).toBe('record-2');
  expect(root.textContent).toContain('1 item to read and to confirm.');
  expect(root.textContent).toContain('You have confirmed this record.');
  expect(buttons()).toEqual(['Confirm this record: Q1 Bidder 2']);

  const confirm = async (id: string, version: number) => {
    root.querySelector('button')?.click();
    const again = http.expectOne({ method: 'POST', url: `${base}/items/${id}/confirm` });
    expect(again.request.body).toEqual({ version });
    again.flush(null);
    await settle();
  };
  // Whoever the first record waited for has no vote any more: one who has confirmed it is to lock it.
  confirmed.add('2').delete('1');
  first = { version: 4, yetToConfirm: 0 };
  await confirm('2', 4);
  expect(root.textContent).toContain('1 item to read and to confirm.');
  // It is edited and put to the panel anew before the list is read again.
  first = { version: 5, yetToConfirm: 2 };
  await confirm('1', 4);
  expect(root.textContent).toContain('1 item to read and to confirm.');
  expect(buttons()).toEqual(['Confirm this record: Q1 Bidder 1']);
  // The list is older than what was confirmed.
  await confirm('1', 5);
  expect(root.textContent).toContain('No record waits for you.');
});
