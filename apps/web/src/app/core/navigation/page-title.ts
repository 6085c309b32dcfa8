import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

const SERVICE = 'Evenhand';

/** Writes the title of the browser's tab: most particular first, the service's name last. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  readonly #title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.show(this.buildTitle(state));
  }

  /** Replaces the route's own title once the page knows what it shows. */
  show(...parts: (string | undefined)[]): void {
    this.#title.setTitle([...parts.filter((part) => part !== undefined && part !== ''), SERVICE].join(' - '));
  }
}
