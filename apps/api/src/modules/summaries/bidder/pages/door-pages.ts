import { CODE_MINUTES } from '../../domain/bidder-codes.ts';
import { page, textField, type FieldError } from './layout.ts';
import { html } from './markup.ts';

/** Asks for the address of the contact. The page is the same for every link, also for one that leads nowhere. */
export function addressPage(errors: readonly FieldError[], email = ''): string {
  const title = 'Get your feedback';
  return page({
    title,
    authority: null,
    errors,
    body: html`<h1>${title}</h1>
      <p>
        Enter the e-mail address to which you were sent the link to this page. We send it a code, so that nobody else
        reads your assessment summary.
      </p>
      <form method="post" novalidate>
        ${textField({ name: 'email', label: 'E-mail address', kind: 'email', value: email, errors })}
        <button>Send me a code</button>
      </form>`,
  });
}

/** Asks for the code. It says the same whether or not one was sent. */
export function codePage(link: string, errors: readonly FieldError[]): string {
  const title = 'Enter your code';
  return page({
    title,
    authority: null,
    errors,
    body: html`<h1>${title}</h1>
      <p>
        If the e-mail address is the one that this link was sent to, a code is on its way. It can take a few minutes.
        The code works once, within ${String(CODE_MINUTES)} minutes.
      </p>
      <form method="post" novalidate>
        ${textField({ name: 'code', label: 'Code', hint: 'Eight digits, from the newest mail.', kind: 'code', errors })}
        <button>Continue</button>
      </form>
      <h2>No code came?</h2>
      <p>
        Look among unwanted mail. Only the address to which the link was sent gets a code, and at most five within an
        hour.
      </p>
      <p><a href="/bidder/${link}">Ask for another code</a></p>`,
  });
}

/** Says what kept a page from being shown, in one sentence, and what to do. */
export function problemPage(title: string, says: string): string {
  return page({
    title,
    authority: null,
    body: html`<h1>${title}</h1>
      <p>${says}</p>`,
  });
}
