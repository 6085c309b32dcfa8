import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Splitter } from './splitter.ts';

@Component({
  imports: [Splitter],
  template: `<div class="app-panes"><app-splitter label="Width" controls="form" [(share)]="share" /></div>`,
})
class Panes {
  readonly share = signal(47);
}

async function panes() {
  const shown = TestBed.createComponent(Panes);
  await shown.whenStable();
  const root = shown.nativeElement as HTMLElement;
  const bar = root.querySelector<HTMLElement>('[role=separator]');
  if (bar === null) throw new Error('There is no bar.');
  const press = (key: string) => {
    bar.dispatchEvent(new KeyboardEvent('keydown', { key }));
    return shown.componentInstance.share();
  };
  return { root, bar, press, share: shown.componentInstance.share };
}

test('the keys move the line by small steps, to its ends and to the middle, and never beyond', async () => {
  const { press } = await panes();
  expect([press('ArrowRight'), press('ArrowLeft'), press('x')]).toEqual([52, 47, 47]);
  expect([press('End'), press('ArrowRight')]).toEqual([75, 75]);
  expect([press('Home'), press('ArrowLeft')]).toEqual([25, 25]);
  expect([press('Enter'), press('Enter')]).toEqual([50, 25]);
});

test('three buttons do what dragging does', async () => {
  const { root, share } = await panes();
  const shares = [...root.querySelectorAll('button')].map((button) => {
    button.click();
    return share();
  });
  expect(shares).toEqual([35, 50, 65]);
});

test('the line follows the pointer until it is let go', async () => {
  const { root, bar, share } = await panes();
  const frame = root.querySelector('.app-panes');
  if (frame !== null) frame.getBoundingClientRect = () => new DOMRect(100, 0, 1000, 500);
  const at = (name: string, clientX: number) => new MouseEvent(name, { clientX, bubbles: true });
  document.dispatchEvent(at('pointermove', 300));
  expect(share()).toBe(47);
  bar.dispatchEvent(at('pointerdown', 570));
  document.dispatchEvent(at('pointermove', 700));
  expect(share()).toBe(60);
  document.dispatchEvent(at('pointerup', 700));
  document.dispatchEvent(at('pointermove', 400));
  expect(share()).toBe(60);
});
