import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tenderSchema, type Tender } from '@evenhand/shared/contracts';
import type { ReadFile } from '@evenhand/shared/domain';
import { answerPrompts } from '../../src/results/answer-prompts.ts';
import { queriesAcrossBids } from '../../src/results/queries-across-bids.ts';
import { frameworkPack } from '../../src/measures/framework-pack.ts';
import type { ScoreInput } from '../../src/results/understand-response.ts';
import { scoreResponse } from '../../src/score.ts';
import { answersByHeading } from '../answers-by-heading.ts';
import { markdownResponse } from '../labelled-folder.ts';
import { markdownFile } from '../markdown-blocks.ts';

const CORPUS = fileURLToPath(new URL('../../corpus/', import.meta.url));
const TENDERS = ['T1', 'T5'];
const PER_TENDER = 1;

/** Labelled responses of two tenders; each has a second file, so that the order of files can be changed. */
export function corpusInputs(): ScoreInput[] {
  return TENDERS.flatMap((id) => {
    const folder = join(CORPUS, id);
    const tender = tenderSchema.parse(JSON.parse(readFileSync(join(folder, 'tender.json'), 'utf8')));
    const names = readdirSync(join(folder, 'gold')).map((name) => name.replace(/\.json$/, ''));
    return names
      .sort()
      .slice(0, PER_TENDER)
      .map((name) => inputOf(tender, [markdownResponse(folder, name), letterTo(tender)], name));
  });
}

function inputOf(tender: Tender, files: readonly ReadFile[], name: string): ScoreInput {
  const maps = files.map((file) => answersByHeading(tender, file));
  const answers = tender.criteria.map(({ id }) => ({
    criterion: id,
    parts: maps.flatMap((map) => map.answers.find(({ criterion }) => criterion === id)?.parts ?? []),
    cutOff: [],
    needsConfirmation: null,
  }));
  const framework = frameworkPack(tender.framework);
  return {
    tender,
    framework,
    asOf: tender.contractStart,
    response: { name, files, answers: { answers, unmapped: [] } },
  };
}

/** Words that other locales lower, sort and count in their own way, and days that other time zones move. */
function letterTo({ criteria }: Tender): ReadFile {
  const words = `IN ISTANBUL AND LLANDUDNO we will give 1.234,5 and 1,234.5 hours by 31 December 2027, İnan and Ïon first. At midnight on 1 January 2028 ÅSA will plant 12 trees. We will TRAIN FIFTY CHILDREN EACH YEAR.`;
  return markdownFile('letter.md', `## ${criteria[0]?.id ?? ''} Letter\n\n${words}\n`);
}

/** For each response the SHA-256 of all that the engine says of it, and one for the questions across bids. */
export function hashesOf(inputs: readonly ScoreInput[]): Record<string, string> {
  const hashes = inputs.map((input) => [
    `${input.tender.id}/${input.response.name}`,
    sha256([scoreResponse(input), answerPrompts(input)]),
  ]);
  return Object.fromEntries([...hashes, ['across', sha256(queriesAcrossBids(inputs.filter(isOfFirstTender)))]]);
}

const isOfFirstTender = ({ tender }: ScoreInput): boolean => tender.id === TENDERS[0];

const sha256 = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');
