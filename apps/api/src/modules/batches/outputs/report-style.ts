/** The report's look: plain, large enough to read, black on white, and the same on paper. */
export const REPORT_STYLE = `
:root { --ink: #0b0c0c; --quiet: #484949; --line: #b1b4b6; --accent: #1a4f8a; --soft: #f3f5f7; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; font: 1.1875rem/1.5 system-ui, "Segoe UI", Roboto, Arial, sans-serif; color: var(--ink); background: #fff; }
header, footer { color: var(--quiet); font-size: 1rem; }
header { border-bottom: 0.5rem solid var(--accent); }
header p { margin: 0 0 0.5rem; }
body > footer { margin-top: 3rem; border-top: 1px solid var(--line); }
h1 { font-size: 2.25rem; line-height: 1.2; margin: 1.5rem 0; }
h2 { font-size: 1.6875rem; line-height: 1.25; margin: 2.5rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--accent); }
h3 { font-size: 1.25rem; margin: 1.5rem 0 0.5rem; }
h4 { font-size: 1.1875rem; margin: 0 0 0.5rem; }
a { color: var(--accent); }
a:focus { outline: 3px solid #ffdd00; background: #ffdd00; color: var(--ink); }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
.notice, .warning { padding: 1rem; border-left: 0.5rem solid var(--accent); background: var(--soft); }
.warning { border-color: #942514; }
.question { color: var(--quiet); }
.band { font-size: 1.375rem; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
caption { text-align: left; font-weight: 700; padding: 0.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 700; }
tbody th { font-weight: 400; }
.figure { text-align: right; font-variant-numeric: tabular-nums; padding-right: 0; padding-left: 1rem; }
blockquote { margin: 0.5rem 0; padding-left: 1rem; border-left: 0.25rem solid var(--line); }
blockquote p { margin: 0; white-space: pre-wrap; }
article { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); }
article:target { border: 3px solid var(--accent); }
dl { display: grid; grid-template-columns: 12rem 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0 0; font-size: 1rem; }
dt { font-weight: 700; }
dd { margin: 0; }
code { font-size: 0.875rem; overflow-wrap: anywhere; }
[data-holds="false"] { color: var(--quiet); }
[data-holds="true"]::marker { content: "\\2713\\00a0"; }
[data-holds="false"]::marker { content: "\\2013\\00a0"; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  article, blockquote, tr { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  details > * { display: block; }
  .skip { display: none; }
}
`;
