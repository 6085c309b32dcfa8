import { Injectable } from '@nestjs/common';
import { decimalSum } from '@evenhand/scoring';
import { tenderSchema, type SetupImport, type SetupImportView, type Tender } from '@evenhand/shared/contracts';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { csvLine } from '../../platform/tables/csv.ts';
import { sheetsIn, workbookOf } from '../../platform/tables/sheets.ts';
import { asTenderFile, withoutInformationOnly } from './domain/default-draft.ts';
import { questionRows, readQuestionTable } from './domain/question-table.ts';
import { SetupDesk } from './setup-desk.service.ts';

export const EXPORT_FORMATS = ['json', 'csv', 'xlsx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file would make of a draft. */
interface Reading {
  readonly what: SetupImportView['what'];
  readonly draft: (before: Tender) => Tender;
  readonly questions: Pick<Tender, 'criteria' | 'informationQuestions'>;
  readonly errors: SetupImportView['errors'];
}

/** Drafts as files: written as JSON, CSV or XLSX, and read again after a look at what would come of it. */
@Injectable()
export class SetupFiles {
  constructor(private readonly desk: SetupDesk) {}

  /** The draft as a file. CSV holds the questions; XLSX the questions, the scale and the bidders; JSON everything. */
  async write(who: SignedIn, tenderId: string, format: ExportFormat): Promise<{ name: string; content: Buffer }> {
    const tender = await this.desk.readable(who, tenderId);
    const { draft } = tender;
    const name = `${draft.id.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${format}`;
    if (format === 'json') return { name, content: Buffer.from(`${JSON.stringify(asTenderFile(draft), null, 2)}\n`) };
    const questions = questionRows(draft);
    if (format === 'csv') return { name, content: Buffer.from(`\uFEFF${questions.map(csvLine).join('')}`) };
    const { bidders } = (await this.desk.view(tender)).bidders;
    const content = await workbookOf([
      { name: 'Questions', rows: questions },
      { name: 'Scale', rows: [['Mark', 'Label', 'Descriptor'], ...scaleRows(draft)] },
      {
        name: 'Bidders',
        rows: [
          ['Name', 'Identifier', 'Subcontractors'],
          ...bidders.map((bidder) => [
            bidder.name,
            bidder.identifier,
            bidder.subcontractors.map((one) => one.name).join('; '),
          ]),
        ],
      },
    ]);
    return { name, content };
  }

  /** Looks at a file, and takes it over where that is asked for and nothing is wrong with it. Throws table.unreadable. */
  async read(who: SignedIn, tenderId: string, file: SetupImport): Promise<SetupImportView> {
    await this.desk.changeable(who, tenderId);
    const reading = await readingOf(file);
    const { what, questions, errors, draft } = reading;
    const apply = file.apply && errors.length === 0;
    const setup = apply
      ? await this.desk.save(who, tenderId, { page: `import-${what}`, revision: file.revision, draft })
      : null;
    return {
      what,
      criteria: questions.criteria.map(({ id, title, weightPercent, subCriteria = [] }) => ({
        id,
        title,
        weightPercent,
        parts: subCriteria.length,
      })),
      informationQuestions: questions.informationQuestions?.length ?? 0,
      total: decimalSum(questions.criteria.map(({ weightPercent }) => weightPercent)),
      errors,
      setup,
    };
  }
}

function scaleRows({ scale }: Tender): string[][] {
  return scale.bands.map(({ mark, label, descriptor }) => [mark, label, descriptor]);
}

async function readingOf({ name, content }: SetupImport): Promise<Reading> {
  const bytes = Buffer.from(content, 'base64');
  if (/\.json$/i.test(name)) return tenderReading(bytes.toString('utf8'));
  const sheets = await sheetsIn(name, bytes);
  const sheet = sheets?.find((one) => one.name.toLowerCase() === 'questions') ?? sheets?.[0];
  if (sheet === undefined) throw new Problem('table.unreadable');
  const { criteria, informationQuestions, errors } = readQuestionTable(sheet.rows);
  const questions = {
    criteria: [...criteria],
    ...(informationQuestions.length === 0 ? {} : { informationQuestions: [...informationQuestions] }),
  };
  return {
    what: 'questions',
    questions,
    errors: errors.map(({ row, says }) => ({ where: `Row ${String(row)}`, says })),
    draft: ({ informationQuestions: _before, ...before }) => ({ ...before, ...questions }),
  };
}

function tenderReading(text: string): Reading {
  const parsed = tenderSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => ({
      where: path.join(', ') || 'The file',
      says: message,
    }));
    return { what: 'tender', questions: { criteria: [] }, errors, draft: (before) => before };
  }
  const file = withoutInformationOnly(parsed.data);
  // A draft keeps its own reference: the file of another tender is a template here.
  return { what: 'tender', questions: file, errors: [], draft: ({ id }) => ({ ...file, id }) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Problem('table.unreadable', 'The file is not JSON.');
  }
}
