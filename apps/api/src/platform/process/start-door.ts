import { loadConfig, type Config } from '../../config/config.ts';
import { openDatabase } from '../database/open-database.ts';
import { startFault } from './start-fault.ts';
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
