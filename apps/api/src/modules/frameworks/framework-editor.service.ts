import { Injectable } from '@nestjs/common';
import { FRAMEWORK_PACKS, frameworkPack } from '@evenhand/scoring';
import type {
  FrameworkComparisonView,
  FrameworkDetailView,
  FrameworkDraft,
  FrameworkPack,
  FrameworkSave,
  MeasureTableView,
  TableUpload,
} from '@evenhand/shared/contracts';
import { AuditTrail, ORGANISATION } from '../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Database } from '../../platform/database/database.ts';
import { momentInWords } from '../../platform/moment-in-words.ts';
import { Problem } from '../../platform/problem.ts';
import { sheetsIn } from '../../platform/tables/sheets.ts';
import { PeopleService, Rights } from '../people/index.ts';
import { comparePacks } from './domain/compare-packs.ts';
import { draftFaults, draftOf, editionId, packOf, slugOf } from './domain/edition.ts';
import { readMeasureTable } from './domain/measure-table.ts';
import { FrameworkEditionRepository, type FrameworkEdition } from './framework-edition.repository.ts';
import { editionView, shippedView } from './framework.view.ts';

/** Reads, copies, edits, issues and compares framework packs. What the product brings is never changed, only copied. */
@Injectable()
export class FrameworkEditor {
  constructor(
    private readonly editions: FrameworkEditionRepository,
    private readonly rights: Rights,
    private readonly people: PeopleService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async list(who: SignedIn): Promise<readonly FrameworkDetailView[]> {
    this.rights.requireAnywhere(who, 'framework.read');
    const editions = await this.editions.all();
    const names = await this.people.names(editions.map(({ changedBy }) => changedBy));
    return [...FRAMEWORK_PACKS.map(shippedView), ...editions.map((edition) => editionView(edition, names))];
  }

  /** Throws framework.not-found. */
  async one(who: SignedIn, id: string): Promise<FrameworkDetailView> {
    this.rights.requireAnywhere(who, 'framework.read');
    const shipped = frameworkPack(id);
    return shipped === null ? this.view(await this.edition(id)) : shippedView(shipped);
  }

  async compare(who: SignedIn, one: string, other: string): Promise<FrameworkComparisonView> {
    this.rights.requireAnywhere(who, 'framework.read');
    return comparePacks(await this.pack(one), await this.pack(other));
  }

  /** Begins a framework of the authority's own as a copy. Throws framework.exists where the title gives a taken name. */
  async copy(who: SignedIn, from: string, title: string): Promise<FrameworkDetailView> {
    const pack = await this.pack(from);
    const unitValues = frameworkPack(from) === null ? (await this.edition(from)).unitValues : [];
    return this.begin(who, { ...draftOf(pack, [...unitValues]), title }, from);
  }

  /** Begins a framework with measures of the authority's own. */
  async create(who: SignedIn, draft: FrameworkDraft): Promise<FrameworkDetailView> {
    return this.begin(who, draft, null);
  }

  /**
   * Saves a draft that was written on `revision`. Throws framework.outdated with who has saved meanwhile, and
   * framework.issued or framework.shipped where it never changes.
   */
  async save(who: SignedIn, id: string, { revision, ...draft }: FrameworkSave): Promise<FrameworkDetailView> {
    this.rights.requireAnywhere(who, 'framework.edit');
    const edition = await this.edition(id);
    const origin = edition.madeFrom === null ? null : await this.pack(edition.madeFrom);
    const pack = packOf(id, draft, edition.pack, origin);
    const values = { pack, unitValues: draft.unitValues, ...by(who) };
    return this.change({ ...edition, revision }, values, 'framework.saved');
  }

  /** Makes a draft an edition that tenders can name and that never changes. Throws framework.invalid with every fault, framework.outdated as `save`. */
  async issue(who: SignedIn, id: string, revision: number): Promise<FrameworkDetailView> {
    this.rights.requireAnywhere(who, 'framework.edit');
    const edition = await this.edition(id);
    // What is checked must be what is issued, so a save that comes in between counts as a colleague's.
    if (edition.revision !== revision) throw await this.overtaken(id);
    const faults = draftFaults(id, draftOf(edition.pack, [...edition.unitValues]), edition.pack);
    if (faults.length > 0)
      throw new Problem(
        'framework.invalid',
        undefined,
        faults.map((says) => ({ pointer: '', says })),
      );
    return this.change(edition, { state: 'issued', ...by(who) }, 'framework.issued');
  }

  /** The next version of a framework, as a draft that begins with what the newest one says. */
  async nextVersion(who: SignedIn, id: string): Promise<FrameworkDetailView> {
    this.rights.requireAnywhere(who, 'framework.edit');
    const { slug } = await this.edition(id);
    const newest = await this.editions.newestOf(slug);
    if (newest === null || newest.state === 'draft') return this.view(newest ?? (await this.edition(id)));
    const version = newest.version + 1;
    const next = editionId(slug, version);
    const pack = { ...newest.pack, id: next };
    return this.add({
      ...newest,
      id: next,
      version,
      revision: 1,
      state: 'draft',
      pack,
      madeFrom: newest.id,
      ...by(who),
    });
  }

  /** What a table of measures holds, with every row that cannot be used. Throws table.unreadable. */
  async readTable(who: SignedIn, { name, content }: TableUpload): Promise<MeasureTableView> {
    this.rights.requireAnywhere(who, 'framework.edit');
    const [sheet] = (await sheetsIn(name, Buffer.from(content, 'base64'))) ?? [];
    if (sheet === undefined) throw new Problem('table.unreadable');
    return readMeasureTable(sheet.rows);
  }

  private async begin(who: SignedIn, draft: FrameworkDraft, madeFrom: string | null): Promise<FrameworkDetailView> {
    this.rights.requireAnywhere(who, 'framework.edit');
    const slug = slugOf(draft.title);
    const id = editionId(slug, 1);
    const base = madeFrom === null ? null : await this.pack(madeFrom);
    const pack = packOf(id, draft, base);
    const { unitValues } = draft;
    return this.add({ id, slug, version: 1, revision: 1, state: 'draft', pack, unitValues, madeFrom, ...by(who) });
  }

  private async add(edition: FrameworkEdition): Promise<FrameworkDetailView> {
    return this.database.transaction(async () => {
      if (!(await this.editions.addUnlessThere(edition))) throw new Problem('framework.exists');
      await this.tell(edition, 'framework.begun');
      return this.view(edition);
    });
  }

  /** Changes the draft where `edition` has the newest revision. */
  private async change(edition: FrameworkEdition, values: Partial<FrameworkEdition>, kind: string) {
    const { id, revision } = edition;
    return this.database.transaction(async () => {
      if (!(await this.editions.changeDraft(id, revision, values))) throw await this.overtaken(id);
      const changed = { ...edition, ...values, revision: revision + 1 };
      await this.tell(changed, kind);
      return this.view(changed);
    });
  }

  private async overtaken(id: string): Promise<Problem> {
    const { state, changedBy, changedAt } = await this.edition(id);
    if (state === 'issued') return new Problem('framework.issued');
    const name = (await this.people.names([changedBy])).get(changedBy) ?? 'Somebody else';
    return new Problem(
      'framework.outdated',
      `${name} saved this framework on ${momentInWords(changedAt)}, after you had opened it.`,
    );
  }

  private async view(edition: FrameworkEdition): Promise<FrameworkDetailView> {
    return editionView(edition, await this.people.names([edition.changedBy]));
  }

  private async tell({ id, version, pack, changedBy, madeFrom }: FrameworkEdition, kind: string): Promise<void> {
    await this.audit.record({
      tenderId: ORGANISATION,
      kind,
      actor: changedBy,
      subjectId: ORGANISATION,
      detail: { framework: id, version, edition: pack.edition, measures: pack.measures.length, madeFrom },
    });
  }

  /** An edition of the authority's own. Throws framework.shipped for a pack that the product brings. */
  private async edition(id: string): Promise<FrameworkEdition> {
    if (frameworkPack(id) !== null) throw new Problem('framework.shipped');
    const edition = await this.editions.byId(id);
    if (edition === null) throw new Problem('framework.not-found');
    return edition;
  }

  private async pack(id: string): Promise<FrameworkPack> {
    return frameworkPack(id) ?? (await this.edition(id)).pack;
  }
}

function by({ personId }: SignedIn) {
  return { changedBy: personId, changedAt: new Date() };
}
