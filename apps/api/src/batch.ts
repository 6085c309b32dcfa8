import { useValidationWords } from './config/validation-words.ts';
import { readOrders, WrongUse } from './modules/batches/batch-command-line.ts';
import { startFault } from './platform/process/start-fault.ts';

/** How the command ends when it does not get as far as the responses. */
const FAULT = 1;
const WRONG_USE = 2;

process.exit(await main(process.argv.slice(2)));

// What is wrong with the words of the command is said at once: all that scoring needs is loaded only afterwards.
async function main(words: readonly string[]): Promise<number> {
  useValidationWords();
  try {
    const orders = await readOrders(words);
    const { runBatches } = await import('./run-batch.ts');
    return await runBatches(orders);
  } catch (fault) {
    process.stderr.write(`${fault instanceof WrongUse ? fault.message : startFault(fault)}\n`);
    return fault instanceof WrongUse ? WRONG_USE : FAULT;
  }
}
