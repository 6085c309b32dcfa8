import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import * as z from 'zod/mini';
import { Unstartable } from '../../process/unstartable.ts';

/** How to reach the embedded server. Kept in the data folder, readable by its owner only. */
const accessSchema = z.object({ user: z.string(), password: z.string(), port: z.int() });
export type Access = z.infer<typeof accessSchema>;

/** The remembered access, or null where there is none yet. */
export async function readAccess(file: string): Promise<Access | null> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw new Unstartable(
      `${file} cannot be read (${fault.code ?? fault.message}). The data folder belongs to another user; run Evenhand as that user, or set EVENHAND_DATA to another folder.`,
    );
  });
  if (text === null) return null;
  const outcome = accessSchema.safeParse(JSON.parse(text));
  if (outcome.success) return outcome.data;
  throw new Unstartable(
    `${file} does not hold the access to the embedded database. Restore it from a backup of the data folder.`,
  );
}

/** Remembers the access; a reader sees the old or the new, never half of it. */
export async function writeAccess(file: string, access: Access): Promise<void> {
  const fresh = `${file}.${String(process.pid)}`;
  await writeFile(fresh, JSON.stringify(access), { mode: 0o600 });
  await rename(fresh, file);
}

/** The access of a cluster about to be made: of several processes that ask at once, all get the same. */
export async function firstAccess(file: string): Promise<Access> {
  const access = { user: 'evenhand', password: randomBytes(24).toString('base64url'), port: await freePort() };
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
  await link(draft, file).catch(() => undefined);
  await rm(draft);
  return (await readAccess(file)) ?? access;
}

/** A port of 127.0.0.1 that nothing listens on; `wish` where that is free. */
export async function freePort(wish = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault) => {
      if (wish === 0) reject(fault);
      else resolve(freePort());
    });
    probe.listen(wish, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address ? address.port : wish);
      });
    });
  });
}

/** The access as a connection address of one database. */
export function databaseUrl(access: Access, database: string): string {
  return `postgres://${access.user}:${access.password}@127.0.0.1:${String(access.port)}/${database}`;
}
