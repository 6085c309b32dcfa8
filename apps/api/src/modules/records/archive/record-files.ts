import { createHash } from 'node:crypto';
import type { Anchor } from '../../../platform/audit/anchor-file.ts';
import type { AuditEvent } from '../../../platform/audit/audit-event.repository.ts';
import type { RecordPart, RecordPartName } from '../../../platform/audit/record-part.ts';
import { withoutWords } from '../../summaries/index.ts';
import { hideNames, type NamedPerson } from './hide-names.ts';
import { recordPdf } from './record-pdf.ts';
import { recordHtml } from './record-html.ts';
import { eventWithoutWrittenNames, withoutWrittenNames } from './written-names.ts';

/** Everything that is on record about a tender, as it is put into files. */
export interface WholeRecord {
  readonly tender: {
    readonly id: string;
    readonly reference: string;
    readonly title: string;
    readonly authority: string;
    readonly publishedSetHash: string;
    readonly definition: object;
  };
  readonly madeAt: Date;
  readonly people: readonly NamedPerson[];
  readonly events: readonly AuditEvent[];
  readonly parts: readonly GatheredPart[];
  readonly anchors: readonly Anchor[];
}

export type GatheredPart = RecordPartName & RecordPart;

/** Written into every manifest; a changed layout is a new number. */
export const RECORD_FORMAT = 'evenhand-record/1';

/**
 * The files of an exported record by their paths, the manifest with the hash of every other file last. In a copy for
 * freedom of information requests people have numbers instead of names, words that are withheld from bidders are left out,
 * and the manifest names the master it is made from: the same record, with names, that stays with the authority.
 */
export function recordFiles(record: WholeRecord, names: 'shown' | 'hidden'): ReadonlyMap<string, string>;
export function recordFiles(
  record: WholeRecord,
  names: 'shown' | 'hidden',
  pages: RecordPages,
): ReadonlyMap<string, string | Buffer>;
export function recordFiles(
  record: WholeRecord,
  names: 'shown' | 'hidden',
  pages?: RecordPages,
): ReadonlyMap<string, string | Buffer> {
  const master = new Map<string, string | Buffer>([...masterFiles(record), ...pdfOf(pages?.shown)]);
  if (names === 'shown') return withManifest(record, master, null);
  const told = withoutWhatIsHidden(record);
  const hidden = new Map([...masterFiles(told)].map(([path, text]) => [path, hideNames(text, record.people)]));
  const hiddenFiles = new Map<string, string | Buffer>([...hidden, ...pdfOf(pages?.hidden)]);
  return withManifest(record, hiddenFiles, sha256(manifestOf(record, master, null)));
}

/** The record as PDF, as far as it is wanted: with names, and for a copy that hides them that too. */
export interface RecordPages {
  readonly shown: Buffer;
  readonly hidden?: Buffer;
}

/** Makes the record as PDF for an export. A copy that hides names needs both: its manifest names that of the master. */
export async function recordPages(record: WholeRecord, names: 'shown' | 'hidden'): Promise<RecordPages> {
  const shown = await recordPdf(record, (text) => text);
  if (names === 'shown') return { shown };
  return { shown, hidden: await recordPdf(withoutWhatIsHidden(record), (text) => hideNames(text, record.people)) };
}

function pdfOf(bytes: Buffer | undefined): [string, Buffer][] {
  return bytes === undefined ? [] : [['record.pdf', bytes]];
}

/** What tells of nothing and is compared with what it stands for elsewhere. */
const ID_OR_HASH = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64})$/iu;

/** The record as it is told where names are hidden, but for the names of the people in it. */
function withoutWhatIsHidden(record: WholeRecord): WholeRecord {
  const parts = record.parts.map((part) => ({ ...part, rows: part.rows.map(withoutWrittenNames) }));
  return withoutWithheld({ ...record, parts, events: record.events.map(eventWithoutWrittenNames) });
}

/** The record without the words that its parts say are withheld. */
function withoutWithheld(record: WholeRecord): WholeRecord {
  const withheld = record.parts.flatMap((part) => part.withheld ?? []);
  const inWords = record.parts.flatMap((part) => part.withheldInWords ?? []);
  if (withheld.length + inWords.length === 0) return record;
  const cut = (text: string) => (ID_OR_HASH.test(text) ? text : withoutWords(text, withheld, inWords));
  // The list of what is withheld would be the first to tell it.
  const parts = record.parts.map((part) => ({
    ...part,
    rows: part.rows.map((row) => inTexts(row, cut)),
    ...{ withheld: [], withheldInWords: [] },
  }));
  return { ...record, parts, events: record.events.map((event) => ({ ...event, detail: inTexts(event.detail, cut) })) };
}

/** A value in which every text has been changed, however deep it stands. */
function inTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((inner: unknown) => inTexts(inner, change)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inTexts(inner, change)])) as T;
}

function masterFiles(record: WholeRecord): Map<string, string> {
  const { tender, people, events, parts, anchors } = record;
  return new Map([
    ['record.html', recordHtml(record)],
    ['tender.json', json({ ...tender })],
    ['people.json', json({ people })],
    ['audit.json', json({ tenderId: tender.id, events })],
    ['anchors.json', json({ anchors: anchorsOf(tender.id, anchors) })],
    ...parts.map((part): [string, string] => [`parts/${part.name}.json`, json(part)]),
  ]);
}

/** Where this tender's chain stood at each anchor; other tenders are nobody's business here. */
function anchorsOf(tenderId: string, anchors: readonly Anchor[]) {
  return anchors.flatMap(({ at, chains }) =>
    chains.filter((head) => head.tenderId === tenderId).map(({ sequence, hash }) => ({ at, sequence, hash })),
  );
}

function withManifest(record: WholeRecord, files: ReadonlyMap<string, string | Buffer>, master: string | null) {
  return new Map<string, string | Buffer>([...files, ['manifest.json', manifestOf(record, files, master)]]);
}

function manifestOf(
  { tender, madeAt }: WholeRecord,
  files: ReadonlyMap<string, string | Buffer>,
  master: string | null,
) {
  const { id, reference, title } = tender;
  return json({
    format: RECORD_FORMAT,
    tender: { id, reference, title },
    madeAt: madeAt.toISOString(),
    names: master === null ? 'shown' : 'hidden',
    master,
    files: Object.fromEntries(
      [...files].map(([path, text]) => [path, { sha256: sha256(text), bytes: Buffer.byteLength(text) }]),
    ),
  });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}
