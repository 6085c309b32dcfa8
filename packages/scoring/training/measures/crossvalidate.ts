// node --conditions=@evenhand/source training/measures/crossvalidate.ts [--errors T1,...]: figures by leaving one tender out.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { frameworkPack } from '../../src/measures/framework-pack.ts';
import { ACCEPT_FROM } from './acceptance.ts';
import { fitMatcher, readAnswers, readForLearning } from './fit-matcher.ts';
import { judge, matchFigures, type Judged, type MatchFigures } from './figures.ts';
import { readLabelledAnswers } from './labelled-answers.ts';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const pack = frameworkPack('wcc-2025');
if (pack === null) throw new Error('The Worcestershire pack is missing.');
const tenders = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const answers = new Map(tenders.map((tender) => [tender, readLabelledAnswers(`${corpus}${tender}`)]));
const shown = process.argv.includes('--errors') ? (process.argv.at(-1) ?? '').split(',') : [];

const line = (name: string, figures: MatchFigures): string =>
  `${name.padEnd(4)} first five ${figures.inFirstFive.toFixed(3)}  first ${figures.firstRight.toFixed(3)}` +
  `  accepted right ${figures.acceptedRight.toFixed(3)} at coverage ${figures.coverage.toFixed(3)}` +
  ` (${figures.units} labelled)  falsely accepted ${figures.falselyAccepted.toFixed(3)} of ${figures.unlabelled}\n`;

function errorLine(one: Judged): string {
  const { labelled, match, carried } = one;
  const top = match.suggestions.map(({ measure, score }) => `${measure} ${Number(score).toFixed(2)}`).join(' ');
  const none = (match.belief.at(-1) ?? 0).toFixed(2);
  return (
    `  ${labelled.id} ${labelled.class} [${labelled.measures.join(',')}] ${carried ? 'anchor' : 'no anchor'}: ${top} none ${none}: ` +
    `${labelled.query.statement.text.slice(0, 200)}\n`
  );
}

function isError({ labelled, best, carried, share }: Judged): boolean {
  if (labelled.measures.length > 0) return !labelled.measures.includes(best);
  return carried && share >= ACCEPT_FROM;
}

const all: Judged[] = [];
for (const tender of tenders) {
  const others = tenders.filter((other) => other !== tender).flatMap((other) => answers.get(other) ?? []);
  const model = fitMatcher(pack, readForLearning(pack, others));
  const judged = judge(pack, model, readAnswers(pack, answers.get(tender) ?? []));
  all.push(...judged);
  process.stdout.write(line(tender, matchFigures(judged, ACCEPT_FROM)));
  if (shown.includes(tender)) process.stdout.write(judged.filter(isError).map(errorLine).join(''));
}
process.stdout.write(line('all', matchFigures(all, ACCEPT_FROM)));
