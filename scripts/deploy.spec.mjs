// What the deployment files name must exist, and nothing in them may run with more rights than it needs.
import { globSync, existsSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';

const root = new URL('..', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const compose = parse(read('compose.yaml'), { merge: true });
const objects = parseAllDocuments(read('deploy/kubernetes/evenhand.yaml')).map((document) => document.toJS());
const deployments = objects.filter(({ kind }) => kind === 'Deployment').map(({ spec }) => spec.template.spec);
const known = new Set([...read('.env.example').matchAll(/^# ([A-Z0-9_]+)=/gm)].map(([, name]) => name));

const source = (door) => new URL(door.replace('dist/', 'src/').replace(/\.js$/, '.ts'), root);

test('every process that is started is a door of the product', () => {
  const ours = Object.values(compose.services).filter(({ image }) => image === 'evenhand');
  const commands = [
    ...ours.map(({ command }) => command),
    ...deployments.map(({ containers }) => containers[0].command),
  ];
  expect(commands).toHaveLength(4);
  for (const [program, door] of commands) {
    expect(program).toBe('node');
    expect(existsSync(source(door))).toBe(true);
  }
  expect(existsSync(source(/"node", "(.*)"/.exec(read('Containerfile'))[1]))).toBe(true);
});

test('every variable that is set is one the product reads', () => {
  const set = [
    ...Object.keys(compose.services.api.environment),
    ...Object.keys(objects.find(({ kind }) => kind === 'ConfigMap').data),
    ...[.../^ENV (.*)$/gm[Symbol.matchAll](read('Containerfile'))].flatMap(([, words]) =>
      words.split(' ').map((word) => word.split('=')[0]),
    ),
  ];
  const ofOthers = ['NODE_ENV', 'TURBO_TELEMETRY_DISABLED'];
  expect(set.filter((name) => !known.has(name) && !ofOthers.includes(name))).toEqual([]);
});

test('our processes run without root, without further rights and without writing outside their data', () => {
  for (const service of ['api', 'worker'].map((name) => compose.services[name]))
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  for (const { securityContext, containers, automountServiceAccountToken } of deployments) {
    expect(securityContext.runAsNonRoot).toBe(true);
    expect(automountServiceAccountToken).toBe(false);
    expect(containers[0].securityContext).toEqual({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    expect(containers[0].resources.limits.memory).toBeDefined();
  }
  expect(read('Containerfile')).toMatch(/^USER node$/m);
});

test('the image installs what every workspace asks for', () => {
  const copied = read('Containerfile');
  for (const workspace of globSync('{apps,packages}/*/package.json', { cwd: root }))
    expect(copied).toContain(`COPY ${workspace} `);
});

test('each pod is asked whether it lives where it answers', () => {
  const [api, worker] = deployments.map(({ containers }) => containers[0]);
  expect(api.readinessProbe.httpGet.path).toBe('/api/health/ready');
  expect(api.livenessProbe.httpGet.path).toBe('/api/health/live');
  expect(worker.livenessProbe.httpGet).toEqual({ path: '/metrics', port: 'metrics' });
});
