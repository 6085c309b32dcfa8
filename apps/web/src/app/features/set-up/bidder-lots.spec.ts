import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BidderLots } from './bidder-lots.ts';

@Component({
  imports: [BidderLots],
  template: `<app-bidder-lots field="lots" [lots]="lots" [(chosen)]="chosen" />`,
})
class Host {
  readonly lots = [
    { id: 'N', title: 'North' },
    { id: 'S', title: 'South' },
  ];
  readonly chosen = signal<readonly string[]>(['N', 'W']);
}

test('lots of a bidder are chosen and taken away, one that the tender no longer has included', async () => {
  const host = TestBed.createComponent(Host);
  await host.whenStable();
  const boxes = [...(host.nativeElement as HTMLElement).querySelectorAll<HTMLInputElement>('input')];
  expect(boxes.map(({ id, checked }) => [id, checked])).toEqual([
    ['lots', true],
    ['lots-1', false],
    ['lots-2', true],
  ]);
  expect(boxes[2]?.labels?.[0]?.textContent).toContain('W, which the tender no longer has');
  boxes[1]?.click();
  boxes[2]?.click();
  expect(host.componentInstance.chosen()).toEqual(['N', 'S']);
});
