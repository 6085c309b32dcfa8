import { setImmediate } from 'node:timers/promises';
import { pdfHeading, pdfParagraph, taggedPdf } from '../../../platform/pdf/tagged-pdf.ts';
import { inWords } from './record-html.ts';
import type { WholeRecord } from './record-files.ts';

/** Entries that are written before other work gets its turn: a long record takes minutes. */
const AT_ONCE = 25;
const SMALL = 9;

/**
 * The whole record as a tagged PDF, each entry with its columns in words. `told` is what becomes of every text: in a copy
 * that hides names they are hidden before anything is written, so that no file holds them.
 */
export async function recordPdf(record: WholeRecord, told: (text: string) => string): Promise<Buffer> {
  const { tender, madeAt, parts, events } = record;
  const nameOf = new Map(record.people.map(({ id, name }) => [id, name]));
  const title = told(`Record of the evaluation: ${tender.title}`);
  const sections = [
    ...parts.map((part) => ({
      title: part.title,
      entries: part.rows.map((row) =>
        Object.entries(part.columns).map(([name, label]) => `${label}: ${inWords(row[name], nameOf)}`),
      ),
    })),
    {
      title: 'Audit trail',
      entries: events.map(({ sequence, at, kind, actor, detail, hash }) => [
        `${String(sequence)}. ${at.toISOString()} ${kind}`,
        `Who: ${inWords(actor, nameOf)}`,
        `More: ${inWords(detail, nameOf)}`,
        `Hash: ${hash}`,
      ]),
    },
  ];
  return taggedPdf(
    title,
    async (pdf, root) => {
      root.add(pdfHeading(pdf, 'H1', title));
      root.add(
        pdfParagraph(
          pdf,
          told(`${tender.authority}, reference ${tender.reference}. Put together on ${madeAt.toISOString()}.`),
        ),
      );
      root.add(
        pdfParagraph(
          pdf,
          `Published set: ${tender.publishedSetHash}. All times are UTC. The JSON files beside this one hold the same record in full; the manifest holds the hash of each.`,
        ),
      );
      let written = 0;
      for (const section of sections) {
        const part = pdf.struct('Sect');
        root.add(part);
        part.add(pdfHeading(pdf, 'H2', told(section.title)));
        if (section.entries.length === 0) part.add(pdfParagraph(pdf, 'Nothing on record.'));
        for (const lines of section.entries) {
          part.add(pdfParagraph(pdf, told(lines.join('\n')), SMALL));
          written += 1;
          if (written % AT_ONCE === 0) await setImmediate();
        }
        part.end();
      }
    },
    madeAt,
  );
}
