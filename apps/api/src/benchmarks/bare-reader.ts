// node bare-reader.js <tender.json> <file>...: reads and scores each file in this process's own time, without a queue or a
// database, and prints for each the moment it was done, in milliseconds.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { mapAnswers, readReceivedFile } from '@evenhand/documents';
import { frameworkPack, scoreResponse } from '@evenhand/scoring';
import { tenderSchema } from '@evenhand/shared/contracts';

const [tenderFile = '', ...files] = process.argv.slice(2);
const tender = tenderSchema.parse(JSON.parse(await readFile(tenderFile, 'utf8')));
for (const path of files) {
  const file = await readReceivedFile({ path, name: basename(path) });
  const answers = mapAnswers([file], tender.criteria);
  const response = { name: basename(path), files: [file], answers };
  scoreResponse({ tender, framework: frameworkPack(tender.framework), asOf: tender.contractStart, response });
  process.stdout.write(`${String(Date.now())}\n`);
}
