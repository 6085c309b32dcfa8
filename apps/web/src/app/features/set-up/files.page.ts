import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SetupImportView, SetupView } from '@evenhand/shared/contracts';
import { SetupApi } from '../../core/api/setup.ts';
import { API, PATHS } from '../../core/paths.ts';
import { problemOf } from '../../core/problems/problem.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.ts';
import { base64 } from '../../ui/base64.ts';
import { TextArea } from '../../ui/fields/text-area.ts';
import { counted } from '../../ui/figures.ts';
import { Scroller } from '../../ui/scroller.ts';
import { SetupDraft } from './setup-draft.ts';

const FIELD = 'import-file';
const FORMATS = [
  { format: 'json', says: $localize`The whole tender as tender.json` },
  { format: 'csv', says: $localize`The questions as CSV` },
  { format: 'xlsx', says: $localize`Questions, scale and bidders as a workbook (XLSX)` },
] as const;

/** The draft as a file, and back, after a look at what would come of it. */
@Component({
  selector: 'app-files',
  imports: [ErrorSummary, RouterLink, Scroller, TextArea],
  templateUrl: './files.page.html',
})
export class FilesPage {
  protected readonly draft = inject(SetupDraft);
  protected readonly paths = PATHS;
  protected readonly api = API;
  protected readonly formats = FORMATS;
  protected readonly field = FIELD;
  protected readonly counted = counted;
  protected readonly errors = signal<readonly FieldError[]>([]);
  protected readonly preview = signal<SetupImportView | null>(null);
  protected readonly pasted = signal('');
  protected readonly done = signal('');
  protected readonly input = viewChild<ElementRef<HTMLInputElement>>('file');
  readonly #api = inject(SetupApi);
  #file: { name: string; content: string } | null = null;

  protected async look(event: Event, setup: SetupView): Promise<void> {
    event.preventDefault();
    this.preview.set(null);
    this.done.set('');
    this.errors.set([]);
    const file = this.input()?.nativeElement.files?.[0];
    if (file !== undefined) this.#file = { name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) };
    else if (this.pasted().trim() !== '')
      this.#file = { name: 'pasted.csv', content: base64(new TextEncoder().encode(this.pasted())) };
    else {
      queueMicrotask(() => this.errors.set([{ says: $localize`Choose a file, or paste rows.`, field: FIELD }]));
      return;
    }
    await this.#send(setup, false);
  }

  protected async takeOver(setup: SetupView): Promise<void> {
    await this.#send(setup, true);
  }

  async #send({ tenderId, revision }: SetupView, apply: boolean): Promise<void> {
    if (this.#file === null) return;
    this.errors.set([]);
    try {
      const answer = await this.#api.importFile(tenderId, { ...this.#file, revision, apply });
      if (answer.setup === null) {
        this.preview.set(answer);
        return;
      }
      this.draft.take(answer.setup);
      this.preview.set(null);
      this.done.set($localize`${counted(answer.criteria.length, 'criterion')}:criteria: taken over.`);
    } catch (fault) {
      const { detail, todo } = problemOf(fault);
      this.errors.set([{ says: `${detail} ${todo}`, field: FIELD }]);
    }
  }
}
