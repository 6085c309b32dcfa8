import { Component, DestroyRef, DOCUMENT, computed, inject, signal } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Announcer } from '../announcer.ts';
import { PATHS } from '../paths.ts';
import { Session } from '../session/session.ts';
import { SessionDialog } from '../session/session-dialog.ts';
import { TextSpacing } from '../text-spacing.ts';

/** The frame of every page: skip link, name, navigation, what stage the service is at, and the page itself. */
@Component({
  selector: 'app-shell',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, SessionDialog],
  templateUrl: './shell.html',
})
export class Shell {
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  protected readonly me = this.#session.me;
  protected readonly administers = computed(() => this.#session.mayAnywhere('administer'));
  protected readonly paths = PATHS;
  protected readonly offline = signal(false);
  protected readonly said = inject(Announcer).said;

  constructor() {
    // Begins with what was chosen on this device.
    inject(TextSpacing);
    const view = inject(DOCUMENT).defaultView;
    if (view === null) return;
    const update = () => this.offline.set(!view.navigator.onLine);
    update();
    view.addEventListener('online', update);
    view.addEventListener('offline', update);
    inject(DestroyRef).onDestroy(() => {
      view.removeEventListener('online', update);
      view.removeEventListener('offline', update);
    });
  }

  protected async signOut(): Promise<void> {
    await this.#session.signOut();
    await this.#router.navigateByUrl(PATHS.signIn(PATHS.myWork));
  }

  /** Moves the focus without a trace in the address, where only what is shown belongs. */
  protected skipToMain(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}
