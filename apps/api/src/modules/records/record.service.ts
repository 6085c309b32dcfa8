import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { readAnchors } from '../../platform/audit/anchor-file.ts';
import { AuditTrail, type AuditEvent } from '../../platform/audit/audit-event.repository.ts';
import { InRecord, type GathersRecord, type RecordPartName } from '../../platform/audit/record-part.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { PeopleService } from '../people/index.ts';
import type { StoredTender } from '../tenders/index.ts';
import type { NamedPerson } from './archive/hide-names.ts';
import type { GatheredPart, WholeRecord } from './archive/record-files.ts';

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Events read at once. */
const AT_ONCE = 1000;

/** Puts together what every module has on record about a tender. */
@Injectable()
export class RecordService {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly audit: AuditTrail,
    private readonly people: PeopleService,
    private readonly store: FileStore,
  ) {}

  async whole(tender: StoredTender): Promise<WholeRecord> {
    const { id, reference, title, authority, publishedSetHash, definition } = tender;
    const [events, parts] = [await this.eventsOf(id), await this.partsOf(id)];
    return {
      tender: { id, reference, title, authority, publishedSetHash, definition },
      madeAt: new Date(),
      people: await this.namedIn(events, parts),
      events,
      parts,
      anchors: await readAnchors(this.store.place.anchors),
    };
  }

  /** The parts that this process can gather, in their order. */
  gatherers(): { part: RecordPartName; gatherer: GathersRecord }[] {
    const found = this.discovery.getProviders({ metadataKey: InRecord.KEY }).flatMap((wrapper) => {
      const part = this.discovery.getMetadataByDecorator(InRecord, wrapper);
      return part ? [{ part, gatherer: wrapper.instance as GathersRecord }] : [];
    });
    // A module that is there with its jobs is there twice, and so are its providers.
    const each = new Map(found.map((one) => [one.part.name, one]));
    return [...each.values()].sort((a, b) => a.part.order - b.part.order);
  }

  /** Everybody whose id stands anywhere in the record, by name, and whom the parts name besides. */
  private async namedIn(events: readonly AuditEvent[], parts: readonly GatheredPart[]): Promise<NamedPerson[]> {
    const ids = new Set(JSON.stringify([events, parts]).match(ID) ?? []);
    const names = await this.people.names([...ids]);
    const outside = parts.flatMap((part) => part.names ?? []);
    return [...[...names].map(([id, name]) => ({ id, name })), ...outside];
  }

  private async partsOf(tenderId: string): Promise<GatheredPart[]> {
    const parts: GatheredPart[] = [];
    for (const { part, gatherer } of this.gatherers()) parts.push({ ...part, ...(await gatherer.gather(tenderId)) });
    return parts;
  }

  private async eventsOf(tenderId: string): Promise<readonly AuditEvent[]> {
    const events: AuditEvent[] = [];
    for (;;) {
      const more = await this.audit.after(tenderId, events.at(-1)?.sequence ?? 0, AT_ONCE);
      events.push(...more);
      if (more.length < AT_ONCE) return events;
    }
  }
}
