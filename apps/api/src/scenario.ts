// npm run scenario -- <name>: makes a procurement that went wrong in a known way, in the database of the service, and runs
// the self-audit on it. For a demonstration, never for a database with live tenders.
// Exit 0: it fails on the checks it is meant to fail on and on no other; 1: otherwise; 2: wrong use.
import { useValidationWords } from './config/validation-words.ts';
import { Problem } from './platform/problem.ts';
import { startFault } from './platform/process/start-fault.ts';

const FAULT = 1;
const WRONG_USE = 2;

process.exit(await main(process.argv.slice(2)));

async function main([name, ...more]: readonly string[]): Promise<number> {
  useValidationWords();
  const { SCENARIOS } = await import('./seed/scenarios/scenarios.ts');
  const scenario = SCENARIOS.find((one) => one.name === name);
  if (scenario === undefined || more.length > 0) {
    const list = SCENARIOS.map((one) => `  ${one.name.padEnd(14)} ${one.tells}\n`).join('');
    process.stderr.write(`How to use it: npm run scenario -- <name>\n${list}`);
    return WRONG_USE;
  }
  try {
    const { runScenario } = await import('./run-scenario.ts');
    return await runScenario(scenario);
  } catch (fault) {
    process.stderr.write(`${fault instanceof Problem ? fault.message : startFault(fault)}\n`);
    return fault instanceof Problem ? WRONG_USE : FAULT;
  }
}
