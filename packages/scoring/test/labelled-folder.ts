import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { tenderSchema, type Tender } from '@evenhand/shared/contracts';
import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import { labelledResponse } from '../src/evaluation/labelled-corpus-json.ts';
import type { LabelledResponse, LabelledTender } from '../src/evaluation/labelled-corpus.ts';
import { markdownFile } from './markdown-blocks.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A labelled tender of the corpus in this package, read from its Markdown. */
export function labelledTender(folder: string): LabelledTender {
  const names = readdirSync(join(folder, 'gold')).map((name) => name.replace(/\.json$/, ''));
  names.sort();
  return {
    tender: tenderSchema.parse(json(join(folder, 'tender.json'))),
    responses: names.map((name) =>
      labelledResponse(name, json(join(folder, 'gold', `${name}.json`)), json(join(folder, 'units', `${name}.json`))),
    ),
  };
}

/** The Markdown of one labelled response, as the engine gets it. */
export function markdownResponse(folder: string, name: string): ReadFile {
  const bytes = readFileSync(join(folder, 'responses', `${name}.md`));
  return {
    ...markdownFile(`${name}.md`, bytes.toString('utf8')),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** The answers as the units place them: from a criterion's first unit to its last. */
export function answersBySection(tender: Tender, labelled: LabelledResponse, file: ReadFile): AnswerMap {
  return {
    answers: tender.criteria.map(({ id }) => {
      const units = labelled.units.filter(({ section }) => section === id);
      const start = Math.min(...units.map((unit) => unit.start));
      const end = Math.max(...units.map((unit) => unit.end));
      const parts = units.length === 0 ? [] : [{ file: file.name, how: 'heading' as const, start, end }];
      return { criterion: id, parts, cutOff: [], needsConfirmation: null };
    }),
    unmapped: [],
  };
}
