import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Claim, ResponseResult } from '@evenhand/shared/contracts';
import type { BatchOutcome } from '../batches.service.ts';
import type { BatchHeading, BatchOutput } from './batch-output.ts';
import { CRITERION_COLUMNS, criterionRow } from './criterion-row.ts';

/** The text format: what a bidder wrote never runs as a formula, not even after a person has edited the cell. */
const AS_TEXT = { numFmt: '@' };
/** Most characters a cell of a workbook holds. */
const LONGEST_CELL = 32_000;

const RESPONSE_COLUMNS = ['Response', 'Status', 'Indicative total', 'Out of', 'All answers scored', 'Files', 'Reason'];
const CLAIM_COLUMNS = [
  'Response',
  'Criterion',
  'Claim',
  'Class',
  'Scope',
  'Words',
  'File',
  'Page',
  'Place',
  'Measures',
  'Quantities',
  'Time',
  'Repeats',
];
const QUERY_COLUMNS = ['Response', 'Criterion', 'Kind', 'Severity', 'Question', 'Arithmetic', 'Words'];
const FILE_COLUMNS = ['Response', 'File', 'Status', 'Pages', 'SHA-256', 'Notes'];

/** `results.xlsx`: responses, answers, claims, queries and files on a sheet each. Written row by row, whatever its size. */
export class ResultsXlsx implements BatchOutput {
  private readonly path: string;
  private readonly workbook: ExcelJS.stream.xlsx.WorkbookWriter;
  private readonly sheets: Record<'responses' | 'answers' | 'claims' | 'queries' | 'files', ExcelJS.Worksheet>;

  constructor(
    out: string,
    private readonly heading: BatchHeading,
  ) {
    this.path = join(out, 'results.xlsx');
    this.workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: `${this.path}.part`, useStyles: true });
    // A clock time would make two equal runs differ.
    this.workbook.created = this.workbook.modified = new Date(`${heading.asOf}T00:00:00Z`);
    this.sheets = {
      responses: this.sheet('Responses', RESPONSE_COLUMNS),
      answers: this.sheet('Answers', CRITERION_COLUMNS),
      claims: this.sheet('Claims', CLAIM_COLUMNS),
      queries: this.sheet('Queries', QUERY_COLUMNS),
      files: this.sheet('Files', FILE_COLUMNS),
    };
  }

  add(outcome: BatchOutcome): Promise<void> {
    const { result } = outcome;
    addRow(this.sheets.responses, responseRow(result));
    for (const criterion of result.criteria) {
      addRow(this.sheets.answers, criterionRow(this.heading.tender, outcome, criterion));
      for (const claim of criterion.claims)
        addRow(this.sheets.claims, [result.response, criterion.criterion, ...claimCells(claim)]);
      for (const query of criterion.queries) {
        const words = query.evidence.map(({ quote }) => quote).join('\n');
        addRow(this.sheets.queries, [
          result.response,
          criterion.criterion,
          query.kind,
          query.severity,
          query.question,
          query.arithmetic ?? '',
          words,
        ]);
      }
    }
    for (const { name, status, pages, sha256, notes } of result.files) {
      addRow(this.sheets.files, [
        result.response,
        name,
        status,
        pages === null ? '' : String(pages),
        sha256,
        notes.join(' '),
      ]);
    }
    return Promise.resolve();
  }

  async finish(): Promise<void> {
    for (const sheet of Object.values(this.sheets)) sheet.commit();
    await this.workbook.commit();
    await rename(`${this.path}.part`, this.path);
  }

  private sheet(name: string, columns: readonly string[]): ExcelJS.Worksheet {
    const sheet = this.workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map((header) => ({
      header,
      width: Math.min(60, Math.max(12, header.length + 2)),
      style: AS_TEXT,
    }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    return sheet;
  }
}

function responseRow({ response, status, indicativeWeighted, files, reason }: ResponseResult): string[] {
  const complete = indicativeWeighted === undefined ? '' : indicativeWeighted.complete ? 'yes' : 'no';
  return [
    response,
    status,
    indicativeWeighted?.total ?? '',
    indicativeWeighted?.max ?? '',
    complete,
    files.map(({ name }) => name).join(', '),
    reason ?? '',
  ];
}

function claimCells({ id, class: of, scope, evidence, measures, quantities, time, duplicateOf }: Claim): string[] {
  return [
    id,
    of,
    scope,
    evidence.quote,
    evidence.file,
    evidence.page === null ? '' : String(evidence.page),
    evidence.locator ?? '',
    measures.map(({ measure, status }) => (status === 'accepted' ? measure : `${measure} (suggested)`)).join(', '),
    quantities.map(({ text }) => text).join('; '),
    time.map(({ text }) => text).join('; '),
    duplicateOf ?? '',
  ];
}

// Marks and weights are exact decimals, so they stay text: a workbook's numbers are binary.
function addRow(sheet: ExcelJS.Worksheet, cells: readonly string[]): void {
  sheet.addRow(cells.map((cell) => cell.slice(0, LONGEST_CELL))).commit();
}
