import { Component, DOCUMENT, inject, input, model } from '@angular/core';

const LEAST = 25;
const MOST = 75;
const EVEN = 50;
const STEP = 5;

/**
 * The line between two panes: dragged, moved with the arrow keys, or set by one of three buttons, so that nobody has to
 * drag. `share` is how much of the width the first pane has, in percent.
 */
@Component({
  selector: 'app-splitter',
  host: { class: 'app-splitter' },
  template: `
    @for (choice of choices; track choice.share) {
      <button
        type="button"
        class="govuk-button govuk-button--secondary app-tool app-splitter__choice"
        (click)="share.set(choice.share)"
      >
        <span aria-hidden="true">{{ choice.sign }}</span><span class="govuk-visually-hidden">{{ choice.says }}</span>
      </button>
    }
    <div
      class="app-splitter__bar"
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      [attr.aria-label]="label()"
      [attr.aria-controls]="controls()"
      [attr.aria-valuenow]="share()"
      [attr.aria-valuemin]="least"
      [attr.aria-valuemax]="most"
      (keydown)="key($event)"
      (pointerdown)="drag($event)"
    ></div>
  `,
})
export class Splitter {
  readonly share = model.required<number>();
  readonly label = input.required<string>();
  /** Id of the first pane. */
  readonly controls = input.required<string>();

  protected readonly least = LEAST;
  protected readonly most = MOST;
  protected readonly choices = [
    { share: 35, sign: '◂', says: $localize`Wider evidence` },
    { share: EVEN, sign: '=', says: $localize`Both the same width` },
    { share: 65, sign: '▸', says: $localize`Wider form` },
  ] as const;
  readonly #document = inject(DOCUMENT);

  protected key(event: KeyboardEvent): void {
    const to = {
      ArrowLeft: this.share() - STEP,
      ArrowRight: this.share() + STEP,
      Home: LEAST,
      End: MOST,
      Enter: this.share() === EVEN ? LEAST : EVEN,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#set(to);
  }

  protected drag(event: PointerEvent): void {
    const bar = event.currentTarget;
    const panes = bar instanceof HTMLElement ? bar.closest('.app-panes')?.getBoundingClientRect() : undefined;
    if (panes === undefined) return;
    event.preventDefault();
    const move = ({ clientX }: PointerEvent) => this.#set(Math.round(((clientX - panes.left) / panes.width) * 100));
    const end = () => this.#document.removeEventListener('pointermove', move);
    this.#document.addEventListener('pointermove', move);
    this.#document.addEventListener('pointerup', end, { once: true });
    this.#document.addEventListener('pointercancel', end, { once: true });
  }

  #set(share: number): void {
    this.share.set(Math.min(MOST, Math.max(LEAST, share)));
  }
}
