import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  FrameworkComparisonView,
  FrameworkDetailView,
  FrameworkDraft,
  FrameworkListView,
  FrameworkSave,
  MeasureTableView,
  TableUpload,
} from '@evenhand/shared/contracts';
import {
  frameworkComparisonView,
  frameworkDetailView,
  measureTableView,
} from '@evenhand/shared/contracts/framework-editor';
import { frameworkListView } from '@evenhand/shared/contracts/views';
import { firstValueFrom } from 'rxjs';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** Every framework: those the product brings, and the authority's own in all versions. */
export function readFrameworks() {
  return freshResource<FrameworkListView>(() => API.frameworks, { parse: (body) => frameworkListView.parse(body) });
}

/** One framework with its measures and where they were read. */
export function readFramework(id: () => string) {
  return freshResource<FrameworkDetailView>(() => API.framework(id()), {
    parse: (body) => frameworkDetailView.parse(body),
  });
}

/** What differs between two frameworks. */
export function readComparison(one: () => string, other: () => string) {
  return freshResource<FrameworkComparisonView>(() => API.frameworkComparison(one(), other()), {
    parse: (body) => frameworkComparisonView.parse(body),
  });
}

/** What changes frameworks of the authority's own. */
@Injectable({ providedIn: 'root' })
export class Frameworks {
  readonly #http = inject(HttpClient);

  async copy(id: string, title: string): Promise<FrameworkDetailView> {
    return this.#detail(this.#http.post<unknown>(API.frameworkCopies(id), { title }));
  }

  async create(draft: FrameworkDraft): Promise<FrameworkDetailView> {
    return this.#detail(this.#http.post<unknown>(API.frameworks, draft));
  }

  async load(id: string): Promise<FrameworkDetailView> {
    return this.#detail(this.#http.get<unknown>(API.framework(id)));
  }

  async save(id: string, draft: FrameworkSave): Promise<FrameworkDetailView> {
    return this.#detail(this.#http.put<unknown>(API.framework(id), draft));
  }

  async issue(id: string, revision: number): Promise<FrameworkDetailView> {
    return this.#detail(this.#http.post<unknown>(API.issueFramework(id), { revision }));
  }

  async nextVersion(id: string): Promise<FrameworkDetailView> {
    return this.#detail(this.#http.post<unknown>(API.frameworkVersions(id), {}));
  }

  /** What a table of measures holds; nothing is kept. */
  async readTable(upload: TableUpload): Promise<MeasureTableView> {
    return measureTableView.parse(await firstValueFrom(this.#http.post<unknown>(API.measureTable, upload)));
  }

  async #detail(answer: ReturnType<HttpClient['post']>): Promise<FrameworkDetailView> {
    return frameworkDetailView.parse(await firstValueFrom(answer));
  }
}
