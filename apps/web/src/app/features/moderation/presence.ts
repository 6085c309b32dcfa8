import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { PanelPresenceView } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { Moderation } from '../../core/api/moderation.ts';
import { timeOfDay } from '../../ui/figures.ts';

/** How often a page gives a sign of life; the service waits for three of them before it takes a line for lost. */
const SIGN_EVERY_MS = 4_000;

type Person = PanelPresenceView['people'][number];

/** Whose page is open at the table, and whose line is lost. While it is shown, this page gives signs of life itself. */
@Component({
  selector: 'app-presence',
  template: `
    @if (people().length > 0) {
      <section aria-labelledby="presence">
        <h2 class="govuk-heading-s" id="presence" i18n>Who is here</h2>
        <ul class="govuk-list app-presence">
          @for (person of people(); track person.personId) {
            <li>
              {{ person.name }}
              @switch (person.presence) {
                @case ('here') {
                  <span class="app-quiet" i18n>here</span>
                }
                @case ('lost') {
                  <strong class="govuk-tag govuk-tag--red" i18n>Connection lost</strong>&ngsp;
                  <span class="app-quiet" i18n>last heard of at {{ timeOf(person) }}</span>
                }
                @case ('no-screen') {
                  <span class="app-quiet" i18n>no page open yet</span>
                }
              }
            </li>
          }
        </ul>
        @if (isCutOff()) {
          <p class="govuk-body" i18n>This page does not reach the service now, so the list may be out of date.</p>
        }
      </section>
    }
  `,
})
export class Presence {
  readonly tenderId = input.required<string>();

  protected readonly people = signal<readonly Person[]>([]);
  protected readonly isCutOff = signal(false);
  readonly #lost = computed(() => this.people().filter(({ presence }) => presence === 'lost'));
  readonly #service = inject(Moderation);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    effect((onCleanup) => {
      const id = this.tenderId();
      untracked(() => this.#giveSign(id));
      const timer = setInterval(() => this.#giveSign(id), SIGN_EVERY_MS);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected timeOf({ seenAt }: Person): string {
    return seenAt === null ? '' : timeOfDay(seenAt);
  }

  #giveSign(tenderId: string): void {
    this.#service
      .giveSign(tenderId)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: ({ people }) => this.#show(people),
        error: () => this.isCutOff.set(true),
      });
  }

  #show(people: readonly Person[]): void {
    const known = this.#lost().map(({ personId }) => personId);
    this.people.set(people);
    this.isCutOff.set(false);
    const names = this.#lost()
      .filter(({ personId }) => !known.includes(personId))
      .map(({ name }) => name);
    if (names.length > 0) this.#announcer.say($localize`Connection lost: ${names.join(', ')}:join:.`);
  }
}
