import { escaped } from '@evenhand/scoring';
import type { AssessmentSummary, SummarySection } from '../domain/assessment-summary.ts';

/** A summary as a web page that needs no script and no other file. */
export function summaryHtml(summary: AssessmentSummary): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${summary.title} - ${summary.supplier}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(summary.title)}</h1>
<p>For ${escaped(summary.supplier)}</p>
${summaryBody(summary)}
</main>
</body>
</html>
`;
}

/** The contents and sections of a summary, for a page that has said whose it is. */
export function summaryBody(summary: AssessmentSummary): string {
  const contents = summary.sections.map(
    ({ heading }, at) => `<li><a href="#part-${String(at + 1)}">${escaped(heading)}</a></li>`,
  );
  return [`<nav aria-label="Contents"><ol>${contents.join('')}</ol></nav>`, ...summary.sections.map(section)].join(
    '\n',
  );
}

function section({ heading, sentences, table }: SummarySection, at: number): string {
  const words = sentences.map(({ text }) => `<p>${escaped(text)}</p>`).join('\n');
  return `<section aria-labelledby="part-${String(at + 1)}">
<h2 id="part-${String(at + 1)}">${escaped(heading)}</h2>
${words}
${table === null ? '' : tableHtml(table)}
</section>`;
}

function tableHtml({ caption, rows }: NonNullable<SummarySection['table']>): string {
  const [head = [], ...body] = rows;
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`)).join('')}</tr>`;
  return `<div class="scroller" role="region" tabindex="0" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('')}</tr></thead>
<tbody>${body.map(row).join('')}</tbody></table></div>`;
}

const STYLE = `body{font-family:"Helvetica Neue",Helvetica,Arial,sans-serif;line-height:1.5;color:#0b0c0c;margin:0;overflow-wrap:anywhere}
main{max-width:44em;margin:0 auto;padding:1em}
table{border-collapse:collapse;width:100%;overflow-wrap:normal}.scroller{overflow-x:auto}caption{text-align:left;font-weight:bold;padding:.5em 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid #b1b4b6;padding:.4em .6em .4em 0}
a{color:#1a65a6}@media print{nav{display:none}}`;
