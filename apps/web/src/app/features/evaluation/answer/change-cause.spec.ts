import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Citation, EvaluationUnlock } from '@evenhand/shared/contracts';
import { ChangeCause } from './change-cause.ts';
import type { Sought } from './cite-field.ts';

function citation(quote: string): Citation {
  return { file: 'bid.md', sha256: '0'.repeat(64), page: 14, start: 3, end: 9, quote, prefix: '', suffix: '' };
}

@Component({
  imports: [ChangeCause],
  template: `
    <app-change-cause
      asks="Why do you take the lock back?"
      act="Take the lock back"
      [quoteDue]="quoteDue()"
      [pane]="pane"
      [(sought)]="sought"
      [finds]="1"
      [before]="before()"
      (given)="given.set($event)"
    />
  `,
})
class Host {
  readonly quoteDue = signal(true);
  readonly pane = { citation: () => citation('ten apprentices') };
  readonly sought = signal<Sought>({ words: 'ten', at: 0 });
  readonly before = signal<readonly Citation[]>([]);
  readonly given = signal<EvaluationUnlock | null>(null);
}

async function shown() {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)?.click();
    await fixture.whenStable();
  };
  const write = (id: string, words: string, event = 'input') => {
    const field = page.querySelector<HTMLTextAreaElement>(`#${id}`);
    if (field !== null) field.value = words;
    field?.dispatchEvent(new Event(event));
  };
  const error = (id: string) => page.querySelector(`#${id}-error`)?.textContent.trim() ?? null;
  return { host: fixture.componentInstance, fixture, press, write, error };
}

test('who had found nothing cites words of the document as the cause', async () => {
  const { host, press, write, error } = await shown();
  await press('Take the lock back');
  expect([error('cause-reason'), error('cause-quote'), host.given()]).toEqual([
    'Error: Write why.',
    'Error: Cite the words of the answer that make you change your score.',
    null,
  ]);
  write('cause-reason', 'I missed page 14.');
  await press('Cite');
  await press('Take the lock back');
  expect(host.given()).toEqual({ reason: 'I missed page 14.', citation: citation('ten apprentices') });
});

test('a passage cited before may be the cause; none is taken unless it is chosen', async () => {
  const { host, fixture, press, write, error } = await shown();
  host.before.set([citation('six walks'), citation('two libraries')]);
  await fixture.whenStable();
  write('cause-reason', 'I read it again.');
  write('cause-before', '1', 'change');
  write('cause-before', '', 'change');
  await press('Take the lock back');
  expect(error('cause-quote')).not.toBeNull();
  write('cause-before', '1', 'change');
  await press('Take the lock back');
  expect(host.given()?.citation?.quote).toBe('two libraries');
});

test('before the machine was seen a reason is enough', async () => {
  const { host, fixture, press, write } = await shown();
  host.quoteDue.set(false);
  await fixture.whenStable();
  write('cause-reason', 'A slip of the key.');
  await press('Take the lock back');
  expect(host.given()).toEqual({ reason: 'A slip of the key.', citation: null });
});
