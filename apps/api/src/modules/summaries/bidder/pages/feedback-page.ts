import { PROCESS_CHOICES, PROCESS_QUESTIONS, type ProcessQuestion } from '@evenhand/shared/domain';
import { textField, type FieldError } from './layout.ts';
import { html, type Markup } from './markup.ts';

/** Four questions about the process; each may be left out. */
export function feedbackPage(wasSent: boolean, errors: readonly FieldError[]): Markup {
  const questions = (Object.keys(PROCESS_QUESTIONS) as ProcessQuestion[]).map((name) => question(name));
  return html`<h1>Tell us about the process</h1>
    ${wasSent ? html`<p role="status"><strong>Thank you. Your answers are with us.</strong></p>` : null}
    <p>What you say here changes nothing in the assessment. Leave out what you do not want to answer.</p>
    <form method="post" novalidate>
      ${questions} ${textField({ name: 'better', label: 'What could we do better?', errors })}
      <button>Send</button>
    </form>`;
}

function question(name: ProcessQuestion): Markup {
  const choices = PROCESS_CHOICES.map(
    (choice, at) =>
      html`<div class="choice">
        <input type="radio" id="${name}-${String(at)}" name="${name}" value="${choice}" />
        <label for="${name}-${String(at)}">${choice}</label>
      </div>`,
  );
  return html`<fieldset>
    <legend>${PROCESS_QUESTIONS[name]}</legend>
    ${choices}
  </fieldset>`;
}
