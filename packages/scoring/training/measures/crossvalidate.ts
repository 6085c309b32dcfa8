// node --conditions=@evenhand/source training/measures/crossvalidate.ts [--errors T1,...]: figures by leaving one tender out.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { frameworkPack } from '../../src/measures/framework-pack.ts';
import { fitMatcher, readAnswers } from './fit-matcher.ts';
import { judge, matchFigures, type Judged, type MatchFigures } from './figures.ts';
import { readLabelledAnswers } from './labelled-answers.ts';

const corpus = fileURLToPath(new URL('../../corpus/', import.meta.url));
const pack = frameworkPack('wcc-2025');
if (pack === null) throw new Error('The Worcestershire pack is missing.');
const tenders = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const read = new Map(tenders.map((tender) => [tender, readAnswers(pack, readLabelledAnswers(`${corpus}${tender}`))]));
const shown = process.argv.includes('--errors') ? (process.argv.at(-1) ?? '').split(',') : [];

const line = (name: string, from: number, f: MatchFigures): string =>
  `${name.padEnd(5)} from ${from.toFixed(2)}  first five ${f.inFirstFive.toFixed(3)}  first ${f.firstRight.toFixed(3)}` +
  `  accepted right ${f.acceptedRight.toFixed(3)} at coverage ${f.coverage.toFixed(3)}` +
  `  falsely accepted ${f.falselyAccepted.toFixed(3)} of ${f.unlabelled}  (${f.units} labelled)\n`;

const all: Judged[] = [];
for (const tender of tenders) {
  const model = fitMatcher(
    pack,
    tenders.filter((other) => other !== tender).flatMap((other) => read.get(other) ?? []),
  );
  const judged = judge(pack, model, read.get(tender) ?? []);
  all.push(...judged);
  for (const from of [0.5, 0.6, 0.7, 0.8]) process.stdout.write(line(tender, from, matchFigures(judged, from)));
  if (!shown.includes(tender)) continue;
  for (const one of judged) {
    const right = one.labelled.measures.includes(one.best);
    const isFalse = one.labelled.measures.length === 0 && one.acceptable && one.share >= 0.5;
    if (one.labelled.measures.length === 0 ? !isFalse : right) continue;
    const top = one.match.suggestions.map(({ measure, score }) => `${measure} ${Number(score).toFixed(2)}`).join(' ');
    process.stdout.write(
      `  ${one.labelled.id} ${one.labelled.class} [${one.labelled.measures.join(',')}] ${one.acceptable ? 'A' : '-'} ${top} none ${(one.match.belief.at(-1) ?? 0).toFixed(2)}: ${one.labelled.query.statement.text.slice(0, 200)}\n`,
    );
  }
}
for (const from of [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85])
  process.stdout.write(line('all', from, matchFigures(all, from)));
