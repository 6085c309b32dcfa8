import { Component } from '@angular/core';
import type { DetailsPage as Sent, SetupView } from '@evenhand/shared/contracts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';
import { PROCEDURE_OPTIONS, REGIME_OPTIONS } from './words.ts';

interface Model {
  readonly title: string;
  readonly authority: string;
  readonly regime: string;
  readonly procedure: string;
  readonly noticeReference: string;
  readonly commencedOn: string;
  readonly coreService: string;
  readonly area: string;
  readonly contractStart: string;
  readonly contractYears: string;
  readonly annualValueGBP: string;
}

/** Who buys what, under which rules. */
@Component({
  selector: 'app-details',
  imports: [PageHead, SelectField, TextArea, TextField],
  templateUrl: './details.page.html',
})
export class DetailsPage {
  protected readonly regimes = REGIME_OPTIONS;
  protected readonly procedures = PROCEDURE_OPTIONS;
  protected readonly form = pageForm('details', modelOf, (draft, model) => draft.page('details', bodyOf(model)));
}

function modelOf({ details }: SetupView): Model {
  return {
    ...details,
    procedure: details.procedure ?? '',
    commencedOn: details.commencedOn ?? '',
    contractYears: String(details.contractYears),
    annualValueGBP: details.annualValueGBP ?? '',
  };
}

function bodyOf(model: Model): Omit<Sent, 'revision'> {
  const { procedure, commencedOn, contractYears, annualValueGBP } = model;
  return {
    ...model,
    regime: model.regime as Sent['regime'],
    procedure: procedure === '' ? null : (procedure as Sent['procedure']),
    commencedOn: commencedOn === '' ? null : commencedOn,
    contractYears: Number(contractYears.trim() === '' ? NaN : contractYears),
    annualValueGBP: annualValueGBP.trim() === '' ? null : annualValueGBP.replace(/[£,\s]/g, ''),
  };
}
