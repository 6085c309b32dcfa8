import type { AnswerMap, ReadFile } from '@evenhand/shared/domain';
import type { GivingBack } from './locked-scores.ts';
import { ScoredWords } from './scored-words.service.ts';

const PERSON = '0b5c4ab8-41c7-4a51-8f0a-3b1f0f6f0a01';
const LEAD = '0b5c4ab8-41c7-4a51-8f0a-3b1f0f6f0a02';

const read = (name: string, text: string) => ({ name, document: { text } }) as ReadFile;
const answers = (...files: readonly ReadFile[]): AnswerMap => ({
  answers: files.map(({ name, document }, at) => ({
    criterion: `Q${String(at + 1)}`,
    parts: [{ file: name, start: 0, end: document?.text.length ?? 0 }],
    cutOff: [],
    needsConfirmation: null,
  })) as unknown as AnswerMap['answers'],
  unmapped: [],
});

const half = read('Q1.pdf', 'Three appren');
const whole = read('Q1 (copy).pdf', 'Three apprentices.');
const trees = read('Q2.md', 'Forty trees.');
const copy = { copyOf: 'Q1.pdf', readBy: null, copiedBy: PERSON, copyReason: 'It opens.', read: null };

function among({
  phase = 'scoring',
  locked = ['Q1', 'Q2'],
  sentBack = [] as string[],
  actor = LEAD,
  events = {} as Readonly<Record<string, object>>,
  stored = [{ read: half }, copy, { read: trees }] as object[],
}) {
  const given: GivingBack[] = [];
  const fakes = [
    {
      filesOf: () => stored.map((each) => ({ copyOf: null, readBy: 'build', ...each })),
      answersOf: () => answers(half, trees),
    },
    { readFile: (file: { read: ReadFile | null }) => file.read },
    { get: () => ({ phase }) },
    {
      count: () => new Map(locked.map((each) => [each, 1])),
      everLocked: () => [...locked, ...sentBack],
      giveBack: (giving: GivingBack) => given.push(giving),
    },
    { lastAbout: ({ kind }: { kind: string }) => ({ 'response.begun-anew': { actor }, ...events })[kind] ?? null },
  ];
  const words = new ScoredWords(...(fakes as unknown as ConstructorParameters<typeof ScoredWords>));
  const giveWay = (...files: ReadFile[]) =>
    words.giveWay({ id: 'r', tenderId: 't' } as never, files, answers(...files));
  return { given, giveWay };
}

test('a score on words that changed goes back with the reason of the copy, and no other does', async () => {
  const { given, giveWay } = among({});
  expect(await giveWay(whole, trees)).toBe(true);
  expect(given).toEqual([
    { responseId: 'r', criteria: ['Q1'], by: PERSON, because: 'words-changed', reason: 'It opens.' },
  ]);
});

test('without a copy it goes back in the name of whoever had the response read anew', async () => {
  const { given, giveWay } = among({ stored: [{ read: half }, { read: trees }] });
  expect(await giveWay(half, read('Q2.md', 'Fifty trees.'))).toBe(true);
  expect(given).toMatchObject([{ criteria: ['Q2'], by: LEAD, reason: 'The response was read anew.' }]);
});

test('with a file that was to be read again it goes back for the reason of that, until the response is read', async () => {
  const stored = [{ read: half }, { read: trees }];
  const asked = { actor: PERSON, sequence: 7, detail: { reason: 'Page 2 is missing.' } };
  const backAfter = async (events: Readonly<Record<string, object>>) => {
    const { given, giveWay } = among({ stored, actor: 'worker', events });
    return [await giveWay(half, read('Q2.md', 'Fifty trees.')), given];
  };
  const before = { 'response.file-read-again': asked, 'response.read': { sequence: 5 } };
  expect(await backAfter(before)).toMatchObject([true, [{ by: PERSON, reason: 'Page 2 is missing.' }]]);
  const withoutOne = { ...before, 'response.file-read-again': { ...asked, detail: {} } };
  expect(await backAfter(withoutOne)).toMatchObject([true, [{ by: PERSON, reason: 'The response was read anew.' }]]);
  expect(await backAfter({ ...before, 'response.read': { sequence: 9 } })).toEqual([false, []]);
});

test('under a panel the words that were scored stand, and any others may change', async () => {
  const panel = among({ phase: 'moderation', locked: ['Q1'] });
  expect(await panel.giveWay(whole, trees)).toBe(false);
  expect(await panel.giveWay(half, read('Q2.md', 'Fifty trees.'))).toBe(true);
  expect(panel.given).toEqual([]);
});

test('under a panel the words of a score that it has sent back stand as well', async () => {
  const panel = among({ phase: 'moderation', locked: [], sentBack: ['Q1'] });
  expect(await panel.giveWay(whole, trees)).toBe(false);
  const scoring = among({ locked: [], sentBack: ['Q1'] });
  expect(await scoring.giveWay(whole, trees)).toBe(true);
  expect([panel.given, scoring.given]).toEqual([[], []]);
});

test('where only a program had the response read anew nothing goes back in its name, and the words that were scored stand', async () => {
  const { given, giveWay } = among({ actor: 'worker', stored: [{ read: half }, { read: trees }] });
  expect(await giveWay(half, read('Q2.md', 'Fifty trees.'))).toBe(false);
  expect(given).toEqual([]);
});
