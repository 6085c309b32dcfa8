import { Component, DestroyRef, type ElementRef, computed, effect, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { PATHS } from '../paths.ts';
import { Session } from './session.ts';
import { SignInAgain } from './sign-in-again.ts';

const LOOK_EVERY_MS = 10_000;

/**
 * Says that a session ends soon, while it can still be kept, and that it has ended, while the page stays as it is:
 * whoever signs in again, here or in another tab, goes on where they were, and what was being saved is saved then.
 */
@Component({
  selector: 'app-session-dialog',
  imports: [SignInAgain],
  template: `
    <dialog #dialog class="app-dialog" aria-labelledby="session-heading" (cancel)="$event.preventDefault()">
      @if (ended()) {
        <h2 class="govuk-heading-m" id="session-heading" i18n>Your session has ended</h2>
        <p class="govuk-body" i18n>
          What is on this page is still here. Sign in again, then go on; nothing has been lost.
        </p>
        @defer (when ended()) {
          <app-sign-in-again (signedIn)="goOn()" />
        }
        @if (tried()) {
          <p class="govuk-body" role="status" i18n>You are not signed in yet.</p>
        }
        <p class="govuk-body">
          <a class="govuk-link" [href]="signInPath" target="_blank" rel="noopener" i18n
            >Sign in another way (opens a new tab)</a
          >
        </p>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="goOn()" i18n>
          I have signed in there: go on
        </button>
      } @else {
        <h2 class="govuk-heading-m" id="session-heading" i18n>You will be signed out in {{ inWords() }}</h2>
        <p class="govuk-body" i18n>Your work is saved.</p>
        <div class="govuk-button-group">
          <button type="button" class="govuk-button" (click)="stay()" i18n>Stay signed in</button>
          <button type="button" class="govuk-button govuk-button--secondary" (click)="leave()" i18n>Sign out</button>
        </div>
      }
    </dialog>
  `,
})
export class SessionDialog {
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  protected readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly signInPath = PATHS.signIn(PATHS.myWork);
  protected readonly ended = this.#session.hasEnded;
  protected readonly tried = signal(false);
  /** Milliseconds until the session ends, where that is soon; else null. */
  readonly #left = signal<number | null>(null);
  protected readonly inWords = computed(() => {
    const minutes = Math.max(1, Math.ceil((this.#left() ?? 0) / 60_000));
    return minutes === 1 ? $localize`1 minute` : $localize`${String(minutes)}:minutes: minutes`;
  });

  constructor() {
    const timer = setInterval(() => this.#left.set(this.#session.endsSoon()), LOOK_EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    effect(() => {
      const dialog = this.dialog().nativeElement;
      const shows = this.ended() || this.#left() !== null;
      if (shows && !dialog.open) dialog.showModal();
      if (!shows && dialog.open) dialog.close();
    });
  }

  protected async stay(): Promise<void> {
    await this.#session.reload();
    this.#left.set(this.#session.endsSoon());
  }

  protected async leave(): Promise<void> {
    this.#left.set(null);
    await this.#session.signOut();
    await this.#router.navigateByUrl(PATHS.signIn(PATHS.myWork));
  }

  protected async goOn(): Promise<void> {
    this.tried.set((await this.#session.reload()) !== 'somebody');
  }
}
