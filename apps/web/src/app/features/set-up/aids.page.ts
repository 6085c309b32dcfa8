import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AidInput, AidView, SetupView } from '@evenhand/shared/contracts';
import { SetupApi } from '../../core/api/setup.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { CheckField } from '../../ui/fields/check-field.ts';
import { SelectField } from '../../ui/fields/select-field.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { TextField } from '../../ui/fields/text-field.ts';
import { fieldId, SetupDraft } from './setup-draft.ts';
import { AID_KIND_OPTIONS } from './words.ts';

interface Model {
  readonly id: string | null;
  readonly title: string;
  readonly kind: string;
  readonly owner: string;
  readonly version: string;
  readonly published: boolean;
  readonly affectsScore: boolean;
  readonly decidedBy: string;
  readonly reason: string;
}

const EMPTY: Model = {
  id: null,
  title: '',
  kind: 'model-answer',
  owner: '',
  version: '1',
  published: false,
  affectsScore: true,
  decidedBy: '',
  reason: '',
};

/** The register of whatever helps to score. What could change a score must be published, or somebody answers for it. */
@Component({
  selector: 'app-aids',
  imports: [CheckField, ErrorSummary, RouterLink, SelectField, TextArea, TextField],
  templateUrl: './aids.page.html',
})
export class AidsPage {
  protected readonly draft = inject(SetupDraft);
  protected readonly paths = PATHS;
  protected readonly kinds = AID_KIND_OPTIONS;
  /** What is being added or changed; null while only the list shows. */
  protected readonly model = signal<Model | null>(null);
  protected readonly errors = signal<readonly FieldError[]>([]);
  readonly #api = inject(SetupApi);
  readonly #session = inject(Session);
  /** The page itself shows only to whoever has declared; so what is missing here is the phase. */
  protected readonly mayWrite = computed(() => this.#session.may('aid.write', this.draft.setup()?.tenderId ?? ''));

  protected kindWords({ kind }: AidView): string {
    return AID_KIND_OPTIONS.find(({ value }) => value === kind)?.says ?? kind;
  }

  protected standing({ published, affectsScore, override }: AidView): string {
    if (published) return $localize`Published`;
    if (!affectsScore) return $localize`Not published; cannot change a score`;
    return override === null
      ? $localize`Not published, can change a score: neither scoring nor the panel’s session can open`
      : $localize`Not published; ${override.decidedBy}:decidedBy: has decided that it may be used`;
  }

  protected begin(aid?: AidView): void {
    this.errors.set([]);
    const { decidedBy = '', reason = '' } = aid?.override ?? {};
    this.model.set(aid === undefined ? EMPTY : { ...aid, decidedBy, reason });
  }

  protected change(patch: Partial<Model>): void {
    this.model.update((model) => (model === null ? null : { ...model, ...patch }));
  }

  protected error(field: string): string {
    return this.errors().find((one) => one.field === field)?.says ?? '';
  }

  protected async save(event: Event, { tenderId }: SetupView, model: Model): Promise<void> {
    event.preventDefault();
    this.errors.set([]);
    try {
      this.draft.take(await this.#api.saveAid(tenderId, model.id, inputOf(model)));
      this.model.set(null);
    } catch (fault) {
      const { detail, todo, errors = [] } = problemOf(fault);
      this.errors.set(
        errors.length === 0
          ? [{ says: `${detail} ${todo}`, field: 'page' }]
          : errors.map(({ pointer, says }) => ({ says, field: fieldId(pointer) })),
      );
    }
  }
}

function inputOf({ id: _id, decidedBy, reason, kind, ...rest }: Model): AidInput {
  const isDecided = decidedBy.trim() !== '' || reason.trim() !== '';
  return { ...rest, kind: kind as AidInput['kind'], override: isDecided ? { decidedBy, reason } : null };
}
