import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cannotBeOpened, openResponseFile } from './response-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-file-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function opened(name: string) {
  const file = await openResponseFile(name, join(folder, name));
  if ('reason' in file) return file.reason;
  const text = await file.readFile('utf8');
  await file.close();
  return text;
}

test('a file is opened', async () => {
  await writeFile(join(folder, 'a.md'), 'text');
  expect(await opened('a.md')).toBe('text');
});

test('links are not followed, wherever they lead', async () => {
  await writeFile(join(folder, 'a.md'), 'text');
  await mkdir(join(folder, 'b'));
  for (const [at, target] of ['a.md', 'b', 'nowhere', 'link3'].entries()) {
    await symlink(join(folder, target), join(folder, `link${String(at)}`));
    expect(await opened(`link${String(at)}`)).toMatch(/is a link, not a file/);
  }
});

test('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe.md')]);
  expect(await opened('pipe.md')).toMatch(/not a file but a pipe/);
});

test('what is gone, has an unreadable name or too long a name is told apart', async () => {
  expect(await opened('gone.md')).toMatch(/taken away/);
  expect(await opened('\ufffd.md')).toMatch(/not written in UTF-8/);
  expect(await opened(`${'ä'.repeat(99)}.md`)).toMatch(/name is too long/);
  expect(cannotBeOpened('a.md', Object.assign(new Error(), { code: 'EACCES' })).reason).toMatch(/permissions/);
});
