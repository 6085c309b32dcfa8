import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReadFile } from '@evenhand/shared/domain';
import { InjectConfig } from '../../config/config.module.ts';
import type { Config } from '../../config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { Problem, type ProblemPoint } from '../../platform/problem.ts';
import { BiddersService, Responders, TendersService, type Bidder, type StoredTender } from '../tenders/index.ts';
import { ACCEPTED_ENDINGS, endingOf } from '../../platform/files/media-type.ts';
import { withoutEnding } from '../../platform/files/received-name.ts';
import { FileTextRepository } from './file-text.repository.ts';
import { ReceptionService, type KeptFile } from './reception.service.ts';
import { standingFiles } from './domain/standing-files.ts';
import { ResponseRepository, type StoredFile, type StoredResponse } from './response.repository.ts';

/** A response with its files, in their order. */
export interface ResponseWithFiles {
  readonly response: StoredResponse;
  readonly files: readonly StoredFile[];
}

@Injectable()
export class ResponsesService implements OnModuleInit {
  constructor(
    private readonly responses: ResponseRepository,
    private readonly texts: FileTextRepository,
    private readonly reception: ReceptionService,
    private readonly tenders: TendersService,
    private readonly bidders: BiddersService,
    private readonly responders: Responders,
    private readonly database: Database,
    @InjectConfig() private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.responders.askBy((tenderId) => this.responses.responders(tenderId));
  }

  /** Takes an upload to the live service in. Its contents are stored; a fault leaves the response out as a whole. */
  async receiveUpload(
    tender: StoredTender,
    upload: { name: string | null; bidderId: string | null; files: readonly KeptFile[] },
    actor: string,
  ): Promise<ResponseWithFiles> {
    const [first] = upload.files;
    if (first === undefined) throw new Problem('file.missing');
    refuseUnusable(upload.files);
    const asOf = tender.definition.contractStart;
    const received = await this.database.transaction(async () => {
      // Files take their time: the tender can have ended since they were let in.
      await this.database.serialise(tender.id);
      if ((await this.tenders.get(tender.id)).ended !== null) throw new Problem('tender.ended');
      await this.bidders.holdList(tender.id);
      const bidder = await this.bidderOf(tender, upload.bidderId);
      const name = bidder?.name ?? upload.name ?? withoutEnding(first.name);
      if (await this.responses.hasName(tender.id, name)) throw existing(name);
      const { response, fresh } = await this.reception.receive(tender, {
        name,
        bidderId: bidder?.id ?? null,
        importKey: bidder === null ? name : `bidder/${bidder.id}`,
        asOf,
        files: upload.files,
        actor,
      });
      if (!fresh) throw existing(name);
      return response;
    });
    return this.withFiles(received);
  }

  // Where the tender has a list of bidders a response belongs to one of them, and each of them has one.
  private async bidderOf(tender: StoredTender, bidderId: string | null): Promise<Bidder | null> {
    const bidders = await this.bidders.of(tender.id);
    if (bidders.length === 0) return null;
    const bidder = bidders.find(({ id }) => id === bidderId);
    if (bidder !== undefined) return bidder;
    throw new Problem('response.bidder-needed', undefined, [{ pointer: '/bidderId', says: 'Choose the bidder.' }]);
  }

  /** The problem for a file over the limit, with the limit in words. */
  tooLarge(name: string): Problem {
    const megabytes = String(Math.floor(this.config.limits.fileBytes / 1_000_000));
    return new Problem('file.too-large', `"${name}" is larger than ${megabytes} MB, the most this service accepts.`);
  }

  /** The problem for too many files at once. */
  tooMany(): Problem {
    return new Problem(
      'request.too-large',
      `Send at most ${String(this.config.limits.filesPerResponse)} files together.`,
    );
  }

  async listOf(tender: StoredTender): Promise<readonly ResponseWithFiles[]> {
    const responses = await this.responses.ofTender(tender.id);
    const files = await this.responses.filesOf(responses.map(({ id }) => id));
    return responses.map((response) => ({ response, files: files.filter((file) => file.responseId === response.id) }));
  }

  /** A response by its id; throws the problem response.not-found. */
  async get(id: string): Promise<ResponseWithFiles> {
    const response = await this.responses.byId(id);
    if (response === null) throw new Problem('response.not-found');
    return this.withFiles(response);
  }

  async file(responseId: string, fileId: string): Promise<StoredFile> {
    const file = await this.responses.fileById(responseId, fileId);
    if (file === null) throw new Problem('response.not-found', 'This response has no such file.');
    return file;
  }

  /** What was read from a file. Throws the problem file.no-text where there is no readable text, or not yet. */
  async textOf(file: StoredFile): Promise<ReadFile> {
    const read = await this.readFile(file);
    if (read?.document) return read;
    throw new Problem('file.no-text', file.reason ?? undefined);
  }

  /** A file as it was read; null until then. */
  async readFile(file: StoredFile): Promise<ReadFile | null> {
    if (file.status === null) return null;
    if (file.readBy !== null && file.hasText) {
      const read = await this.texts.find({ sha256: file.sha256, ending: endingOf(file.name), readBy: file.readBy });
      if (read) return { ...read, name: file.name };
    }
    const { name, sha256, status, reason, notes, pages } = file;
    return { name, sha256, status, reason, notes, pageCount: pages, document: null };
  }

  /**
   * The files of a response as they were read, without archives whose files were taken out, without files that a copy stands
   * in the place of, and with nothing unread: a copy that nobody has read yet stands in no place.
   */
  async readFiles(files: readonly StoredFile[]): Promise<readonly ReadFile[]> {
    const looked = files.filter(({ status }) => status !== null);
    const parts = standingFiles(looked).filter(({ status, hasText }) => status !== 'text' || hasText);
    return (await Promise.all(parts.map((file) => this.readFile(file)))).filter((read) => read !== null);
  }

  private async withFiles(response: StoredResponse): Promise<ResponseWithFiles> {
    return { response, files: await this.responses.filesOfOne(response.id) };
  }
}

/** What can be told at once is told at once, by name; what only reading shows is told by the file's status. Throws problems. */
export function refuseUnusable(files: readonly KeptFile[]): void {
  files.forEach((file, at) => {
    const here = (says: string): ProblemPoint[] => [{ pointer: `/files/${String(at)}`, says }];
    if (files.findIndex(({ name }) => name === file.name) < at) {
      const says = `Two files are named "${file.name}".`;
      throw new Problem('request.invalid', says, here(says));
    }
    if (file.size === 0) throw new Problem('file.empty', `"${file.name}" is empty.`, here('The file is empty.'));
  });
}

/** The problem for a file of a kind that no reader takes, by its name; null where the name is fine. */
export function unreadableKind(name: string, at: number): Problem | null {
  if (ACCEPTED_ENDINGS.includes(endingOf(name))) return null;
  const says = `Accepted: ${ACCEPTED_ENDINGS.join(', ')}.`;
  return new Problem('file.unsupported', `"${name}" is of a kind that cannot be read.`, [
    { pointer: `/files/${String(at)}`, says },
  ]);
}

function existing(name: string): Problem {
  return new Problem(
    'response.exists',
    `There is a response named "${name}" already. A received response is never replaced.`,
  );
}
