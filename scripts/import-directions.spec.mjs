// Plants one violation of each import rule in a copy of the house's outline and expects exactly that rule to be named.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PLANTED = {
  'no-runtime-cycles': {
    'packages/scoring/src/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
    'packages/scoring/src/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
  },
  'every-import-resolves': { 'packages/scoring/src/lost.ts': "import { x } from './nowhere.ts';\nexport const y = x;" },
  'shared-depends-on-nothing-here': {
    'packages/shared/src/x.ts': "import { s } from '../../scoring/src/s.ts';\nexport const x = s;",
    'packages/scoring/src/s.ts': 'export const s = 1;',
  },
  'shared-takes-only-zod': {
    'packages/shared/src/x.ts': "import Decimal from 'decimal.js';\nexport const x = Decimal;",
  },
  'shared-domain-is-bare': {
    'packages/shared/src/domain/x.ts': "import { y } from '../y.ts';\nexport const x = y;",
    'packages/shared/src/y.ts': 'export const y = 1;',
  },
  'engine-packages-see-only-shared': {
    'packages/documents/src/x.ts': "import { s } from '../../scoring/src/s.ts';\nexport const x = s;",
    'packages/scoring/src/s.ts': 'export const s = 1;',
  },
  'scoring-is-pure': {
    'packages/scoring/src/x.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
  },
  'apps-never-import-apps': {
    'apps/web/src/x.ts': "import { a } from '../../api/src/a.ts';\nexport const x = a;",
    'apps/api/src/a.ts': 'export const a = 1;',
  },
  'web-never-scores': {
    'apps/web/src/x.ts': "import { s } from '../../../packages/scoring/src/s.ts';\nexport const x = s;",
    'packages/scoring/src/s.ts': 'export const s = 1;',
  },
  'module-internals-are-private': {
    'apps/api/src/modules/one/x.ts': "import { y } from '../two/y.ts';\nexport const x = y;",
    'apps/api/src/modules/two/y.ts': 'export const y = 1;',
  },
  'platform-knows-no-module': {
    'apps/api/src/platform/x.ts': "import { y } from '../modules/two/index.ts';\nexport const x = y;",
    'apps/api/src/modules/two/index.ts': 'export const y = 1;',
  },
  'module-domain-is-framework-free': {
    'apps/api/src/modules/one/domain/x.ts':
      "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;",
  },
  'controllers-speak-to-services': {
    'apps/api/src/modules/one/one.controller.ts': "import { r } from './one.repository.ts';\nexport const x = r;",
    'apps/api/src/modules/one/one.repository.ts': 'export const r = 1;',
  },
  'typeorm-stays-in-persistence': {
    'apps/api/src/modules/one/one.service.ts': "import { DataSource } from 'typeorm';\nexport const x = DataSource;",
  },
  'entities-stay-with-repositories': {
    'apps/api/src/modules/one/one.service.ts': "import { E } from './one.entity.ts';\nexport const x = E;",
    'apps/api/src/modules/one/one.entity.ts': 'export const E = 1;',
  },
  'bullmq-stays-in-the-queue-platform': {
    'apps/api/src/modules/one/one.service.ts': "import { Queue } from 'bullmq';\nexport const x = Queue;",
  },
  'features-do-not-import-features': {
    'apps/web/src/app/features/one/x.ts': "import { y } from '../two/y';\nexport const x = y;",
    'apps/web/src/app/features/two/y.ts': 'export const y = 1;',
  },
  'ui-and-core-know-no-feature': {
    'apps/web/src/app/ui/x.ts': "import { y } from '../features/two/y';\nexport const x = y;",
    'apps/web/src/app/features/two/y.ts': 'export const y = 1;',
  },
};

const ALLOWED = {
  'packages/shared/src/domain/words.ts': 'export const words = 1;',
  'packages/scoring/src/x.ts': "import { words } from '../../shared/src/domain/words.ts';\nexport const x = words;",
};

function build(house, files) {
  for (const name of ['.dependency-cruiser.mjs', 'tsconfig.base.json']) cpSync(join(ROOT, name), join(house, name));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  for (const folder of ['apps', 'packages']) mkdirSync(join(house, folder));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), text);
  }
}

/** The rules that each house breaks. One process looks at all: to start takes it longer than to look. */
let rulesBroken;
beforeAll(() => {
  const all = mkdtempSync(join(tmpdir(), 'evenhand-imports-'));
  try {
    const houses = { ...PLANTED, allowed: ALLOWED };
    for (const [name, files] of Object.entries(houses)) {
      mkdirSync(join(all, name));
      build(join(all, name), files);
    }
    const cruiser = join(ROOT, 'scripts/jest/rules-broken.mjs');
    const { stdout } = spawnSync(process.execPath, [cruiser, ...Object.keys(houses)], { cwd: all, encoding: 'utf8' });
    rulesBroken = JSON.parse(stdout);
  } finally {
    rmSync(all, { recursive: true, force: true });
  }
}, 300_000);

test('every rule has a planted violation', async () => {
  const { default: config } = await import('../.dependency-cruiser.mjs');
  expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
});

test.each(Object.keys(PLANTED))('%s finds its planted violation', (rule) => {
  expect(rulesBroken[rule]).toContain(rule);
});

test('an import in the allowed direction breaks no rule', () => {
  expect(rulesBroken.allowed).toEqual([]);
});
