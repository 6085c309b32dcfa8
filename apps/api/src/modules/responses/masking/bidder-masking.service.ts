import { Injectable } from '@nestjs/common';
import { maskBidder, maskFileName, namesMasker, wordsMasker } from '@evenhand/documents';
import type { LabelledBidder, MaskedDocument } from '@evenhand/documents';
import type { LiftedView, MaskingView } from '@evenhand/shared/contracts';
import { AuditTrail } from '../../../platform/audit/audit-event.repository.ts';
import type { SignedIn } from '../../../platform/auth/signed-in.ts';
import { Database } from '../../../platform/database/database.ts';
import { Problem } from '../../../platform/problem.ts';
import { BiddersService, TenderAccess, TendersService, type StoredTender } from '../../tenders/index.ts';
import { covered, priceFigures } from '../domain/price-figures.ts';
import { ResponseAccess } from '../response-access.service.ts';
import { ResponseRepository, type StoredFile, type StoredResponse } from '../response.repository.ts';
import { ResponsesService, type ResponseWithFiles } from '../responses.service.ts';
import { bidderLabel } from './bidder-label.ts';
import {
  canBeMasked,
  filesIn,
  maskedView,
  storedInput,
  type MaskedFile,
  type MaskedText,
  type Masks,
} from './masked-view.ts';

const LIFTED = 'masking.lifted';
const WARNING =
  'Masking replaces names and contact details in the text. Pictures, logos and the bidder’s own way of writing stay, and may still tell who it is. The original files are not shown while names are masked.';
const AROUND = 60;
/** Masked texts that are kept at hand. */
const KEPT = 48;

/** A response that is masked, with the labels of all bidders of its tender. */
interface MaskedResponse extends ResponseWithFiles {
  readonly bidder: LabelledBidder;
  readonly others: readonly LabelledBidder[];
  /** Of all that decides how it is masked. */
  readonly key: string;
}

/** Whether the database could take this for an id, however it is written: what it could not, no route can find either. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/i.test(value.replaceAll(/[-{}]/g, ''));
}

/** Hides who a bidder is from those who score, where the tender's rules say so (`rules.masking`). */
@Injectable()
export class BidderMasking {
  private readonly texts = new Map<string, Promise<MaskedText | null>>();

