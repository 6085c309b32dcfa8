import { html, type Markup } from './markup.ts';

/** One fault of a form, at the field it is about. */
export interface FieldError {
  readonly field: string;
  readonly says: string;
}

/** A page for bidders. It needs no script. */
export interface PageParts {
  readonly title: string;
  /** The authority whose page it is; null where nothing may be told. */
  readonly authority: string | null;
  /** Where the signed-in visitor can go; empty before. */
  readonly ways?: readonly { readonly path: string; readonly says: string; readonly isHere: boolean }[];
  /** Address of the form that leaves; null before somebody has come in. */
  readonly leave?: string | null;
  readonly errors?: readonly FieldError[];
  readonly body: Markup;
}

/** The whole page as text. */
export function page({ title, authority, ways = [], leave = null, errors = [], body }: PageParts): string {
  const { html: text } = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${errors.length > 0 ? 'Error: ' : ''}${title}</title>
        <link rel="stylesheet" href="/bidder/pages.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to main content</a>
        <header><p>${authority ?? 'Assessment of tenders'}</p></header>
        ${ways.length === 0 ? null : wayfinding(ways, leave)}
        <main id="main" tabindex="-1">${errors.length === 0 ? null : errorSummary(errors)} ${body}</main>
        <footer><p>This page is for the named contact of the supplier only.</p></footer>
      </body>
    </html> `;
  return text;
}

function wayfinding(ways: NonNullable<PageParts['ways']>, leave: string | null): Markup {
  const links = ways.map(({ path, says, isHere }) =>
    isHere
      ? html`<li><a href="${path}" aria-current="page">${says}</a></li>`
      : html`<li><a href="${path}">${says}</a></li>`,
  );
  const out =
    leave === null
      ? null
      : html`<form method="post" action="${leave}"><button class="plain">Leave this page</button></form>`;
  return html`<nav aria-label="Your pages">
    <ul>
      ${links}
    </ul>
    ${out}
  </nav>`;
}

function errorSummary(errors: readonly FieldError[]): Markup {
  const items = errors.map(({ field, says }) => html`<li><a href="#${field}">${says}</a></li>`);
  return html`<div class="errors" role="alert" aria-labelledby="errors">
    <h2 id="errors">There is a problem</h2>
    <ul>
      ${items}
    </ul>
  </div>`;
}

/** A text field with its label, hint and fault. */
export function textField(field: {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly kind?: 'email' | 'code' | 'lines';
  readonly errors: readonly FieldError[];
}): Markup {
  const { name, label, hint = '', value = '', kind = 'lines' } = field;
  const fault = field.errors.find((error) => error.field === name)?.says ?? '';
  const described = [hint === '' ? '' : `${name}-hint`, fault === '' ? '' : `${name}-error`].join(' ').trim();
  const about = described === '' ? null : html` aria-describedby="${described}"`;
  const invalid = fault === '' ? null : html` aria-invalid="true"`;
  const input = {
    email: html`<input
      id="${name}"
      name="${name}"
      type="email"
      autocomplete="email"
      spellcheck="false"
      value="${value}"
      ${about}${invalid}
    />`,
    code: html`<input
      id="${name}"
      name="${name}"
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      class="short"
      value="${value}"
      ${about}${invalid}
    />`,
    lines: html`<textarea id="${name}" name="${name}" rows="6" ${about}${invalid}>${value}</textarea>`,
  }[kind];
  return html`<div class="field${fault === '' ? '' : ' faulty'}">
    <label for="${name}">${label}</label>
    ${hint === '' ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`}
    ${fault === '' ? null : html`<p class="fault" id="${name}-error"><span class="unseen">Error:</span> ${fault}</p>`}
    ${input}
  </div>`;
}
