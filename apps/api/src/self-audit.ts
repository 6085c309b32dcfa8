// npm run self-audit -- <tender>: every check of the self-audit on one tender, by its reference or id.
// Exit 0: all passed; 1: some did not, or the service could not be opened; 2: wrong use.
import { useValidationWords } from './config/validation-words.ts';
import { Problem } from './platform/problem.ts';
import { startFault } from './platform/process/start-fault.ts';

const FAULT = 1;
const WRONG_USE = 2;

process.exit(await main(process.argv.slice(2)));

async function main([name, ...more]: readonly string[]): Promise<number> {
  useValidationWords();
  if (name === undefined || more.length > 0) {
    process.stderr.write('How to use it: npm run self-audit -- <reference or id of a tender>\n');
    return WRONG_USE;
  }
  try {
    const { runSelfAudit } = await import('./run-self-audit.ts');
    return await runSelfAudit(name);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Problem ? fault.message : startFault(fault)}\n`);
    return fault instanceof Problem ? WRONG_USE : FAULT;
  }
}
