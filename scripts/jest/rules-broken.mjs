// Prints, as JSON, which import rules each of the named folders breaks: each is an outline of the house with its own rules.
import { resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractRules from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTypeScript from 'dependency-cruiser/config-utl/extract-ts-config';

const broken = {};
for (const house of process.argv.slice(2)) {
  const folder = resolve(house);
  const before = process.cwd();
  process.chdir(folder);
  const rules = await extractRules(resolve('.dependency-cruiser.mjs'));
  const tsConfig = extractTypeScript(resolve('tsconfig.base.json'));
  const { output } = await cruise(['apps', 'packages'], rules, undefined, { tsConfig });
  broken[house] = [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
  process.chdir(before);
}
process.stdout.write(JSON.stringify(broken));
