import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { labelledResponse, type LabelledTender } from '@evenhand/scoring';
import { tenderSchema } from '@evenhand/shared/contracts';
import * as z from 'zod/mini';

export const CORPUS_FORMATS = ['md', 'docx', 'pdf'] as const;
export type CorpusFormat = (typeof CORPUS_FORMATS)[number];

/** One labelled tender of a corpus with the path of each response's file in the wanted format. */
export interface CorpusTender {
  readonly labelled: LabelledTender;
  /** Response name -> path of its file. */
  readonly files: ReadonlyMap<string, string>;
}

/** What is wrong with a corpus folder, in one sentence for the person who named it. */
export class CorpusFault extends Error {}

const FOLDER_OF: Readonly<Record<CorpusFormat, string>> = { md: 'responses', docx: 'docx', pdf: 'pdf' };

/** Reads a folder of one labelled tender, or of several such folders, in the order of their names. Throws CorpusFault. */
export async function readCorpus(folder: string, format: CorpusFormat): Promise<CorpusTender[]> {
  const names = await namesIn(folder);
  if (names.includes('tender.json')) return [await readTender(folder, format)];
  const tenders: CorpusTender[] = [];
  for (const name of names) {
    const inner = join(folder, name);
    if (!(await isFolder(inner)) || !(await namesIn(inner)).includes('tender.json')) continue;
    tenders.push(await readTender(inner, format));
  }
  if (tenders.length === 0) throw new CorpusFault(`There is no tender.json in ${folder} or in a folder inside it.`);
  return tenders;
}

async function readTender(folder: string, format: CorpusFormat): Promise<CorpusTender> {
  const tender = tenderSchema.safeParse(await readJson(join(folder, 'tender.json')));
  if (!tender.success) {
    throw new CorpusFault(`${join(folder, 'tender.json')} is not a tender: ${z.prettifyError(tender.error)}`);
  }
  const names = (await namesIn(join(folder, 'gold'))).filter((name) => name.endsWith('.json'));
  const responses = [];
  const files = new Map<string, string>();
  for (const file of names) {
    const name = basename(file, '.json');
    const path = join(folder, FOLDER_OF[format], `${name}.${format}`);
    if (!(await exists(path))) throw new CorpusFault(`Response ${name} has labels but no file ${path}.`);
    files.set(name, path);
    const gold = await readJson(join(folder, 'gold', file));
    const units = await readJson(join(folder, 'units', file));
    try {
      responses.push(labelledResponse(name, gold, units));
    } catch (fault) {
      throw new CorpusFault(`${folder}: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
  }
  if (responses.length === 0) throw new CorpusFault(`There are no labels in ${join(folder, 'gold')}.`);
  return { labelled: { tender: tender.data, responses }, files };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    throw new CorpusFault(`The folder ${folder} cannot be read.`);
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new CorpusFault(`${path} cannot be read as JSON.`);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
