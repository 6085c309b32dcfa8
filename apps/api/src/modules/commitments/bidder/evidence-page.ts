import { dayInWords } from '@evenhand/shared/domain/day-in-words';
import { html, type FieldError, type Markup } from '../../summaries/index.ts';
import type { StoredCommitment, StoredReport } from '../commitment.repository.ts';
import { codeOf } from '../commitments.service.ts';
import type { StoredEvidence } from '../evidence/evidence.repository.ts';
import { stateOf } from '../evidence/evidence.view.ts';

/** Name and id of the file field. */
export const EVIDENCE_FIELD = 'files';

/** A report of a commitment while no review has closed it, with the files given so far. */
export interface OpenReport {
  readonly commitment: StoredCommitment;
  readonly report: StoredReport;
  readonly files: readonly StoredEvidence[];
  /** First day on which files may be deleted; null while it is not known. */
  readonly keptUntil: string | null;
}

/** Where the files of a report are given. `secret`: of the supplier's own page. */
export function evidenceAddress(
  secret: string,
  { commitment, report }: Pick<OpenReport, 'commitment' | 'report'>,
  below = '',
): string {
  return `/bidder/${secret}/commitments/${commitment.id}/evidence${below}?period=${report.periodTo}`;
}

/** The files of a report with what became of each, and the form that adds some. `secret`: of the supplier's own page. */
export function evidencePage(
  secret: string,
  { commitment, report, files, keptUntil }: OpenReport,
  errors: readonly FieldError[],
): Markup {
  const withdrawal = ({ id }: StoredEvidence) => evidenceAddress(secret, { commitment, report }, `/${id}/withdrawal`);
  const [fault] = errors;
  const { evidenceAsked } = commitment.terms;
  const kept = keptUntil === null ? '' : ` Files are kept until ${dayInWords(keptUntil)} at least.`;
  return html`<h1>Evidence for ${codeOf(commitment)}</h1>
    <p>For ${dayInWords(report.periodFrom)} to ${dayInWords(report.periodTo)}.</p>
    ${evidenceAsked === null ? null : html`<p>The authority asked for: ${evidenceAsked}</p>`}
    ${
      files.length === 0
        ? html`<p>No files have been given with this report yet.</p>`
        : html`<h2>Files given so far</h2>
            <ul class="thread">
              ${files.map((file) => givenFile(file, withdrawal(file)))}
            </ul>`
    }
    <form method="post" enctype="multipart/form-data" novalidate>
      <div class="field${fault === undefined ? '' : ' faulty'}">
        <label for="${EVIDENCE_FIELD}">Add files</label>
        <p class="hint" id="${EVIDENCE_FIELD}-hint">
          PDF, Word, Excel, text, e-mail, or a ZIP with pictures. Leave out names and addresses of people unless the
          authority asked for them.${kept}
        </p>
        ${
          fault === undefined
            ? null
            : html`<p class="fault" id="${EVIDENCE_FIELD}-error"><span class="unseen">Error:</span> ${fault.says}</p>`
        }
        <input
          type="file"
          multiple
          id="${EVIDENCE_FIELD}"
          name="${EVIDENCE_FIELD}"
          aria-describedby="${EVIDENCE_FIELD}-hint${fault === undefined ? '' : ` ${EVIDENCE_FIELD}-error`}"
        />
      </div>
      <button>Add to the report</button>
    </form>`;
}

/** One file with what became of it, and what its supplier can do about it. */
function givenFile(file: StoredEvidence, withdrawal: string): Markup {
  return html`<li class="said">
    <p>${file.name}</p>
    <p class="who">${becameOf(file)}</p>
    ${
      file.reviewedAt === null
        ? html`<form method="post" action="${withdrawal}">
            <button class="plain">Take back<span class="unseen"> ${file.name}</span></button>
          </form>`
        : null
    }
  </li>`;
}

function becameOf(file: StoredEvidence): string {
  switch (stateOf(file)) {
    case 'checking':
      return 'Being checked for viruses. Load this page again to see what was found.';
    case 'refused':
      return `Refused: the virus scanner found ${file.infection ?? 'something'} in it, so nobody is given it. Take it back and add a clean copy.`;
    case 'removed':
      return 'Deleted after the time for which it had to be kept.';
    case 'ready':
      return file.reviewedAt === null ? 'Given to the authority.' : 'The authority has reviewed it, so it stays.';
  }
}
