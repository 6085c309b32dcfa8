import type { AuditEvent } from '../../../platform/audit/audit-event.repository.ts';
import type { GatheredPart, WholeRecord } from './record-files.ts';

const STYLE = `body{font:1rem/1.5 "Helvetica Neue",Helvetica,Arial,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:0 0 2rem}caption{text-align:left;font-weight:bold;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.4rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
.wide{overflow-x:auto}
@media print{@page{size:A4 landscape;margin:12mm}body{max-width:none;margin:0;padding:0;font-size:8pt}
.wide{overflow:visible}thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}}`;

/** The whole record as one page that a person can read and print in any browser, without the service. */
export function recordHtml(record: WholeRecord): string {
  const { tender, madeAt, parts, events } = record;
  const nameOf = new Map(record.people.map(({ id, name }) => [id, name]));
  const sections = [...parts.map((part) => partHtml(part, nameOf)), eventsHtml(events, nameOf)];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Record of the evaluation: ${escaped(tender.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Record of the evaluation: ${escaped(tender.title)}</h1>
<p>${escaped(tender.authority)}, reference ${escaped(tender.reference)}. Put together on ${escaped(madeAt.toISOString())}.</p>
<p>Published set: ${escaped(tender.publishedSetHash)}. All times are UTC. The JSON files beside this page hold the same record in full; the manifest holds the hash of each.</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

type Names = ReadonlyMap<string, string>;

function partHtml({ title, columns, rows }: GatheredPart, nameOf: Names): string {
  const shown = Object.keys(columns);
  if (rows.length === 0) return `<h2>${escaped(title)}</h2>\n<p>Nothing on record.</p>`;
  const body = rows.map((row) => shown.map((name) => inWords(row[name], nameOf)));
  return `<h2>${escaped(title)}</h2>\n${table(title, Object.values(columns), body)}`;
}

function eventsHtml(events: readonly AuditEvent[], nameOf: Names): string {
  const body = events.map(({ sequence, at, kind, actor, detail, hash }) =>
    [sequence, at.toISOString(), kind, actor, detail, hash].map((value) => inWords(value, nameOf)),
  );
  return `<h2>Audit trail</h2>\n${table('Every change, in order', ['Number', 'When', 'What', 'Who', 'More', 'Hash'], body)}`;
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((words) => `<th scope="col">${escaped(words)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((words) => `<td>${escaped(words)}</td>`).join('')}</tr>`);
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${body.join('\n')}</tbody></table></div>`;
}

/** A value of a row as a person reads it; people by their names. */
export function inWords(value: unknown, nameOf: Names): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return nameOf.get(value) ?? value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((inner) => inWords(inner, nameOf)).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${nameOf.get(name) ?? name}: ${inWords(inner, nameOf)}`)
      .join('; ');
  return JSON.stringify(value);
}

function escaped(words: string): string {
  return words.replace(/[&<>"]/g, (letter) => `&#${String(letter.codePointAt(0))};`);
}
