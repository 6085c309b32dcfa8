import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readRecentChanges } from '../../core/api/changes.ts';
import { PATHS } from '../../core/paths.ts';
import { Session } from '../../core/session/session.ts';
import { DECLARATION_WORDS, ENDED_WORDS, PHASE_WORDS, ROLE_WORDS } from '../../core/words.ts';
import { moment } from '../../ui/figures.ts';
import { TenderTask } from './tender-task.ts';
import { CHANGE_WORDS, dueInWords } from './work-words.ts';

/** What the person who is signed in has to do, by tender. */
@Component({
  selector: 'app-my-work',
  imports: [RouterLink, TenderTask],
  templateUrl: './my-work.page.html',
})
export class MyWorkPage {
  protected readonly paths = PATHS;
  protected readonly me = inject(Session).me;
  protected readonly roles = ROLE_WORDS;
  protected readonly phases = PHASE_WORDS;
  protected readonly endedWords = ENDED_WORDS;
  protected readonly declarations = DECLARATION_WORDS;
  protected readonly moment = moment;
  protected readonly due = dueInWords;
  protected readonly hasContracts = computed(() =>
    (this.me()?.tenders ?? []).some(({ actions }) => actions.includes('commitment.read')),
  );
  readonly #recent = readRecentChanges();
  /** Null while they are being fetched and where they cannot be: the work itself is there without them. */
  protected readonly changes = computed(() => {
    if (!this.#recent.hasValue()) return null;
    const tenders = this.me()?.tenders ?? [];
    return this.#recent.value().changes.map(({ tenderId, kind, at }) => ({
      tenderId,
      title: tenders.find((tender) => tender.tenderId === tenderId)?.title ?? $localize`A tender`,
      says: CHANGE_WORDS[kind],
      at,
    }));
  });
}
