import { type WritableSignal, computed, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { SetupView } from '@evenhand/shared/contracts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { SetupDraft } from './setup-draft.ts';

/** What every page of setting up does: shows its part of the draft, saves it as it changes, says what is wrong. */
export interface PageForm<Model> {
  readonly draft: SetupDraft;
  readonly setup: () => SetupView | null;
  readonly model: WritableSignal<Model | null>;
  readonly locked: () => boolean;
  /** Changes part of the model and saves soon. */
  change(patch: Partial<Model>): void;
  /** What is wrong with a field, by its id; empty where nothing is. */
  error(field: string): string;
  /** Whether the summary of errors shows: only after the person has asked to go on. */
  readonly summary: () => boolean;
  /** Points of this page that keep the set from being locked. */
  readonly missing: () => readonly string[];
  /** Saves and goes back to the list of tasks. */
  submit(event: Event): Promise<void>;
}

/** `page` is the page's name in the list of tasks; `save` sends it. */
export function pageForm<Model>(
  page: string,
  modelOf: (setup: SetupView) => Model,
  save: (draft: SetupDraft, model: Model) => Promise<SetupView>,
): PageForm<Model> {
  const draft = inject(SetupDraft);
  const router = inject(Router);
  const title = inject(PageTitle);
  const model = signal<Model | null>(null);
  const summary = signal(false);
  effect(() => {
    const setup = draft.setup();
    if (setup !== null && untracked(model) === null) model.set(modelOf(setup));
  });
  const send = async () => {
    const now = model();
    if (now === null) throw new Error('A page is saved before it shows.');
    return save(draft, now);
  };
  return {
    draft,
    setup: draft.setup,
    model,
    locked: computed(() => draft.setup()?.editable === false),
    change: (patch) => {
      model.update((now) => (now === null ? now : { ...now, ...patch }));
      draft.saveSoon(send);
    },
    error: (field) => draft.errors().find((error) => error.field === field)?.says ?? '',
    summary: computed(() => summary() && draft.errors().length > 0),
    missing: computed(() =>
      (draft.setup()?.faults ?? []).filter((fault) => fault.page === page).map(({ says }) => says),
    ),
    submit: async (event) => {
      event.preventDefault();
      summary.set(false);
      if (await draft.save(send)) {
        const tenderId = draft.setup()?.tenderId;
        if (tenderId !== undefined) await router.navigateByUrl(PATHS.setUp(tenderId));
        return;
      }
      summary.set(true);
      title.show($localize`Error: correct this page`);
    },
  };
}
