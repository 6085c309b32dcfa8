import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const door = fileURLToPath(new URL('../src/evaluate.ts', import.meta.url));
const fromSource = new URL('../../../scripts/jest/from-source.mjs', import.meta.url).href;
const corpus = fileURLToPath(new URL('../../../packages/scoring/corpus/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'evenhand-evaluate-'));

beforeAll(() => {
  // One tender with two of its responses is enough to see what the command says.
  for (const name of ['R6', 'R8']) {
    for (const [folder, ending] of [
      ['gold', 'json'],
      ['units', 'json'],
      ['responses', 'md'],
    ]) {
      cpSync(join(corpus, `T1/${folder}/${name}.${ending}`), join(scratch, `all/T1/${folder}/${name}.${ending}`));
    }
  }
  cpSync(join(corpus, 'T1/tender.json'), join(scratch, 'all/T1/tender.json'));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function evaluate(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@evenhand/source', '--no-warnings', '--import', fromSource, door, ...words],
    { encoding: 'utf8', cwd: scratch },
  );
  return { status, stdout, stderr };
}

const FIGURES = [
  'claims.macroF1',
  'commitment.precision',
  'commitment.recall',
  'aspiration.f1',
  'trackRecord.f1',
  'unsure.share',
  'quantity.valueF1',
  'measure.recallAt5',
  'measure.acceptedRight',
  'measure.acceptedCoverage',
  'measure.falseAccept',
  'band.qwk',
  'band.exact',
  'band.bias',
  'band.beyondTwo',
];

describe('npm run evaluate', () => {
  it('prints every figure with its count and interval, for a tender or a folder of tenders, and the worst errors', () => {
    const one = evaluate('all/T1', '--worst', '0');
    expect(one.status).toBe(0);
    expect(one.stderr).toBe('');
    expect(one.stdout).toMatch(/^evenhand-scoring \S+ compared with careful readers on T1 \(md\)$/m);
    expect(one.stdout).toMatch(/^Claim class, macro-F1 +\d\.\d{3} +\d\.\d\d to \d\.\d\d +\d+ units/m);
    const all = evaluate('all', '--worst', '2').stdout;
    expect(all.startsWith(one.stdout.trimEnd())).toBe(true);
    expect(all).toMatch(/^Worst errors in bands \(\d+ of \d+\)\n {2}T1\/R\d\/Q\d: reader \d, engine \d\n {6}\w+/m);
  });

  it('writes figures as JSON to standard output and words to standard error, or to a file', () => {
    const bare = evaluate('all/T1', '--json');
    expect(bare.status).toBe(0);
    const json = JSON.parse(bare.stdout) as { corpus: string[]; format: string; figures: Record<string, object> };
    expect(bare.stderr).toContain('Claim class, macro-F1');
    expect(json).toMatchObject({ corpus: ['T1'], format: 'md', engine: { name: 'evenhand-scoring' } });
    expect(Object.keys(json.figures)).toEqual(FIGURES);
    for (const figure of Object.values(json.figures)) {
      expect(Object.keys(figure).sort()).toEqual(['high', 'low', 'n', 'value']);
    }
    const filed = evaluate('all/T1', '--json', 'figures.json', '--card', 'card.json');
    expect(filed.stdout).toContain('Claim class, macro-F1');
    expect(readFileSync(join(scratch, 'figures.json'), 'utf8')).toBe(bare.stdout);
    const card = JSON.parse(readFileSync(join(scratch, 'card.json'), 'utf8')) as typeof json;
    expect(card).toMatchObject({ engine: { build: expect.stringMatching(/^\w{16}-\w{16}$/) }, corpus: ['T1'] });
    expect(card.figures).toEqual(json.figures);
  });

  it.each([
    ['no folder', [], 'Name the folder of the corpus.'],
    ['an unknown format', ['all', '--format', 'odt'], '--format is one of md, docx, pdf.'],
    ['a folder without a tender', ['all/T1/gold'], 'There is no tender.json'],
    ['labels without a file in the format', ['all', '--format', 'pdf'], 'has labels but no file'],
  ])('refuses %s with exit code 2 and a sentence', (_, words, says) => {
    const { status, stdout, stderr } = evaluate(...words);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    expect(stdout).toBe('');
  });
});
