import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import type { CommitmentInput } from '@evenhand/shared/contracts';
import { Announcer } from '../../core/announcer.ts';
import { readResponse } from '../../core/api/responses.ts';
import { EvidencePane } from '../../core/evidence/evidence-pane.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { Loading } from '../../ui/loading.ts';

/** Words that were chosen in the response, and where they stand in its stored text. */
export interface ChosenWords {
  readonly words: string;
  readonly at: NonNullable<CommitmentInput['wordsAt']>;
}

/** The winning response, in which somebody selects or finds the words that a commitment rests on. */
@Component({
  selector: 'app-words-of-bid',
  imports: [EvidencePane, Loading, SelectField],
  template: `
    @if (response.error()) {
      <p class="govuk-body" i18n>The response cannot be shown here now. Copy the words from it instead.</p>
    } @else {
      @if (file(); as shown) {
        @if (files().length > 1) {
          <app-select-field
            field="wordsFile"
            label="File of the response"
            i18n-label
            [choices]="choices()"
            [(value)]="fileId"
          />
        }
        <p class="govuk-body" id="words-of-bid" i18n>
          Select words in the response, or find them in it, and choose them. Of words that were found, the whole
          sentence is chosen.
        </p>
        <button type="button" class="govuk-button govuk-button--secondary" (click)="choose()" i18n>
          Choose these words
        </button>
        @if (nothing()) {
          <p class="govuk-error-message" role="alert" i18n>
            Nothing is selected. Select words in the response below, or find them in it.
          </p>
        }
        <app-evidence-pane
          [responseId]="responseId()"
          [file]="shown"
          [passages]="[]"
          [closable]="false"
          [view]="view()"
        />
      } @else {
        @if (response.hasValue()) {
          <p class="govuk-body" i18n>No file of the response could be read. Copy the words from it instead.</p>
        } @else {
          <app-loading what="the response" i18n-what />
        }
      }
    }
  `,
})
export class WordsOfBid {
  readonly responseId = input.required<string>();
  /** Whether as text or as original pages, as the address has it. */
  readonly view = input<string>();
  readonly chosen = output<ChosenWords>();

  protected readonly response = readResponse(this.responseId);
  protected readonly files = computed(() =>
    this.response.hasValue() ? this.response.value().files.filter(({ hasText }) => hasText) : [],
  );
  protected readonly choices = computed(() => this.files().map(({ id, name }) => ({ value: id, says: name })));
  protected readonly fileId = linkedSignal(() => this.files()[0]?.id ?? '');
  protected readonly file = computed(() => this.files().find(({ id }) => id === this.fileId()) ?? null);
  protected readonly nothing = signal(false);
  protected readonly pane = viewChild(EvidencePane);

  readonly #announcer = inject(Announcer);

  protected choose(): void {
    const citation = this.pane()?.citation() ?? null;
    this.nothing.set(citation === null);
    if (citation === null) return;
    const { quote, start, end } = citation;
    this.chosen.emit({ words: quote, at: { fileId: this.fileId(), start, end } });
    this.#announcer.say($localize`The words are chosen.`);
  }
}
