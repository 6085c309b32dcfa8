import { Component } from '@angular/core';
import type { SetupView } from '@evenhand/shared/contracts';
import { TextField } from '../../ui/fields/text-field.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';

type Model = Readonly<Record<keyof SetupView['timetable'], string>>;

const DAYS = [
  ['clarificationsUntil', $localize`Last day for bidders’ questions`],
  ['scoringUntil', $localize`Individual scoring until`],
  ['moderationOn', $localize`Moderation`],
  ['awardOn', $localize`Award`],
] as const;

/** When responses are due, and what follows. */
@Component({
  selector: 'app-timetable',
  imports: [PageHead, TextField],
  template: `
    <div class="app-measure">
      <app-page-head heading="Timetable" i18n-heading [form]="form" />
      @if (form.model(); as model) {
        <form novalidate (submit)="form.submit($event)">
          <fieldset class="app-bare" [disabled]="form.locked()">
            <app-text-field
              field="deadline"
              label="Deadline for responses"
              i18n-label
              hint="Day and time in your own time zone. Until then responses are received sealed; nobody can read them."
              i18n-hint
              kind="moment"
              [error]="form.error('deadline')"
              [value]="model.deadline"
              (valueChange)="form.change({ deadline: $event })"
            />
            @for (row of days; track row[0]) {
              <app-text-field
                [field]="row[0]"
                label="{{ row[1] }} (optional)"
                i18n-label
                kind="day"
                [error]="form.error(row[0])"
                [value]="model[row[0]]"
                (valueChange)="form.change(patch(row[0], $event))"
              />
            }
            @if (!form.locked()) {
              <button type="submit" class="govuk-button" i18n>Save and continue</button>
            }
          </fieldset>
        </form>
      }
    </div>
  `,
})
export class TimetablePage {
  protected readonly days = DAYS;
  protected readonly form = pageForm('timetable', modelOf, (draft, model) => draft.page('timetable', bodyOf(model)));

  protected patch(day: keyof Model, value: string): Partial<Model> {
    return { [day]: value };
  }
}

function modelOf({ timetable }: SetupView): Model {
  const { deadline, clarificationsUntil, scoringUntil, moderationOn, awardOn } = timetable;
  return {
    deadline: deadline === null ? '' : asLocal(new Date(deadline)),
    clarificationsUntil: clarificationsUntil ?? '',
    scoringUntil: scoringUntil ?? '',
    moderationOn: moderationOn ?? '',
    awardOn: awardOn ?? '',
  };
}

function bodyOf({ deadline, ...days }: Model): object {
  const named = Object.entries(days).map(([day, value]) => [day, value === '' ? null : value] as const);
  const moment = new Date(deadline);
  const told = Number.isNaN(moment.getTime()) ? deadline : moment.toISOString();
  return { ...Object.fromEntries(named), deadline: deadline === '' ? null : told };
}

/** A moment as a field for day and time takes it: in local time, without seconds. */
function asLocal(moment: Date): string {
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
