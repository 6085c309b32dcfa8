// Which way imports may run. docs/ARCHITECTURE.md says why the house has this shape; each rule here says what to do instead.
// scripts/import-directions.spec.mjs plants a violation of every rule and expects it to be found.
const API = '^apps/api/src';
const MODULE = `${API}/modules/([^/]+)/`;
const WEB = '^apps/web/src/app';
const TESTS = ['\\.spec\\.ts$', '/test/', '/e2e/', '/bench/', '/training/'];
const PERSISTENCE = ['\\.(entity|repository)\\.ts$', `${API}/platform/database/`, `${API}/(migrations|seed)/`];
const DATE_LIBRARIES = 'node_modules/(date-fns|@date-fns/utc|date-holidays)/';
const PURE_LIBRARIES = ['node_modules/(decimal\\.js|@noble/hashes)/'];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-runtime-cycles',
      'Two files that need each other are one concept or three: move what both need into a file of its own.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'every-import-resolves',
      'The import names nothing. Correct the path, or add the package to the workspace that uses it.',
      {},
      { couldNotResolve: true },
    ),
    forbid(
      'shared-depends-on-nothing-here',
      'packages/shared is what both sides agree on. Move the code that needs more into the package or app that needs it.',
      { path: '^packages/shared/src' },
      { path: '^(apps|packages/(?!shared))' },
    ),
    forbid(
      'shared-takes-only-zod',
      'packages/shared may use zod and nothing else from npm, so that the browser stays light.',
      { path: '^packages/shared/src', pathNot: TESTS },
      { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    ),
    forbid(
      'shared-domain-is-bare',
      'Domain words have no dependency. Put schemas into contracts/ and keep types and word lists here.',
      { path: '^packages/shared/src/domain', pathNot: TESTS },
      { pathNot: '^packages/shared/src/domain' },
    ),
    forbid(
      'engine-packages-see-only-shared',
      'scoring and documents do not know each other. Pass the text model or the result as a value; its type is in packages/shared.',
      { path: '^packages/(scoring|documents)/src', pathNot: TESTS },
      { path: '^(apps|packages)/', pathNot: ['^packages/$1/', '^packages/shared/'] },
    ),
    forbid(
      'scoring-is-pure',
      'The engine has no input or output. Take what you need as a parameter; pure libraries are named in this rule.',
      { path: '^packages/scoring/src', pathNot: TESTS },
      { pathNot: ['^packages/scoring/src/', '^packages/shared/', ...PURE_LIBRARIES] },
    ),
    forbid(
      'apps-never-import-apps',
      'The web app and the API meet in packages/shared/contracts.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'web-never-scores',
      'The browser gets decimals as text and shows them. Ask the API for what must be computed.',
      { path: '^apps/web/src' },
      { path: ['^packages/(scoring|documents)/', 'node_modules/@evenhand/(scoring|documents)/'] },
    ),
    forbid(
      'module-internals-are-private',
      'Import from the index.ts of the other module, or add what you need to it.',
      { path: MODULE },
      { path: `${API}/modules/[^/]+/.+`, pathNot: [`${API}/modules/$1/`, `${API}/modules/[^/]+/index\\.ts$`] },
    ),
    forbid(
      'platform-knows-no-module',
      'platform/ serves every module alike. Let the module pass in what is special to it.',
      { path: `${API}/platform/` },
      { path: `${API}/modules/` },
    ),
    forbid(
      'module-domain-is-framework-free',
      'A pure rule takes values and returns values. Move what needs the framework into the service.',
      { path: `${MODULE}domain/`, pathNot: TESTS },
      { pathNot: [`${API}/modules/$1/domain/`, '^packages/(shared|scoring)/', DATE_LIBRARIES] },
    ),
    forbid(
      'controllers-speak-to-services',
      'A controller maps the request and calls one service method. Put the query into the repository behind the service.',
      { path: '\\.controller\\.ts$' },
      { path: ['\\.(entity|repository)\\.ts$', 'node_modules/(typeorm|bullmq)/'] },
    ),
    forbid(
      'typeorm-stays-in-persistence',
      'Write a repository method named after what the caller wants; TypeORM does not leave the repository.',
      { path: API, pathNot: [...PERSISTENCE, ...TESTS] },
      { path: 'node_modules/typeorm/' },
    ),
    forbid(
      'entities-stay-with-repositories',
      'Return a plain view or domain type from the repository.',
      { path: API, pathNot: [...PERSISTENCE, ...TESTS] },
      { path: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'bullmq-stays-in-the-queue-platform',
      'Add the job to packages/shared/src/jobs and use the typed queue of platform/queue.',
      { path: API, pathNot: [`${API}/platform/queue/`, ...TESTS] },
      { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    ),
    forbid(
      'features-do-not-import-features',
      'Move what both features need into core/ or, if it knows nothing of the domain, into ui/.',
      { path: `${WEB}/features/([^/]+)/` },
      { path: `${WEB}/features/`, pathNot: `${WEB}/features/$1/` },
    ),
    forbid(
      'ui-and-core-know-no-feature',
      'ui/ and core/ are used by features, never the other way round. Pass it in as an input.',
      { path: `${WEB}/(ui|core)/` },
      { path: `${WEB}/features/` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(apps|packages)/[^/]+/dist/', '\\.angular/', '/corpus/', '/held-out/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@evenhand/source', 'import', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