  constructor(
    private readonly access: ResponseAccess,
    private readonly tenderAccess: TenderAccess,
    private readonly tenders: TendersService,
    private readonly responses: ResponsesService,
    private readonly repository: ResponseRepository,
    private readonly bidders: BiddersService,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  isOn({ definition }: StoredTender): boolean {
    return definition.rules?.masking === true;
  }

  /** "Bidder A". */
  async labelOf({ id, tenderId }: Pick<StoredResponse, 'id' | 'tenderId'>): Promise<string> {
    const all = await this.repository.ofTender(tenderId);
    return bidderLabel(
      id,
      all.map((response) => response.id),
    );
  }

  /** The tender that a route is about, where bidders are masked in it from this person; null where they are not. */
  async maskedTender(who: SignedIn, params: Readonly<Record<string, unknown>>): Promise<StoredTender | null> {
    const { tenderId, responseId } = params;
    const id = isId(tenderId) ? tenderId : isId(responseId) ? await this.repository.tenderOf(responseId) : null;
    if (id === null || !(await this.tenders.masksBidders(id))) return null;
    const tender = await this.tenders.live(id);
    return (await this.tenderAccess.may(who, 'identity.read', tender)) ? null : tender;
  }

  /** Whether a person may not know who sent a response. */
  async hides(who: SignedIn, tender: StoredTender, responseId: string): Promise<boolean> {
    if (!this.isOn(tender) || (await this.tenderAccess.may(who, 'identity.read', tender))) return false;
    return !(await this.liftedFor(who, tender)).has(responseId);
  }

  /** An answer of the API about a tender as the person may see it. Throws `bidder.masked` for a file made for it. */
  async asShown<View>(who: SignedIn, tender: StoredTender, view: View): Promise<View> {
    if (view === undefined || view === null) return view;
    if (!canBeMasked(view)) throw new Problem('bidder.masked');
    return maskedView(view, await this.masksFor(who, tender, view));
  }

  /** What a person sends about a tender, as it is stored. */
  async asStored<Input>(who: SignedIn, tender: StoredTender, input: Input): Promise<Input> {
    if (typeof input !== 'object' || input === null) return input;
    return storedInput(input, await this.masksFor(who, tender, input));
  }

  /** A fault in words that name nobody. */
  async faultAsShown(who: SignedIn, tender: StoredTender, fault: unknown): Promise<unknown> {
    if (!(fault instanceof Problem)) return fault;
    const { names } = await this.masksFor(who, tender, null);
    const points = fault.points.map(({ pointer, says }) => ({ pointer, says: names(says) }));
    return new Problem(fault.code, names(fault.detail), points);
  }

  async view(who: SignedIn, responseId: string): Promise<MaskingView> {
    const { response, tender } = await this.access.require(who, 'masking.lift', responseId);
    const found = (await this.labelled(tender)).find((each) => each.response.id === responseId);
    const shown: MaskingView['files'] = [];
    for (const file of found?.files ?? []) {
      const masked = found === undefined ? null : await this.masked(found, file);
      if (found === undefined || masked === null) continue;
      const { document, residual } = masked;
      const words = (start: number, end: number) => document.text.slice(Math.max(start - AROUND, 0), end + AROUND);
      shown.push({
        fileId: file.id,
        maskedName: maskFileName(file.name, found.bidder, found.others),
        replaced: masked.masked.length,
        residual: residual.map(({ why, start, end }) => ({ why, words: words(start, end) })),
      });
    }
    return { on: this.isOn(tender), label: await this.labelOf(response), files: shown, warning: WARNING };
  }

  /** The texts of a response without its bidder, by the ids of their files; null where the tender masks nobody. */
  async maskedTexts(tender: StoredTender, responseId: string): Promise<ReadonlyMap<string, MaskedText> | null> {
    if (!this.isOn(tender)) return null;
    const found = (await this.labelled(tender)).find(({ response }) => response.id === responseId);
    const texts = new Map<string, MaskedText>();
    for (const file of found?.files ?? []) {
      const text = found === undefined ? null : await this.textOf(found, file);
      if (text !== null) texts.set(file.id, text);
    }
    return texts;
  }

  /** What masking does not reach, for whoever reads a masked text. */
  get warning(): string {
    return WARNING;
  }

  /** Tells who a bidder is and records who asked, and why. From then on this person reads the response as it is. */
  async lift(who: SignedIn, responseId: string, reason: string): Promise<LiftedView> {
    const { response, tender } = await this.access.require(who, 'masking.lift', responseId);
    const label = await this.labelOf(response);
    await this.database.transaction(() =>
      this.audit.record({
        tenderId: tender.id,
        kind: LIFTED,
        actor: who.personId,
        subjectId: response.id,
        detail: { label, reason },
      }),
    );
    return { label, name: response.name };
  }

  /** The responses whose masking the person has lifted, for good reason and on record. */
  private async liftedFor(who: SignedIn, tender: StoredTender): Promise<ReadonlySet<string>> {
    if (!(await this.tenderAccess.may(who, 'identity.read', tender, { maskingLifted: true }))) return new Set();
    return new Set(await this.audit.subjectsOf(tender.id, LIFTED, who.personId));
  }

  private async masksFor(who: SignedIn, tender: StoredTender, view: unknown): Promise<Masks> {
    const [all, lifted] = await Promise.all([this.labelled(tender), this.liftedFor(who, tender)]);
    const hidden = all.filter(({ response }) => !lifted.has(response.id));
    const files = hidden.flatMap((response) => shownNames(response).map((shown) => ({ ...shown, response })));
    const named = filesIn(
      view,
      files.map(({ file }) => file),
    );
    const words = new Map(hidden.map((response) => [response, wordsMasker(response.bidder, response.others)]));
    const masked = await Promise.all(
      files.map(async ({ file, shownName, response }): Promise<MaskedFile> => {
        const { id, sha256, name } = file;
        const text = named.has(file) ? await this.textOf(response, file) : null;
        return { id, sha256, name, shownName, text, words: words.get(response) ?? String };
      }),
    );
    return { files: masked, names: namesMasker(hidden.map(({ bidder }) => bidder)) };
  }

  /** The responses of a tender with what each bidder is called. */
  private async labelled(tender: StoredTender): Promise<readonly MaskedResponse[]> {
    const [all, bidders] = await Promise.all([this.responses.listOf(tender), this.bidders.of(tender.id)]);
    const published = JSON.stringify(tender.definition);
    const ids = all.map(({ response }) => response.id);
    const labelled = all.map((found) => {
      const { id, name, bidderId } = found.response;
      const own = bidders.filter(
        (bidder) => bidder.id === bidderId || bidder.name.toLowerCase() === name.toLowerCase(),
      );
      const companies = own.flatMap((bidder) => [bidder.name, ...bidder.subcontractors.map((company) => company.name)]);
      const identity = { names: [...new Set([name, ...companies])], published };
      return { ...found, bidder: { label: bidderLabel(id, ids), identity } };
    });
    const names = labelled.map(({ bidder }) => [bidder.label, bidder.identity.names]);
    return labelled.map((found) => ({
      ...found,
      key: JSON.stringify([found.response.id, tender.publishedSetHash, names]),
      others: labelled.filter((other) => other !== found).map(({ bidder }) => bidder),
    }));
  }

  /** A file of a response without its bidder; null where it has no text. */
  private async masked({ bidder, others }: MaskedResponse, file: StoredFile): Promise<MaskedDocument | null> {
    const document = (await this.responses.readFile(file))?.document ?? null;
    return document === null ? null : maskBidder(document, bidder, others);
  }

  /** The text of a file in both forms. Texts never change, so those that are read again and again are kept at hand. */
  private textOf(response: MaskedResponse, file: StoredFile): Promise<MaskedText | null> {
    const key = `${file.id}/${file.readBy ?? ''}/${response.key}`;
    const text = this.texts.get(key) ?? this.bothTexts(response, file);
    this.texts.delete(key);
    this.texts.set(key, text);
    for (const oldest of [...this.texts.keys()].slice(0, Math.max(this.texts.size - KEPT, 0)))
      this.texts.delete(oldest);
    text.catch(() => this.texts.delete(key));
    return text;
  }

  private async bothTexts(response: MaskedResponse, file: StoredFile): Promise<MaskedText | null> {
    const stored = (await this.responses.readFile(file))?.document?.text;
    const masked = await this.masked(response, file);
    if (stored === undefined || masked === null) return null;
    const shown = masked.document.text;
    const { rewritten: toShown, original: toStored } = masked.offsets;
    return { stored, shown, covered: covered(shown, priceFigures(shown)), toShown, toStored };
  }
}

/** The files of a response with the names they are shown under, each of which stands for one file. */
function shownNames({ files, bidder, others }: MaskedResponse): { file: StoredFile; shownName: string }[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const masked = maskFileName(file.name, bidder, others);
    let shownName = masked;
    for (let again = 2; taken.has(shownName); again++) shownName = `${String(again)} ${masked}`;
    taken.add(shownName);
    return { file, shownName };
  });
}
