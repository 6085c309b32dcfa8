import { Directive, input } from '@angular/core';

/** Scrolls sideways by itself, so that a wide table never makes the page scroll. A group, because a page of tables would otherwise be a page of landmarks. */
@Directive({
  selector: '[appScroller]',
  host: { class: 'app-scroller', role: 'group', tabindex: '0', '[attr.aria-label]': 'appScroller()' },
})
export class Scroller {
  /** What is in it, for people who cannot see it. */
  readonly appScroller = input.required<string>();
}
