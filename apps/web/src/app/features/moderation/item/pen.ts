import { Component, DestroyRef, inject, input, output, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { ModerationView, PanelItemView, PenInput } from '@evenhand/shared/contracts';
import { Announcer } from '../../../core/announcer.ts';
import { Moderation } from '../../../core/api/moderation.ts';
import { problemOf } from '../../../core/problems/problem.ts';

/** How often the service is told that the holder of the pen is still there. */
const KEEP_EVERY_MS = 15_000;

/** Who holds the pen, and what the reader can do about it. */
@Component({
  selector: 'app-pen',
  template: `
    <div class="app-pen">
      @if (item().pen; as pen) {
        <p class="govuk-body app-pen__words">
          <strong>
            @if (pen.isMine) {
              <ng-container i18n>You hold the pen.</ng-container>
            } @else {
              <ng-container i18n>{{ pen.name }} holds the pen.</ng-container>
            }
          </strong>
        </p>
      } @else {
        <p class="govuk-body app-pen__words" i18n>Nobody holds the pen.</p>
      }
      @if (item().may.write) {
        @if (item().pen === null) {
          <button type="button" class="govuk-button govuk-button--secondary" (click)="move('take')" i18n>
            Take the pen
          </button>
        } @else if (item().pen?.isMine) {
          <button type="button" class="govuk-button govuk-button--secondary" (click)="move('lay-down')" i18n>
            Lay the pen down
          </button>
          @for (writer of writers(); track writer.personId) {
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              (click)="move('give', writer.personId)"
              i18n
            >
              Give the pen to {{ writer.name }}
            </button>
          }
        } @else if (item().may.run) {
          <button type="button" class="govuk-button govuk-button--secondary" (click)="move('take-over')" i18n>
            Take the pen over
          </button>
        }
      }
      @if (fault(); as words) {
        <p class="govuk-error-message" role="alert">{{ words }}</p>
      }
    </div>
  `,
})
export class Pen {
  readonly item = input.required<PanelItemView>();
  readonly session = input<ModerationView['session']>(null);
  readonly moved = output();

  protected readonly fault = signal('');
  readonly #service = inject(Moderation);
  readonly #announcer = inject(Announcer);
  readonly #destroyed = inject(DestroyRef);

  constructor() {
    const timer = setInterval(() => {
      if (this.item().pen?.isMine === true) this.#send('keep').subscribe({ error: () => undefined });
    }, KEEP_EVERY_MS);
    this.#destroyed.onDestroy(() => clearInterval(timer));
  }

  /** Who else may have it. */
  protected writers() {
    return (this.session()?.attendees ?? []).filter(
      ({ personId, present, takesNotes, roles }) =>
        present && personId !== this.item().pen?.personId && (takesNotes || roles.includes('chair')),
    );
  }

  protected move(action: PenInput['action'], to: string | null = null): void {
    this.fault.set('');
    this.#send(action, to).subscribe({
      next: () => {
        this.#announcer.say(
          action === 'take' || action === 'take-over'
            ? $localize`You hold the pen.`
            : $localize`You gave the pen away.`,
        );
        this.moved.emit();
      },
      error: (fault: unknown) => {
        this.fault.set(problemOf(fault).detail);
        this.moved.emit();
      },
    });
  }

  #send(action: PenInput['action'], to: string | null = null) {
    const { tenderId, id } = this.item();
    return this.#service.pen(tenderId, id, action, to).pipe(takeUntilDestroyed(this.#destroyed));
  }
}
