import { textField, type FieldError } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** One message as a bidder reads it. */
export interface ThreadMessage {
  readonly from: 'bidder' | 'authority';
  readonly words: string;
  readonly at: string;
}

/** The thread so far, and the form for another question. */
export function questionsPage(
  authority: string,
  thread: readonly ThreadMessage[],
  { errors, words = '' }: { readonly errors: readonly FieldError[]; readonly words?: string },
): Markup {
  const said = thread.map(
    ({ from, words: text, at }) =>
      html`<li class="said">
        <p class="who">${from === 'bidder' ? 'You asked' : `${authority} answered`} on ${at}</p>
        <p>${text}</p>
      </li>`,
  );
  return html`<h1>Questions about your summary</h1>
    ${
      thread.length === 0
        ? html`<p>You have asked nothing so far.</p>`
        : html`<ul class="thread">
            ${said}
          </ul>`
    }
    <h2>Ask a question</h2>
    <p>
      Answers come from the record of how your tender was assessed. The assessment does not change by a question here,
      and this is not the way to challenge a decision.
    </p>
    <form method="post" novalidate>
      ${textField({ name: 'words', label: 'Your question', value: words, errors })}
      <button>Send the question</button>
    </form>`;
}
