import { headWord } from './head-word.ts';
import type { Reading } from './reading.ts';
import { words } from './rule.ts';

const AT_THE_DESK = words(
  'log logs record records register registers list lists file files data report reports payroll database databases spreadsheet checks books accounts copy copies',
);

/** Whether what is held or run is only written down or kept in order: "a log will be held", "our HR lead will run the payroll". */
export function isDeskWork({ clause, words: said }: Reading): boolean {
  const verb = said[clause.lexical]?.lower ?? '';
  const isPassive = said[clause.verb + 1]?.lower === 'be';
  if (isPassive) return verb === 'held' && AT_THE_DESK.has(headWord(said, ...clause.subject));
  return verb === 'run' && AT_THE_DESK.has(headWord(said, clause.lexical + 1, said.length));
}
