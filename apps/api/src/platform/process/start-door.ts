import { loadConfig, type Config } from '../../config/config.ts';
import { openDatabase } from '../database/open-database.ts';
import { Unstartable } from './unstartable.ts';
import { onStop } from './stop-signal.ts';

/** A running part of the product that can be closed in good order. */
interface Closable {
  close(): Promise<void>;
}

/**
 * Starts a process of the product: checks the configuration, opens the database, opens the door, and on a stop signal
 * closes them in the opposite order. A start that fails says why in words on standard error and ends with 1.
 */
export async function startDoor(open: (config: Config, databaseUrl: string) => Promise<Closable>): Promise<void> {
  try {
    const config = loadConfig();
    const database = await openDatabase(config);
    try {
      const door = await open(config, database.url);
      onStop(async () => {
        await door.close();
        await database.close();
      });
      process.send?.('ready');
    } catch (fault) {
      await database.close();
      throw fault;
    }
  } catch (fault) {
    process.stderr.write(`${startFault(fault)}\n`);
    process.exit(1);
  }
}

/** Why a start failed, for a person. What nobody foresaw keeps its stack. */
export function startFault(fault: unknown): string {
  if (fault instanceof Unstartable) return fault.message;
  if (!(fault instanceof Error)) return String(fault);
  const code = 'code' in fault ? String(fault.code) : '';
  if (code === 'EADDRINUSE' && 'port' in fault) {
    return `Port ${String(fault.port)} is taken by another program. Stop that program, or set PORT to another number.`;
  }
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN'].includes(code)) {
    return `The database does not answer (${code}). Check DATABASE_URL and that the server is running.`;
  }
  if (['28P01', '28000', '3D000'].includes(code))
    return `The database refuses us: ${fault.message}. Check DATABASE_URL.`;
  return fault.stack ?? fault.message;
}
