import { Injectable } from '@nestjs/common';
import type { AuditFilter, AuditTrailView, SightingListView } from '@evenhand/shared/contracts';
import { AuditTrail, type AuditEvent } from '../../platform/audit/audit-event.repository.ts';
import { Sightings } from '../../platform/audit/sighting.repository.ts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { PeopleService } from '../people/index.ts';
import { TenderAccess } from '../tenders/index.ts';
import { areWords } from './domain/written-words.ts';

/** Rows of one page. */
const PAGE = 100;

type Names = ReadonlyMap<string, string>;

/** The audit trail and the sightings of a tender, as people read them: newest first, page by page. */
@Injectable()
export class TrailService {
  constructor(
    private readonly access: TenderAccess,
    private readonly audit: AuditTrail,
    private readonly sightings: Sightings,
    private readonly people: PeopleService,
  ) {}

  async trail(who: SignedIn, tenderId: string, filter: AuditFilter): Promise<AuditTrailView> {
    const tender = await this.access.require(who, 'record.read', tenderId);
    const { id, title } = tender;
    const [found, { kinds, actors }, mayReadWords] = await Promise.all([
      this.audit.page(id, narrowed(filter), PAGE + 1),
      this.audit.facets(id),
      this.access.may(who, 'record.words', tender),
    ]);
    const events = found.slice(0, PAGE);
    const names = await this.people.names(actors);
    return {
      tenderId: id,
      title,
      events: events.map((event) => eventView(event, names, mayReadWords)),
      next: found.length > PAGE ? (events.at(-1)?.sequence ?? null) : null,
      kinds: [...kinds],
      people: actors.map((actor) => ({ actor, name: names.get(actor) ?? actor })),
    };
  }

  async seen(who: SignedIn, tenderId: string, before: string | null): Promise<SightingListView> {
    const { id, title } = await this.access.require(who, 'record.read', tenderId);
    const found = await this.sightings.page(id, before, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const names = await this.people.names(shown.map(({ personId }) => personId));
    return {
      tenderId: id,
      title,
      sightings: shown.map(({ id: number, at, personId, what, subjectId, outcome, code }) => ({
        id: number,
        at: at.toISOString(),
        by: names.get(personId) ?? personId,
        what,
        subject: subjectId,
        outcome,
        code,
      })),
      next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
    };
  }
}

function narrowed({ kind, actor, from, to, before }: AuditFilter) {
  return {
    kind: kind || null,
    actor: actor || null,
    from: from === undefined ? null : new Date(`${from}T00:00:00Z`),
    until: to === undefined ? null : new Date(new Date(`${to}T00:00:00Z`).getTime() + 24 * 3600 * 1000),
    before: before ?? null,
  };
}

function eventView(
  { sequence, at, kind, actor, subjectId, detail, hash }: AuditEvent,
  names: Names,
  mayReadWords: boolean,
): AuditTrailView['events'][number] {
  return {
    sequence,
    at: at.toISOString(),
    kind,
    by: names.get(actor) ?? actor,
    subjectId,
    detail: Object.entries(detail).map(([name, value]) => {
      const withheld = !mayReadWords && areWords(name, value);
      return { name, value: withheld ? '' : valueWords(value, names), withheld };
    }),
    hash,
  };
}

function valueWords(value: string | number | boolean | null, names: Names): string {
  return value === null ? '' : (names.get(String(value)) ?? String(value));
}
