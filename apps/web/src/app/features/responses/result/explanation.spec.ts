import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ExplanationNode } from '@evenhand/shared/contracts';
import { Explanation } from './explanation.ts';

const node = (kind: ExplanationNode['kind'], says: string, more: Partial<ExplanationNode> = {}): ExplanationNode => ({
  kind,
  says,
  holds: true,
  evidence: [],
  parts: [],
  ...more,
});

const TREE = node('band', 'Indicative band: Adequate (3).', {
  mark: '3',
  parts: [
    node('all', 'Limited (2), reached.', {
      mark: '2',
      parts: [node('predicate', 'Found: a commitment.', { evidence: ['c1'] })],
    }),
    node('all', 'Adequate (3), reached.', {
      mark: '3',
      evidence: ['c1', 'c2'],
      parts: [
        node('predicate', 'Found: a date.', { evidence: ['c2', 's9'] }),
        node('any', 'Looked for and not found: a place or a role.', { holds: false }),
      ],
    }),
    node('all', 'Good (4), not reached.', {
      mark: '4',
      holds: false,
      parts: [node('predicate', 'Not found.', { holds: false })],
    }),
    node('guard', 'Not counted: what the law requires.', { evidence: ['c1'] }),
    node('note', 'For a person to read.'),
  ],
});

@Component({ imports: [Explanation], template: '<app-explanation [node]="tree" [listed]="listed" />' })
class Host {
  readonly tree = TREE;
  readonly listed = new Set(['c1', 'c2']);
}

async function show(): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const shown = TestBed.createComponent(Host);
  await shown.whenStable();
  return shown.nativeElement as HTMLElement;
}

test('every node of every kind is shown with its sentence', async () => {
  const words = (await show()).textContent;
  const says = (one: ExplanationNode): string[] => [one.says, ...one.parts.flatMap(says)];
  for (const sentence of says(TREE)) expect(words).toContain(sentence);
});

test('whether a condition holds is a word, not a colour alone', async () => {
  const tags = [...(await show()).querySelectorAll('.govuk-tag')].map((tag) => tag.textContent?.trim());
  expect(tags).toEqual(['Met', 'Met', 'Not met', 'Not met']);
});

test('the band that was reached and the next one stand open, those below are closed', async () => {
  const open = [...(await show()).querySelectorAll('details')].map((band) => [
    band.querySelector('summary')?.textContent?.trim(),
    band.open,
  ]);
  expect(open).toEqual([
    ['Limited (2), reached.', false],
    ['Adequate (3), reached.', true],
    ['Good (4), not reached.', true],
  ]);
});

test('a condition links to the claims it rests on, as far as they are listed; a bundle leaves them to its parts', async () => {
  const links = [...(await show()).querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual(['/?quote=c1', '/?quote=c2', '/?quote=c1']);
});
