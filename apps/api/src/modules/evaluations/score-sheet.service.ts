import { Injectable } from '@nestjs/common';
import type {
  Citation,
  GuideValues,
  ScoreSheet,
  ScoreSheetView,
  ScoringOverviewView,
} from '@evenhand/shared/contracts';
import { citedAt, evaluationScript, missingFrom, type CriterionToScore } from '@evenhand/shared/guide';
import type { SignedIn } from '../../platform/auth/signed-in.ts';
import { Problem } from '../../platform/problem.ts';
import { sheetsIn, workbookOf } from '../../platform/tables/sheets.ts';
import { BidderMasking, type StoredFile } from '../responses/index.ts';
import { CitationCheck } from './citation-check.service.ts';
import { placeOfQuote, readLine, sheetLines, sheetRows, type SheetLine } from './domain/score-sheet.ts';
import type { AnswerPlace } from './evaluation-access.service.ts';
import { EvaluationRepository, type StoredEvaluation } from './evaluation.repository.ts';
import { EvaluationsService } from './evaluations.service.ts';
import { ScoringOverview } from './scoring-overview.service.ts';

const SHEET = 'Scores';

type Row = ScoreSheetView['rows'][number];

/** What the person may see of the bidders: everything as it is, or everything masked. */
interface Eyes {
  readonly show: <View>(view: View) => Promise<View>;
  readonly store: (citation: Citation) => Promise<Citation>;
}

/** All lines of one answer, read. */
interface AnswerReading {
  readonly rows: Row[];
  readonly values: GuideValues;
}

/** What the lines of one answer are about. */
interface Subject {
  readonly criterion: CriterionToScore;
  readonly bidder: string;
  readonly files: readonly StoredFile[];
  readonly evaluation: StoredEvaluation | null;
}

/** An evaluator's own scores as a spreadsheet: downloaded, filled in where there is no network, and taken in again. */
@Injectable()
export class ScoreSheets {
  constructor(
    private readonly overview: ScoringOverview,
    private readonly evaluations: EvaluationRepository,
    private readonly service: EvaluationsService,
    private readonly citations: CitationCheck,
    private readonly masking: BidderMasking,
  ) {}

  /** The workbook: the questions assigned to the person and what they wrote, and nothing of anybody else. */
  async write(who: SignedIn, tenderId: string): Promise<Buffer> {
    const shown = await this.overview.of(who, tenderId);
    const written = await this.evaluations.writtenBy(tenderId, who.personId);
    const answers = shown.items.flatMap(({ responseId, criterionId, state }) => {
      const criterion = criterionOf(shown, criterionId);
      if (criterion === null) return [];
      const own = written.find((one) => one.responseId === responseId && one.criterionId === criterionId);
      const bidder = shown.responses.find(({ id }) => id === responseId)?.name ?? '';
      return [{ responseId, criterion, bidder, version: own?.version ?? 0, values: own?.values ?? {}, state }];
    });
    const { show } = await this.eyesOf(who, tenderId);
    return workbookOf([
      { name: SHEET, rows: sheetRows(await show(answers)) },
      { name: 'Scale', rows: [['Mark', 'Label', 'Descriptor'], ...shown.bands.map(bandRow)] },
      { name: 'How to', rows: [['How to use this sheet'], ...HOW_TO.map((line) => [line])] },
    ]);
  }

  /**
   * Says what a sheet would change, cell by cell, and takes it in where that is asked for. Throws score-sheet.unreadable
   * for a file that is no sheet of the person's scores in this tender.
   */
  async read(who: SignedIn, tenderId: string, { name, content, apply }: ScoreSheet): Promise<ScoreSheetView> {
    const shown = await this.overview.of(who, tenderId);
    const sheets = await sheetsIn(name, Buffer.from(content, 'base64'));
    const sheet = sheets?.find((one) => one.name === SHEET) ?? sheets?.[0];
    const lines = sheet === undefined ? null : sheetLines(sheet.rows);
    if (lines === null || lines.length === 0) throw new Problem('score-sheet.unreadable');
    const eyes = await this.eyesOf(who, tenderId);
    const rows: Row[] = [];
    for (const own of byAnswer(lines)) rows.push(...(await this.readAnswer(who, shown, own, eyes, apply)));
    const telling = rows.filter(({ changes, faults }) => changes.length + faults.length > 0);
    return { applied: apply, rows: telling, unchanged: rows.length - telling.length };
  }

