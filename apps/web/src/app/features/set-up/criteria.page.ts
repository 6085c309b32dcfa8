import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SetupView } from '@evenhand/shared/contracts';
import { PATHS } from '../../core/paths.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { focusWhenShown } from './added-field.ts';
import { CriterionMeasures } from './criterion-measures.ts';
import { CriterionParts } from './criterion-parts.ts';
import { equalWeights } from './equal-weights.ts';
import { changed, freshId, moved, without } from './lists.ts';
import { PageHead } from './page-head.ts';
import { pageForm } from './page-form.ts';
import { WeightTable } from './weight-table.ts';

export type DraftCriterion = SetupView['criteria'][number];
type InformationQuestion = SetupView['informationQuestions'][number];

/** What is asked, and what each answer weighs. */
@Component({
  selector: 'app-criteria',
  imports: [
    CheckField,
    CriterionMeasures,
    CriterionParts,
    PageHead,
    RouterLink,
    SelectField,
    TextArea,
    TextField,
    WeightTable,
  ],
  templateUrl: './criteria.page.html',
})
export class CriteriaPage {
  protected readonly paths = PATHS;
  readonly #focus = focusWhenShown();
  protected readonly changed = changed<DraftCriterion>;
  protected readonly changedApart = changed<InformationQuestion>;
  protected readonly moved = moved<DraftCriterion>;
  protected readonly without = without<DraftCriterion>;
  protected readonly withoutApart = without<InformationQuestion>;
  protected readonly form = pageForm(
    'criteria',
    ({ criteria, informationQuestions }) => ({ criteria, informationQuestions }),
    (draft, model) => draft.page('criteria', { ...model, criteria: model.criteria.map(withoutBlanks) }),
  );

  protected themes({ framework }: SetupView) {
    return [
      { value: '', says: $localize`None` },
      ...framework.themes.map(({ id, name }) => ({ value: id, says: name })),
    ];
  }

  protected add(criteria: readonly DraftCriterion[]): void {
    const id = freshId('Q', criteria);
    this.form.change({ criteria: [...criteria, { id, title: '', question: '', weightPercent: '' }] });
    this.#focus(`criteria-${String(criteria.length)}-title`);
  }

  protected weighTheSame(criteria: readonly DraftCriterion[]): void {
    const weights = equalWeights(criteria.length);
    this.form.change({ criteria: criteria.map((one, at) => ({ ...one, weightPercent: weights[at] ?? '' })) });
  }

  protected addApart(questions: readonly InformationQuestion[]): void {
    const id = freshId('I', questions);
    this.form.change({ informationQuestions: [...questions, { id, title: '', question: '' }] });
    this.#focus(`informationQuestions-${String(questions.length)}-title`);
  }

  /** A whole number as typed, null where the field is empty. */
  protected limit(text: string): number | null {
    return text.trim() === '' ? null : Number(text);
  }

  protected findings(setup: SetupView, at: number): readonly string[] {
    const here = `/criteria/${String(at)}/`;
    return setup.findings.filter(({ pointer }) => pointer.startsWith(here)).map(({ says }) => says);
  }
}

// A weighting that was not typed yet weighs nothing; the total above says what is missing.
function withoutBlanks(criterion: DraftCriterion): DraftCriterion {
  const { theme, weightPercent, subCriteria, marks, ...rest } = criterion;
  return {
    ...rest,
    weightPercent: weightPercent.trim() === '' ? '0' : weightPercent,
    ...(theme === undefined || theme === '' ? {} : { theme }),
    ...(marks === undefined || marks.trim() === '' ? {} : { marks }),
    ...(subCriteria === undefined || subCriteria.length === 0
      ? {}
      : {
          subCriteria: subCriteria.map(({ id, title, question, weightPercent: share, marks: own }) => ({
            id,
            title,
            ...(question === undefined || question === '' ? {} : { question }),
            ...(share === undefined || share.trim() === '' ? {} : { weightPercent: share }),
            ...(own === undefined || own.trim() === '' ? {} : { marks: own }),
          })),
        }),
  };
}
