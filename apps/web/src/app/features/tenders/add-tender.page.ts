import { Component, DestroyRef, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import type { ProblemDetails } from '@evenhand/shared/problems';
import { Tenders } from '../../core/api/tenders.ts';
import { PageTitle } from '../../core/navigation/page-title.ts';
import { PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { Session } from '../../core/session/session.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { pointerInWords } from './pointer-in-words.ts';

const FIELD = 'tender-file';

/** Adds a tender from its tender file. The service checks the content and says what is wrong with it, field by field. */
@Component({
  selector: 'app-add-tender',
  imports: [Breadcrumbs, ErrorSummary],
  templateUrl: './add-tender.page.html',
})
export class AddTenderPage {
  protected readonly crumbs = [{ says: $localize`Tenders`, path: PATHS.tenders }];
  protected readonly field = FIELD;
  protected readonly busy = signal(false);
  protected readonly errors = signal<readonly FieldError[]>([]);
  /** Where in the file something is wrong, and what. */
  protected readonly faults = signal<readonly { where: string; says: string }[]>([]);
  protected readonly todo = signal('');

  readonly #tenders = inject(Tenders);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  readonly #title = inject(PageTitle);
  readonly #destroyed = inject(DestroyRef);
  protected readonly input = viewChild.required<ElementRef<HTMLInputElement>>('file');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.#clear();
    const file = this.input().nativeElement.files?.[0];
    if (file === undefined) {
      this.#refuse($localize`Choose a tender file.`);
      return;
    }
    let content: unknown;
    try {
      content = JSON.parse(await file.text());
    } catch {
      this.#refuse($localize`"${file.name}:name:" is not a tender file: its content is not JSON.`);
      return;
    }
    this.busy.set(true);
    this.#tenders
      .add(content)
      .pipe(takeUntilDestroyed(this.#destroyed))
      .subscribe({
        next: (tender) => void this.#open(tender.id),
        error: (fault: unknown) => {
          this.busy.set(false);
          this.#show(problemOf(fault));
        },
      });
  }

  // Whoever adds a tender is its lead: the rights have changed.
  async #open(tenderId: string): Promise<void> {
    await this.#session.reload();
    await this.#router.navigateByUrl(PATHS.tender(tenderId));
  }

  #clear(): void {
    this.errors.set([]);
    this.faults.set([]);
    this.todo.set('');
  }

  #refuse(says: string): void {
    this.errors.set([{ says, field: FIELD }]);
    this.#title.show($localize`Error: Add a tender`);
  }

  #show(problem: ProblemDetails): void {
    this.faults.set((problem.errors ?? []).map(({ pointer, says }) => ({ where: pointerInWords(pointer), says })));
    this.todo.set(problem.todo);
    this.#refuse(problem.detail);
  }
}