  private async readAnswer(
    who: SignedIn,
    shown: ScoringOverviewView,
    lines: readonly SheetLine[],
    eyes: Eyes,
    apply: boolean,
  ): Promise<Row[]> {
    const [first] = lines;
    if (first === undefined) return [];
    const { responseId, criterionId } = first.key;
    const isOwn = shown.items.some((item) => item.responseId === responseId && item.criterionId === criterionId);
    const criterion = criterionOf(shown, criterionId);
    // Somebody else's answer and one that does not exist are told apart by nothing.
    if (!isOwn || criterion === null) return lines.map(({ row }) => strange(row));
    const place = { tenderId: shown.tenderId, responseId, criterionId };
    const bidder = shown.responses.find(({ id }) => id === responseId)?.name ?? '';
    const { answer, evaluation } = await this.service.read(who, place);
    const reading = await this.merged(lines, { criterion, bidder, files: answer.files, evaluation }, eyes);
    if (reading.rows.every(({ changes }) => changes.length === 0)) return reading.rows;
    if (evaluation?.state === 'locked' || evaluation?.state === 'submitted')
      return reading.rows.map((row) => (row.changes.length === 0 ? row : closed(row)));
    const script = evaluationScript(criterion);
    const missing = missingFrom(script, reading.values).map(({ says }) => says);
    const rows = reading.rows.map((row, at) => (at === 0 ? { ...row, missing } : row));
    return apply ? this.save(who, place, evaluation, reading.values, rows) : rows;
  }

  /** The lines of an answer over what is there now. The sheet speaks in the words that the person is shown. */
  private async merged(
    lines: readonly SheetLine[],
    { criterion, bidder, files, evaluation }: Subject,
    eyes: Eyes,
  ): Promise<AnswerReading> {
    const now = evaluation?.values ?? {};
    const shown = await eyes.show(now);
    const values = { ...now };
    const rows: Row[] = [];
    for (const line of lines) {
      const base = await eyes.show(await this.versionOf(evaluation, line.key.version));
      const reading = readLine(line, criterion, base, shown);
      Object.assign(values, reading.values);
      const faults = [...reading.faults];
      for (const { step, column, quotes } of reading.quotes) {
        const { cited, lost } = await this.cite(quotes, { files, step, now, shown }, eyes);
        if (lost.length === 0) values[step] = { kind: 'passages', cited, nothingFound: false };
        else faults.push({ column, says: `Not found word for word in the files of this bid: ${lost.join(', ')}` });
      }
      const failed = new Set(faults.map(({ column }) => column));
      const changes = reading.changes.filter(({ column }) => !failed.has(column));
      const part = criterion.parts[line.key.part]?.title;
      const about = [bidder, criterion.title, ...(part === undefined ? [] : [part])].join(', ');
      rows.push({ row: line.row, about, changes, faults, missing: [] });
    }
    return { rows, values };
  }

  /** The citations of quotes, and the quotes that stand nowhere. One that was cited before keeps its place. */
  private async cite(
    quotes: readonly string[],
    { files, step, now, shown }: { files: readonly StoredFile[]; step: string; now: GuideValues; shown: GuideValues },
    eyes: Eyes,
  ): Promise<{ cited: Citation[]; lost: string[] }> {
    const cited: Citation[] = [];
    const lost: string[] = [];
    for (const quote of quotes) {
      const found = citedAt(now, step)[placeOfQuote(shown, step, quote)] ?? (await this.find(files, quote, eyes));
      if (found === null) lost.push(`"${quote}"`);
      else cited.push(found);
    }
    return { cited, lost };
  }

