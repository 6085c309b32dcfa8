import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Loading } from './loading.ts';
import { Scroller } from './scroller.ts';

@Component({
  imports: [Loading, Scroller],
  template: `<div appScroller="Scores of the panel"><app-loading what="the scores" /></div>`,
})
class Table {}

test('what scrolls sideways has a name and can be reached by key, and what is waited for is said in words', async () => {
  const shown = TestBed.createComponent(Table);
  await shown.whenStable();
  const scroller = (shown.nativeElement as HTMLElement).firstElementChild;
  expect(scroller?.getAttribute('aria-label')).toBe('Scores of the panel');
  expect(scroller?.getAttribute('tabindex')).toBe('0');
  expect(scroller?.textContent).toContain('the scores');
});
