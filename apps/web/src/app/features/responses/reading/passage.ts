import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '../../../core/paths.ts';
import type { Mappable } from './mapping-form.ts';

/** "Page 3 of offer.pdf" */
export function placeOf({ page, locator, file }: Pick<Mappable, 'page' | 'locator' | 'file'>): string {
  if (page !== null) return $localize`Page ${String(page)}:page: of ${file}:file:`;
  return locator === null ? file : `${file}, ${locator}`;
}

/** Where a passage stands, as a way to the page. */
@Component({
  selector: 'app-passage-place',
  imports: [RouterLink],
  template: `<a
    class="govuk-link"
    [routerLink]="path()"
    [queryParams]="{ file: passage().fileId, page: passage().page }"
    >{{ place() }}</a
  >`,
})
export class PassagePlace {
  readonly tenderId = input.required<string>();
  readonly responseId = input.required<string>();
  readonly passage = input.required<Pick<Mappable, 'fileId' | 'page' | 'locator' | 'file'>>();

  protected readonly path = computed(() => PATHS.response(this.tenderId(), this.responseId()));
  protected readonly place = computed(() => placeOf(this.passage()));
}

/** The words of a passage; long ones go on in the file. */
@Component({
  selector: 'app-passage-words',
  template: `
    <p class="govuk-body app-written">{{ passage().words }}</p>
    @if (goesOn()) {
      <p class="govuk-body-s app-quiet" i18n>This is how it begins. It goes on in the file.</p>
    }
  `,
})
export class PassageWords {
  readonly passage = input.required<Pick<Mappable, 'start' | 'end' | 'words'>>();
  protected readonly goesOn = computed(() => {
    const { start, end, words } = this.passage();
    return words.length < end - start;
  });
}
