import DataLoader from 'dataloader';
import type { Database } from './database.ts';

/** The columns that name a row, in their order. */
type Key = string | readonly string[];

/** Keys in one statement. */
const MANY = 500;

/**
 * A lookup that many requests make at once. What is asked while its statement runs goes together in the next one, so that
 * fifty readers cost a few statements instead of fifty. Every row is still read after it was asked for; nothing is kept.
 * Inside a transaction each lookup is a statement of that transaction. Rows are shared by all who ask: nobody changes one.
 *
 * @param load the rows that are there, in any order; several keys, each perhaps more than once
 * @param keyOf the key of a row
 */
export function lookup<K extends Key, Row extends object>(
  database: Database,
  load: (keys: readonly K[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => K,
): (key: K) => Promise<Row | null> {
  let running: Promise<unknown> = Promise.resolve();
  const asked = async (keys: readonly K[]): Promise<(Row | null)[]> => {
    const rows = new Map((await load(keys)).map((row) => [nameOf(keyOf(row)), row]));
    return keys.map((key) => rows.get(nameOf(key)) ?? null);
  };
  const together = new DataLoader<K, Row | null>(
    async (keys) => {
      const answers = database.apart(() => asked(keys));
      running = answers.catch(() => undefined);
      // One key that the database refuses is no fault of those beside it.
      return answers.catch(async (fault: unknown) => (keys.length === 1 ? [asError(fault)] : eachAlone(keys)));
    },
    { cache: false, maxBatchSize: MANY, batchScheduleFn: (go) => void running.then(go) },
  );
  const alone = async (key: K) => (await asked([key]))[0] ?? null;
  const eachAlone = (keys: readonly K[]) =>
    Promise.all(keys.map((key) => database.apart(() => alone(key)).catch(asError)));
  return async (key) => (database.inTransaction ? alone(key) : together.load(key));
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

// The database writes an id in small letters, however it was asked for.
function nameOf(key: Key): string {
  const parts = typeof key === 'string' ? [key] : key;
  return JSON.stringify(parts.map((part) => (ID.test(part) ? part.toLowerCase() : part)));
}

function asError(fault: unknown): Error {
  return fault instanceof Error ? fault : new Error(String(fault));
}