  private async find(files: readonly StoredFile[], quote: string, { show, store }: Eyes): Promise<Citation | null> {
    for (const { name, sha256 } of files) {
      const { file } = await show({ file: name, sha256 });
      const sought = { file, sha256, page: null, start: 0, end: 1, quote, prefix: '', suffix: '' };
      try {
        return await this.citations.exactOne(files, await store(sought));
      } catch (fault) {
        if (!(fault instanceof Problem)) throw fault;
      }
    }
    return null;
  }

  private async eyesOf(who: SignedIn, tenderId: string): Promise<Eyes> {
    const masked = await this.masking.maskedTender(who, { tenderId });
    if (masked === null) return { show: (view) => Promise.resolve(view), store: (one) => Promise.resolve(one) };
    return {
      show: (view) => this.masking.asShown(who, masked, view),
      store: (citation) => this.masking.asStored(who, masked, citation),
    };
  }

  private async versionOf(evaluation: StoredEvaluation | null, version: number): Promise<GuideValues> {
    if (evaluation === null || version === 0) return {};
    if (version === evaluation.version) return evaluation.values;
    return (await this.evaluations.version(evaluation.id, version))?.values ?? {};
  }

  private async save(
    who: SignedIn,
    place: AnswerPlace,
    evaluation: StoredEvaluation | null,
    values: GuideValues,
    rows: readonly Row[],
  ): Promise<Row[]> {
    const { at = null, caret = null, flagged = false, skipped = null, version = 0 } = evaluation ?? {};
    try {
      await this.service.save(who, place, version, { values, at, caret, flagged, skipped, seconds: 0 });
      return [...rows];
    } catch (fault) {
      if (!(fault instanceof Problem) || fault.code === 'scoring.notice-due') throw fault;
      const says = fault.message;
      return rows.map((row) => ({ ...row, changes: [], faults: [...row.faults, { column: 'Key', says }] }));
    }
  }
}

const HOW_TO = [
  'Write in the columns between "State" and "Key". Leave the column "Key" as it is.',
  'An empty cell changes nothing, so nothing is lost when a cell is cleared.',
  'Quotes are words of the bid, one quote a line. They are looked up in its files when the sheet is taken in.',
  'What is asked once for an answer stands in its first row.',
  'Everything you write here can be asked for in court or under freedom of information.',
  'The sheet holds your own work only. Locking and submitting are done in the service.',
];

function bandRow({ mark, label, descriptor }: ScoringOverviewView['bands'][number]): string[] {
  return [mark, label, descriptor];
}

function criterionOf({ criteria, bands }: ScoringOverviewView, criterionId: string): CriterionToScore | null {
  const criterion = criteria.find(({ id }) => id === criterionId);
  return criterion === undefined ? null : { id: criterion.id, title: criterion.title, parts: criterion.parts, bands };
}

/** The lines of each answer together, answers in the order in which they first stand in the sheet. */
function byAnswer(lines: readonly SheetLine[]): readonly (readonly SheetLine[])[] {
  const answers = new Map<string, SheetLine[]>();
  for (const line of lines) {
    const name = `${line.key.responseId}|${line.key.criterionId}`;
    answers.set(name, [...(answers.get(name) ?? []), line]);
  }
  return [...answers.values()];
}

function strange(row: number): Row {
  const says = 'This row belongs to no answer of yours in this tender.';
  return { row, about: '', changes: [], faults: [{ column: 'Key', says }], missing: [] };
}

function closed(row: Row): Row {
  const says = 'This score is locked. Take the lock back in the service first.';
  return { ...row, changes: [], faults: [...row.faults, { column: 'State', says }] };
}
