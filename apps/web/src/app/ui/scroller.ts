import { Directive, input } from '@angular/core';

/** A region that scrolls sideways by itself, so that a wide table never makes the page scroll. */
@Directive({
  selector: '[appScroller]',
  host: { class: 'app-scroller', role: 'region', tabindex: '0', '[attr.aria-label]': 'appScroller()' },
})
export class Scroller {
  /** What is in it, for people who cannot see it. */
  readonly appScroller = input.required<string>();
}
