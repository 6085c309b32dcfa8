import { promisify } from 'node:util';
import type { Request, Response } from 'express';
import multer, { MulterError, memoryStorage } from 'multer';
import { safeFileName } from '../../../platform/files/received-name.ts';
import { Problem } from '../../../platform/problem.ts';
import { fieldOf } from '../../summaries/index.ts';

/** Names of the fields: the chosen file, and what the page carries on from the file that it has shown. */
export const TABLE_FIELD = 'table';
export const CARRIED = { name: 'name', content: 'content' } as const;

/** The largest table that a page without a script can carry from looking to sending. */
const LARGEST = 1_400_000;

/** A table as its page sent it. */
export interface ReceivedTable {
  readonly name: string;
  /** Base64. */
  readonly content: string;
  /** Whether it has been looked at before, on a page that carried it on. */
  readonly wasShown: boolean;
}

/** Reads a table out of the form, either as a file or as the page carried it. Throws problems. */
export async function receiveTable(request: Request, response: Response): Promise<ReceivedTable> {
  const limits = { fileSize: LARGEST, files: 1, fields: 2, fieldSize: Math.ceil(LARGEST / 3) * 4, parts: 3 };
  const receive = promisify(multer({ storage: memoryStorage(), defParamCharset: 'utf8', limits }).single(TABLE_FIELD));
  if (!request.is('multipart/form-data')) throw new Problem('file.missing');
  await receive(request, response).catch((fault: unknown) => {
    throw asProblem(fault);
  });
  const carried = fieldOf(request.body, CARRIED.content);
  if (carried !== '')
    return { name: safeFileName(fieldOf(request.body, CARRIED.name)), content: carried, wasShown: true };
  const { file } = request;
  if (file === undefined || file.size === 0) throw new Problem('file.missing', 'Choose the table that you filled in.');
  return { name: safeFileName(file.originalname), content: file.buffer.toString('base64'), wasShown: false };
}

function asProblem(fault: unknown): unknown {
  if (fault instanceof MulterError)
    return fault.code === 'LIMIT_FILE_SIZE' || fault.code === 'LIMIT_FIELD_VALUE'
      ? new Problem('file.too-large', 'The table is larger than 1.4 MB. Send a part of its rows at a time.')
      : new Problem('file.missing', 'Choose one table.');
  const isCutOff =
    fault instanceof Error && /boundary|malformed|unexpected end of|request (aborted|closed)/i.test(fault.message);
  return isCutOff ? new Problem('file.missing', 'The upload broke off. Choose the table again.') : fault;
}
