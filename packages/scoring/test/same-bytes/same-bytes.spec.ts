import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { scoreResponse } from '../../src/score.ts';
import { corpusInputs, hashesOf } from './scored-corpus.ts';

const SCRIPT = fileURLToPath(new URL('./print-hashes.ts', import.meta.url));
const run = promisify(execFile);

interface Printed {
  readonly locale: string;
  readonly timeZone: string;
  readonly hashes: Readonly<Record<string, string>>;
}

async function hashesElsewhere(locale: string, timeZone: string): Promise<Printed> {
  const posix = `${locale.replace('-', '_')}.UTF-8`;
  const env = { ...process.env, LC_ALL: posix, LANG: posix, LANGUAGE: '', TZ: timeZone, NODE_OPTIONS: '' };
  const { stdout } = await run(process.execPath, ['--conditions=@evenhand/source', SCRIPT], { env });
  return JSON.parse(stdout) as Printed;
}

const inputs = corpusInputs();
const here = hashesOf(inputs);

// Turkish has two letters i, Welsh sorts "ll" and "dd" as letters of their own; the zones are half a day apart.
test.each([
  ['tr-TR', 'Pacific/Kiritimati'],
  ['cy-GB', 'America/Los_Angeles'],
])('a process under %s in %s, with the responses in another order, gives the same bytes', async (locale, timeZone) => {
  const elsewhere = await hashesElsewhere(locale, timeZone);
  expect(elsewhere).toMatchObject({ locale, timeZone });
  expect(elsewhere.hashes).toEqual(here);
});

test('what was scored before changes nothing', () => {
  expect(hashesOf([...inputs].reverse())).toEqual(here);
});

test('the order in which files and answers are handed over changes only the list of files', () => {
  for (const input of inputs) {
    const { files, answers } = input.response;
    const turned = { ...answers, answers: answers.answers.toReversed() };
    const shuffled = scoreResponse({
      ...input,
      response: { ...input.response, files: files.toReversed(), answers: turned },
    });
    const straight = scoreResponse(input);
    expect(JSON.stringify({ ...shuffled, files: shuffled.files.toReversed() })).toBe(JSON.stringify(straight));
  }
});
