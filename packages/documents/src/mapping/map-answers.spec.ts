import fc from 'fast-check';
import type { AnswerMap, TextDocument } from '@evenhand/shared/domain';
import { scanBlocks } from '../formats/plain-text/scan-blocks.ts';
import { countWords } from './published-limit.ts';
import { mapAnswers, type ResponseFile } from './map-answers.ts';

const CRITERIA = [
  {
    id: 'Q1',
    title: 'Community Development',
    question: 'How will you strengthen the local voluntary sector and improve health?',
  },
  {
    id: 'Q2',
    title: 'Diversity and Inclusion',
    question: 'How will you make your workforce on this contract more inclusive?',
  },
  {
    id: 'Q3',
    title: 'Environmental Sustainability',
    question: 'Which measurable environmental benefits will you deliver?',
  },
];

function fileOf(text: string, name = 'response.md', more: Partial<ResponseFile> = {}): ResponseFile {
  const { blocks, asides } = scanBlocks(text, 'markdown');
  const document: TextDocument = { text, pages: [], blocks, asides };
  return { name, sha256: '', status: 'text', reason: null, notes: [], pageCount: null, document, ...more };
}

function wordsOf(map: AnswerMap, files: readonly ResponseFile[], criterion: string): string {
  const parts = map.answers.find((answer) => answer.criterion === criterion)?.parts ?? [];
  return parts
    .map((part) => files.find((file) => file.name === part.file)?.document?.text.slice(part.start, part.end) ?? '')
    .join('\n');
}

test.each([
  ['## Q2 Diversity and Inclusion', 'Q2'],
  ['## Question 2', 'Q2'],
  ['## Answer to question Q2', 'Q2'],
  ['## Our answer to your question Q2', 'Q2'],
  ['## Q.2', 'Q2'],
  ['## 2. Diversity and inclusion', 'Q2'],
  ['## 2) Diversity & Inclusion', 'Q2'],
  ['## DIVERSITY AND INCLUSION', 'Q2'],
  ['## Diversty and Inclussion', 'Q2'],
  ['## Our response: diversity and inclusion', 'Q2'],
  ['## Answer for Q2', 'Q2'],
  ['## In reply to your question 2', 'Q2'],
  ['## Re: Q2', 'Q2'],
  ['## Our answer on diversity and inclusion', 'Q2'],
  ['## Answer to question Q2', 'Q2'],
  ['## Response to Question Q2: people', 'Q2'],
  ['## Question Q2', 'Q2'],
  ['## People (your Q2)', 'Q2'],
  ['## People – see Q2', null],
  ['## Reporting – end of Q2', null],
  ['## Mobilisation (by end Q2)', null],
  ['## People – the council’s Q2', 'Q2'],
  ['How will you make the workforce more inclusive on this contract?', 'Q2'],
  ['## Reply to complaints', null],
  ['## Question 2: how we treat people', 'Q2'],
  ['## How will you make your workforce on this contract more inclusive?', 'Q2'],
  ['**Question 2 – Diversity and Inclusion**', 'Q2'],
  ['Q2', 'Q2'],
  ['## Diversity and Inclusion (15%, at most 500 words)', 'Q2'],
  ['How will you make your workforce on this contract more inclusive?', 'Q2'],
  ['The voluntary local sector will strengthen and improve our health.', null],
  ['## 2. About us', null],
  ['## Company profile', null],
  ['## Health and safety', null],
])('the heading %s names %s', (heading, criterion) => {
  const file = fileOf(`# Response of Example Ltd\n\n${heading}\n\nWe will plant ten trees.\n`);
  const map = mapAnswers([file], CRITERIA);
  const named = map.answers.filter((answer) => answer.parts.length > 0).map((answer) => answer.criterion);
  expect(named).toEqual(criterion === null ? [] : [criterion]);
});

test.each([
  [['## Domain 1: keeping well', '## Domain 2: fairness', '## Domain 3: net zero']],
  [['ONE, keeping folk well', 'TWO, a welcome', 'THREE, the green stuff']],
  [['Right, number one, the lonely ones', 'Number two, a welcome', 'And three, the green stuff']],
  [['## First question, on keeping folk well', '## Second question, on welcome', '## Third question, on creation']],
  [['## People (1)', '## Everybody equal (2)', '## Green things (3)']],
  [['## Your question 1: clubs', '## Your question 2: welcome', '## Your question 3: green']],
  [['**Theme one: clubs**', '**Theme two: welcome**', '**Theme three: green**']],
  [['## Priority A. Clubs', '## Priority B. Welcome', '## Priority C. Green']],
  [['## i) Clubs', '## ii) Diversity and Inclusion', '## iii) Green things']],
  [['## Community Development', '## Everybody welcome', '## Environmental Sustainability']],
  [['## 1. Clubs (Community Development)', '## 2. Welcome (Diversity and Inclusion)', '## 3. Green (Environment)']],
  [['## One. Clubs (Community Development)', '## Two: welcome', '## Three – green']],
  [['## Schedule A (Q1 Community Development)', '## Schedule B (Q2 Diversity)', '## Schedule C (Q3 Environment)']],
  [['## SV-1 (Authority Question 1)', '## SV-2 (Authority Question 2)', '## SV-3 (Authority Question 3)']],
  [['## A. Clubs (your question 1)', '## B. Welcome (your question 2)', '## C. Green (your question 3)']],
  [['## Clubs – Q1', '## Welcome – Q2', '## Green things – Q3']],
  [['## Keeping well [Q1]', '## Everybody equal [Q2]', '## Green things [Q3]']],
  [['## Clubs: Question 1', '## Welcome: Question 2', '## Green: Question 3']],
  [['## Q1/3: clubs', '## Q2/3: welcome', '## Q3/3: green']],
  [['## Question One of Three', '## Question Two of Three', '## Question Three of Three']],
  [['## Our reply to no. 1', '## Our reply to no. 2', '## Our reply to no. 3']],
  [['## Part A: clubs', '## Part B: welcome', '## Part C: green']],
  [['## SV1 Clubs', '## SV2 Welcome', '## SV3 Green']],
  [['## Section 1. Clubs', '## Section 2. Welcome', '## Section 3. Green']],
  [['## One. Clubs', '## Two: welcome', '## Three – Environmental Sustainability']],
  [['## #1 Clubs', '## #2 Diversity and Inclusion', '## #3 Green']],
  [['## Our first letter, on clubs', '## Our second letter, on welcome', '## Our last letter, on the land']],
  [['## 1 – Clubs', '## 2 – Welcome', '## 3 – Environmental Sustainability']],
  [['## First one, keeping well', '## Second one, a welcome', '## Last one, the green stuff']],
  [['**First, clubs**', '**And second, welcome**', '**Third – green**']],
  [['## Communities', '## Inclusion and diversity', '## Sustainability of the environment']],
  [['## Communities and how we develop them', '## Diversity', '## The environment']],
])('headings that count the questions off name them: %j', (headings) => {
  const file = fileOf(headings.map((heading, at) => `${heading}\n\nWords ${String(at)}.`).join('\n\n'));
  const map = mapAnswers([file], CRITERIA);
  expect(CRITERIA.map(({ id }) => /Words \d/.exec(wordsOf(map, [file], id))?.[0])).toEqual([
    'Words 0',
    'Words 1',
    'Words 2',
  ]);
});

test.each([
  [['## 1. About us', '## 2. Our people', '## 3. Our plan']],
  [['## About us', '## Our people', '## Environmental Sustainability']],
  [['First, we opened a club.', 'Second, we made all welcome.', 'Third, we planted trees.']],
  [['## Aim 1: clubs', '## Aim 3: green', '## Aim 2: welcome']],
  [['## Domain 1: clubs', '## Domain 2: Environmental Sustainability', '## Domain 3: welcome']],
  [['## Objective 1: clubs', '## Objective 1: welcome', '## Objective 2: green']],
])('headings that count something else name nothing: %j', (headings) => {
  const file = fileOf(headings.map((heading, at) => `${heading}\n\nWords ${String(at)}.`).join('\n\n'));
  const map = mapAnswers([file], CRITERIA);
  expect(wordsOf(map, [file], 'Q1') + wordsOf(map, [file], 'Q2')).toBe('');
});

test('where several chapters are about something, they answer the questions in their order, and a person is asked', () => {
  const heads = ['## About people nearby', '## About who is left out', '## About air and water'];
  const said = heads.map((head, at) => `${head}\n\nWords ${String(at)}. ${'We visit each of the clubs. '.repeat(20)}`);
  const file = fileOf(`# Example Ltd\n\n${said.join('\n\n')}`);
  const map = mapAnswers([file], CRITERIA);
  expect(CRITERIA.map(({ id }) => /Words \d/.exec(wordsOf(map, [file], id))?.[0])).toEqual([
    'Words 0',
    'Words 1',
    'Words 2',
  ]);
  expect(map.answers.every(({ needsConfirmation }) => needsConfirmation !== null)).toBe(true);
});

test('two chapters about the bidder answer nothing, and leave the others to the questions', () => {
  const heads = ['## About us', '## About this bid', '## People nearby', '## Who is left out', '## Air and water'];
  const said = heads.map((head, at) => `${head}\n\nWords ${String(at)}. ${'We visit each of the clubs. '.repeat(20)}`);
  const file = fileOf(`# Example Ltd\n\n${said.join('\n\n')}`);
  const map = mapAnswers([file], CRITERIA);
  expect(CRITERIA.map(({ id }) => /Words \d/.exec(wordsOf(map, [file], id))?.[0])).toEqual([
    'Words 2',
    'Words 3',
    'Words 4',
  ]);
});

test('a promise made of the words of a question is no copy of it and opens no answer', () => {
  const promise = 'The local voluntary sector will strengthen and health improve.';
  const heads = ['One. Clubs', 'Two. Diversity and Inclusion', 'Three. Environmental Sustainability'];
  const file = fileOf(heads.map((head) => `## ${head}\n\nWe are here.\n\n${promise}`).join('\n\n'));
  const map = mapAnswers([file], CRITERIA);
  expect(CRITERIA.map(({ id }) => wordsOf(map, [file], id).startsWith(heads[Number(id.slice(1)) - 1] ?? '-'))).toEqual([
    true,
    true,
    true,
  ]);
});

test('what a bidder counts inside an answer stays in it', () => {
  const aims = '### Objective 1: clubs\n\nOne.\n\n### Objective 2: health\n\nTwo.\n\n### Objective 3: grants\n\nThree.';
  const inOne = [fileOf(`## Q1\n\n${aims}`)];
  const flat = [
    fileOf(`## Community Development\n\n${aims.replaceAll('###', '##')}\n\n## Diversity and Inclusion\n\nTen.`),
  ];
  expect(wordsOf(mapAnswers(flat, CRITERIA), flat, 'Q3')).toBe('');
  const ofItsOwn = [fileOf(aims, 'Q1.docx'), fileOf('Ten places.', 'Q2.docx')];
  for (const files of [inOne, ofItsOwn])
    expect(wordsOf(mapAnswers(files, CRITERIA), files, 'Q1')).toMatch(/One\.[^]*Two\.[^]*Three\./);
});

test.each([
  ['## Outcome 1: clubs\n\nOne.\n\n## Outcome 2: welcome\n\nTwo.\n\n## Outcome 3: green\n\nThree.'],
  ['## Domain 1: clubs\n\nOne.\n\n## Domain 2: welcome\n\nTwo.'],
  ['## Our clubs\n\nOne.\n\n## Diversity and Inclusion\n\nTwo.\n\n## Environmental Sustainability\n\nThree.'],
])('where the count may be of something else, a person is asked: %j', (text) => {
  const [first] = mapAnswers([fileOf(text)], CRITERIA).answers;
  expect(first?.needsConfirmation).toMatch(/was taken for Q1 by its number alone/);
});

test('as many chapters as questions are taken in their order where nothing else is known, and a person is asked', () => {
  const long = 'We will plant ten trees in Louth by May 2028 and show them to the council. '.repeat(5);
  const chapters = (...headings: string[]) => [fileOf(headings.map((each) => `## ${each}\n\n${long}`).join('\n\n'))];
  const asked = (files: readonly ResponseFile[]) => mapAnswers(files, CRITERIA).answers[0]?.needsConfirmation;
  expect(asked(chapters('Keeping well', 'A seat for all', 'The land'))).toMatch(/taken for Q1 by its place alone/);
  expect(asked(chapters('1. Keeping well', '2. A seat for all', '3. The land'))).toMatch(/taken for Q1 by its place/);
  for (const other of [
    ['Keeping well', 'The land'],
    ['The environment', 'A seat for all', 'Keeping well'],
    ['3. Keeping well', '2. A seat for all', '1. The land'],
    ['About us', 'A seat for all', 'The land'],
  ])
    expect(asked(chapters(...other))).toMatch(/No heading names this question/);
});

describe('one chapter for each question, each with words of its title alone', () => {
  const LONG = 'We will plant ten trees in Louth by May 2028 and show them to the council. '.repeat(5);
  const QUESTIONS = [
    'Your question about the environment',
    'Your question about diversity',
    'Your question about communities',
  ];
  const starts = (text: string, ...others: readonly string[]) => {
    const files = [fileOf(text), ...others.map((other, at) => fileOf(other, `other-${String(at)}.md`))];
    const map = mapAnswers(files, CRITERIA);
    return CRITERIA.map(({ id }, at) => [
      /words (\w+)/.exec(wordsOf(map, files, id))?.[1] ?? null,
      map.answers[at]?.needsConfirmation ?? null,
    ]);
  };
  const chapters = (heads: readonly string[], level: string, below: string) =>
    heads.map((head) => `${level} ${head}\n\nThe words ${head.split(' ').at(-1) ?? ''}. ${below}`).join('\n\n');

  test('needs nobody to look where they are as long as answers, in any order', () => {
    expect(starts(chapters(QUESTIONS, '##', LONG))).toEqual([
      ['communities', null],
      ['diversity', null],
      ['environment', null],
    ]);
  });

  test('asks a person where they are short, and names nothing where there are more chapters', () => {
    expect(starts(chapters(QUESTIONS, '##', ''))[0]).toEqual([
      'communities',
      '“Your question about communities” was taken for Q1 by words of its title alone.',
    ]);
    expect(starts(chapters([...QUESTIONS, 'Ethics'], '##', LONG))[0]?.[0]).toBeNull();
    const main = chapters(['Q1 a', 'Q2 b', 'Q3 c'], '##', LONG);
    expect(starts(main, chapters(['Environment', 'Diversity', 'Community', 'Ethics'], '##', ''))).toEqual([
      ['a', null],
      ['b', null],
      ['c', null],
    ]);
  });

  test('takes no answer away from what is counted above, and no chapter that another heads', () => {
    const parts = chapters(['Community', 'Diversity', 'Environment'], '###', '');
    const counted = chapters(['Domain 1: one', 'Domain 2: two', 'Domain 3: three'], '##', LONG);
    for (const text of [
      counted.replace('\n\n## Domain 2', `\n\n${parts}\n\n## Domain 2`),
      `${counted}\n\n# Policies\n\n${parts}`,
    ])
      expect(starts(text)).toEqual([
        ['one', null],
        ['two', null],
        ['three', null],
      ]);
    const policies = chapters(['Environment', 'Quality'], '##', '');
    const own = chapters(['Community Development', 'Diversity and Inclusion', 'Green promises'], '##', LONG);
    expect(starts(`# About us\n\n${policies}\n\n# Our answers\n\n${own}`)[2]?.[0]).not.toBe('Environment');
  });
});

test('sections of a second file answer nothing where every question is answered in other files, as many as they may be', () => {
  const long = 'We keep to ISO 14001 and have done so in all our depots since 2019, as our auditors say. '.repeat(5);
  const policy = fileOf(
    ['Environment', 'Diversity', 'Community'].map((each) => `## ${each}\n\n${long}`).join('\n\n'),
    'csr.md',
  );
  const answer = (id: string) => `Ten trees for ${id}.`;
  const main = [fileOf(['Q1', 'Q2', 'Q3'].map((id) => `## ${id}\n\n${answer(id)}`).join('\n\n'))];
  const apart = ['Q1', 'Q2', 'Q3'].map((id) => fileOf(answer(id), `${id}.docx`));
  const table = ['Q1', 'Q2', 'Q3'].map((id) => `| ${id} | ${answer(id)} |`).join('\n');
  const rows = [fileOf(`| Question | Answer |\n|---|---|\n${table}`)];
  for (const files of [
    [...main, policy],
    [...apart, policy],
    [...rows, policy],
  ]) {
    const map = mapAnswers(files, CRITERIA);
    expect(map.answers.map(({ needsConfirmation }) => needsConfirmation)).toEqual([null, null, null]);
    expect(map.unmapped.filter(({ file }) => file === 'csr.md')).toHaveLength(1);
  }
});

test.each(['As for question 1.', 'Our answer to question 1.', 'Re: question 1', 'In response to Q1 (above)'])(
  'a reference back to another answer heads nothing: %s',
  (words) => {
    const text = `Question 1\n\nTen trees.\n\nQuestion 2\n\n${words}\n\nTen places.\n\nQuestion 3\n\nTen bulbs.`;
    const headed = text.replace(/(Question \d)/g, '## $1').replace(words, `### ${words}`);
    for (const file of [fileOf(text), fileOf(headed)])
      expect(wordsOf(mapAnswers([file], CRITERIA), [file], 'Q2')).toContain('Ten places.');
  },
);

describe('what only lists the questions or sums their answers up', () => {
  const LONG = 'We will give two clubs in Louth £400 a year and a van for their trips. '.repeat(6);
  const ids = ['1', '2', '3'];
  const answers = (head: (id: string) => string) => ids.map((id) => `${head(id)}\n\nBody ${id}. ${LONG}`).join('\n\n');
  const found = (...texts: readonly string[]) => {
    const files = texts.map((text, at) => fileOf(text, `${String(at)}.md`));
    const map = mapAnswers(files, CRITERIA);
    return CRITERIA.map(({ id }) => /Body (\d)/.exec(wordsOf(map, files, id))?.[1]);
  };
  test.each([
    [
      'a form that points to the answers',
      [
        ids.map((id) => `## Question ${id}\n\nSee answers.`).join('\n\n'),
        answers((id) => `## Our answer to question ${id}`),
      ],
    ],
    [
      'a form of labels, and answers that count',
      [ids.map((id) => `Question ${id}`).join('\n\n'), answers((id) => `## Domain ${id}: our plan`)],
    ],
    [
      'a summary before the answers',
      [
        `# Summary\n\n${ids.map((id) => `## Question ${id}\n\nIn short, yes.`).join('\n\n')}\n\n# Full\n\n${answers((id) => `## Our answer to question ${id}`)}`,
      ],
    ],
    [
      'a list of contents',
      [`${ids.map((id) => `Question ${id}`).join('\n\n')}\n\n${answers((id) => `## Our answer to question ${id}`)}`],
    ],
  ])('takes no answer away: %s', (_, texts) => {
    expect(found(...texts)).toEqual(ids);
  });

  test.each([
    [
      'a form that says where the answers are, as a table',
      [
        `| Question | Where |\n|---|---|\n${ids.map((id) => `| Q${id} | See our method statement |`).join('\n')}`,
        answers((id) => `## Domain ${id}: our plan`),
      ],
    ],
    [
      'a form of word limits, as a table',
      [
        `| Question | Limit |\n|---|---|\n${ids.map((id) => `| Q${id} | 500 |`).join('\n')}`,
        ids.map((id) => `## Our answer to question ${id}\n\nBody ${id}. Ten trees.`).join('\n\n'),
      ],
    ],
    [
      'a form of word limits before short answers',
      [
        ids
          .map(
            (id) =>
              `## Question ${id}\n\nWord limit: 500 words.\n\n## Our answer to question ${id}\n\nBody ${id}. Ten trees in Louth and two in Horncastle, by May 2028.`,
          )
          .join('\n\n'),
      ],
    ],
    [
      'a list before what the bidder is',
      [
        `${ids.map((id) => `Question ${id}`).join('\n\n')}\n\n# About us\n\n${LONG}\n\n${ids.map((id) => `# Our answer to question ${id}\n\nBody ${id}. Ten trees.`).join('\n\n')}`,
      ],
    ],
  ])('takes no short answer away: %s', (_, texts) => {
    expect(found(...texts)).toEqual(ids);
  });

  test.each([
    ['in one file', (point: string) => [`${answers((id) => `## Question ${id}`)}\n\n${point}\n\n${LONG}`]],
    [
      'in two files',
      (point: string) => [
        `## Question 1\n\nBody 1. ${LONG}`,
        `## Question 2\n\nBody 2. ${LONG}\n\n## Question 3\n\nBody 3. ${LONG}\n\n${point}\n\n${LONG}`,
      ],
    ],
  ])('words behind what may point back stay in their answer, and a person looks: %s', (_, texts) => {
    for (const point of ['### Our answer to question 1', 'Re: Q1']) {
      const files = texts(point).map((text, at) => fileOf(text, `${String(at)}.md`));
      const { answers: mapped } = mapAnswers(files, CRITERIA);
      expect(mapped.map(({ needsConfirmation }) => needsConfirmation)).toEqual([
        null,
        null,
        expect.stringMatching(/may head words of its own or point to the answer to Q1/),
      ]);
      expect(wordsOf(mapAnswers(files, CRITERIA), files, 'Q3').split(LONG.trim())).toHaveLength(3);
    }
  });

  test('one answer that only points to a policy opens no chapter of it', () => {
    const policy = fileOf(
      ['Scope', 'Energy', 'Review'].map((each) => `## ${each}\n\n${LONG}`).join('\n\n'),
      'policy.md',
    );
    const main = fileOf(
      `## Q1\n\nBody 1. ${LONG}\n\n## Q2\n\nBody 2. ${LONG}\n\n## Q3\n\nPlease see our attached policy.`,
    );
    const map = mapAnswers([main, policy], CRITERIA);
    expect(map.unmapped.map(({ file }) => file)).toEqual(['policy.md']);
  });
});

test('rows of a table go to the question that an answer is said to be for', () => {
  const rows = ['1', '2', '3'].map((id) => `| Answer to Q${id} | Body ${id}. | 4 |`).join('\n');
  const file = fileOf(`| What | Words | Page |\n|---|---|---|\n${rows}`);
  const map = mapAnswers([file], CRITERIA);
  expect(CRITERIA.map(({ id }) => /Body \d/.exec(wordsOf(map, [file], id))?.[0])).toEqual([
    'Body 1',
    'Body 2',
    'Body 3',
  ]);
});

test('codes of the bidder need nobody to look where one chapter only points elsewhere and the others bear them out', () => {
  const bodies = [
    'We will pay for two health walks a week and give the voluntary sector in Louth £4,000 a year. '.repeat(4),
    'Please see our policy.',
    'The measurable benefit: 40 tonnes of carbon less a year, for the environment of the Wolds. '.repeat(4),
  ];
  const asked = (texts: readonly string[]) =>
    mapAnswers([fileOf(texts.map((body, at) => `## SV${String(at + 1)}\n\n${body}`).join('\n\n'))], CRITERIA).answers[0]
      ?.needsConfirmation;
  expect(asked(bodies)).toBeNull();
  expect(asked(['See our policy.', ...bodies.slice(1)])).toMatch(/taken for Q1 by its number alone/);
});

test('a title that begins like the head of an answer is still a title, beside one that is the rest of it', () => {
  const titles = ['Emergencies', 'Response to emergencies', 'Price and cost'];
  const criteria = CRITERIA.map((each, at) => ({ ...each, title: titles[at] ?? '' }));
  const [, second] = mapAnswers([fileOf('## Response to emergencies\n\nTen people.')], criteria).answers;
  expect(second?.parts).toHaveLength(1);
  const hours = { ...CRITERIA[0], id: 'Q9', title: 'Response to 24 hour calls', question: '' };
  const [named] = mapAnswers([fileOf('## 24 hour response\n\nTen people.')], [hours, ...criteria.slice(1)]).answers;
  expect(named?.parts).toHaveLength(1);
  const asked = mapAnswers([fileOf('## Questions about price\n\nNone.')], criteria);
  expect(asked.answers.flatMap(({ parts }) => parts)).toEqual([]);
});

test('chapters in the order of the questions need nobody to look where their own words bear the order out', () => {
  const [clubs, people, land] = [
    'We will pay for two health walks a week and give the voluntary sector in Louth £4,000 a year. '.repeat(4),
    'Half of the workforce on this contract will be women by May 2028, as an inclusive team should be. '.repeat(4),
    'The measurable benefit: 40 tonnes of carbon less a year, for the environment of the Wolds. '.repeat(4),
  ];
  const asked = (bodies: readonly string[]) => {
    const text = ['1. Keeping well', '2. A seat for all', '3. The land'].map(
      (head, at) => `## ${head}\n\n${bodies[at] ?? ''}`,
    );
    return mapAnswers([fileOf(text.join('\n\n'))], CRITERIA).answers[0]?.needsConfirmation;
  };
  expect(asked([clubs, people, land])).toBeNull();
  expect(asked([clubs, land, people])).toMatch(/taken for Q1 by its place alone/);
});

test('sub-headings stay in their answer, unknown sections and the words before the first question are set apart', () => {
  const text =
    '# Example Ltd\n\nA title page.\n\n## Q1 Community Development\n\n### Our plan\n\nOne.\n\n## Appendix\n\nTwo.\n\n## Q3 Environmental Sustainability\n\nThree.';
  const file = fileOf(text);
  const map = mapAnswers([file], CRITERIA);
  expect(wordsOf(map, [file], 'Q1')).toBe('Q1 Community Development\n\n### Our plan\n\nOne.');
  expect(wordsOf(map, [file], 'Q3')).toBe('Q3 Environmental Sustainability\n\nThree.');
  expect(map.unmapped.map((part) => text.slice(part.start, part.end))).toEqual([
    'Example Ltd\n\nA title page.',
    'Appendix\n\nTwo.',
  ]);
});

test('a bidder’s own code asks nobody where the number of the question stands beside it', () => {
  const codes = ['SV-1', 'SV-2', 'SV-3'];
  const text = codes
    .map((code, i) => `## ${code} (Authority Question ${i + 1})\n\nWe will plant ten trees.`)
    .join('\n\n');
  expect(mapAnswers([fileOf(text)], CRITERIA).answers.map((answer) => answer.needsConfirmation)).toEqual([
    null,
    null,
    null,
  ]);
});

test('a heading that points to another question stays in its own answer', () => {
  const file = fileOf('## Q2 Diversity\n\nOne.\n\n### Training (see also question 1)\n\nTwo.');
  expect(wordsOf(mapAnswers([file], CRITERIA), [file], 'Q2')).toContain('Two.');
});

test('a heading whose question number and title disagree goes by its title and asks a person', () => {
  const map = mapAnswers([fileOf('## Q1 Environmental Sustainability\n\nTen trees.')], CRITERIA);
  const [first, , third] = map.answers;
  expect(first?.parts).toEqual([]);
  expect(third?.needsConfirmation).toBe(
    '“Q1 Environmental Sustainability” carries the number of Q1 and the title of Q3.',
  );
});

test('a file or a folder named for a question answers it', () => {
  const files = [
    fileOf('# Our offer\n\nFirst.', 'Q1.docx'),
    fileOf('Second.', 'response.docx', { folder: 'Question 2' }),
    fileOf('Third.', 'environmental-sustainability_final.pdf'),
    fileOf('Fourth.', '1.docx'),
  ];
  const map = mapAnswers(files, CRITERIA);
  expect(map.answers.map((answer) => answer.parts.map((part) => [part.file, part.how]))).toEqual([
    [['Q1.docx', 'file-name']],
    [['response.docx', 'folder']],
    [['environmental-sustainability_final.pdf', 'file-name']],
  ]);
  expect(map.unmapped.map((part) => part.file)).toEqual(['1.docx']);
});

test('rows of a table go to the question in its question column', () => {
  const text =
    '| Question | Response |\n|---|---|\n| Q1 | We will pay £500. |\n| | And £20 more. |\n| 3. Environmental Sustainability | Ten trees. |';
  const file = fileOf(text);
  const map = mapAnswers([file], CRITERIA);
  expect(wordsOf(map, [file], 'Q1')).toBe('| Q1 | We will pay £500. |\n| | And £20 more. |');
  expect(wordsOf(map, [file], 'Q3')).toBe('| 3. Environmental Sustainability | Ten trees. |');
});

test('a bookmark opens an answer that no heading names', () => {
  const text = 'Our people come from here.\n\nWe will plant ten trees.';
  const file = fileOf(text);
  const bookmarks = [{ title: 'Q3', level: 1, start: text.indexOf('We will') }];
  const map = mapAnswers([{ ...file, document: { ...(file.document as TextDocument), bookmarks } }], CRITERIA);
  expect(map.answers[2]?.parts).toEqual([{ file: 'response.md', how: 'bookmark', start: 28, end: text.length }]);
});

test('a tender with one question takes the whole response', () => {
  const map = mapAnswers([fileOf('# Any title\n\nWe will plant ten trees.')], CRITERIA.slice(2));
  expect(map.answers[0]?.parts).toEqual([{ file: 'response.md', how: 'whole-response', start: 2, end: 37 }]);
  expect(map.unmapped).toEqual([]);
});

test('an answer that was not found asks a person only where words stand under no question', () => {
  const lost = mapAnswers([fileOf(`## Our offer\n\n${'We will plant ten trees. '.repeat(20)}`)], CRITERIA);
  expect(lost.answers[0]?.needsConfirmation).toMatch(/^No heading names this question, and 102 words/);
  const none = mapAnswers([fileOf('# Example Ltd\n\n## Q2\n\nTen places.')], CRITERIA);
  expect(none.answers[0]).toEqual({ criterion: 'Q1', parts: [], cutOff: [], needsConfirmation: null });
});

test('what a person maps by hand stands before what was found, and is cut by the same limit', () => {
  const text = '## Our trees\n\nTen trees each year.\n\n## Q2 Diversity and Inclusion\n\nTen places.';
  const file = fileOf(text);
  const stretch = { file: 'response.md', start: 0, end: text.indexOf('## Q2') };
  const limited = CRITERIA.map((criterion) => (criterion.id === 'Q3' ? { ...criterion, wordLimit: 4 } : criterion));
  const map = mapAnswers([file], limited, [
    { ...stretch, criterion: 'Q1' },
    { ...stretch, criterion: 'Q3' },
  ]);
  expect(map.answers[0]?.parts).toEqual([]);
  expect(map.answers[2]?.parts.map(({ how }) => how)).toEqual(['by-hand']);
  expect(wordsOf(map, [file], 'Q3')).toBe('Our trees\n\nTen trees');
  expect(map.answers[2]?.cutOff.map((part) => text.slice(part.start, part.end))).toEqual(['each year.']);
  expect([map.unmapped, wordsOf(map, [file], 'Q2')]).toEqual([[], 'Q2 Diversity and Inclusion\n\nTen places.']);
});

test('what a person takes out of an answer answers none, and put back it counts as it did', () => {
  const text = '## Q1 Community Development\n\nTen trees each year.\n\nOur history is long.';
  const file = fileOf(text);
  const whole = { file: 'response.md', start: 0, end: text.length };
  const history = { ...whole, start: text.indexOf('Our history') };
  const limited = CRITERIA.map((criterion) => (criterion.id === 'Q1' ? { ...criterion, wordLimit: 6 } : criterion));
  const out = mapAnswers([file], limited, [{ ...history, criterion: null }]);
  expect(wordsOf(out, [file], 'Q1')).toBe('Q1 Community Development\n\nTen trees each year.');
  expect(out.unmapped.map(({ start, end }) => text.slice(start, end))).toEqual(['Our history is long.']);
  const back = mapAnswers([file], limited, [
    { ...whole, criterion: null },
    { ...whole, criterion: 'Q1' },
  ]);
  expect(wordsOf(back, [file], 'Q1')).toBe('Q1 Community Development\n\nTen trees each year.\n\nOur history');
  const only = mapAnswers([file], CRITERIA.slice(0, 1), [{ ...history, criterion: null }]);
  expect(only.unmapped).toHaveLength(1);
});

test('a page read with low confidence asks a person to confirm the answer on it', () => {
  const text = 'Q1 Community Development\n\nWe will train ten people.';
  const { blocks } = scanBlocks(`${text}`, 'plain');
  const pages = [{ number: 1, start: 0, end: text.length, source: 'recognised', confidence: 61 } as const];
  const file = fileOf(text, 'scan.pdf', { status: 'scanned', document: { text, pages, blocks, asides: [] } });
  expect(mapAnswers([file], CRITERIA).answers[0]?.needsConfirmation).toMatch(/^Page 1 of scan\.pdf/);
});

test('every page that was read with doubt is named, so that one confirmation cannot cover another page', () => {
  const text = 'Q1 Community Development\n\nWe will train ten people.\n\nWe will hire two.\n\nWe will stay.';
  const { blocks } = scanBlocks(text, 'plain');
  const ends = [text.indexOf('We will hire'), text.indexOf('We will stay'), text.length];
  const pages = ends.map((end, at) => {
    const confidence = at === 1 ? 95 : 61;
    return { number: at + 1, start: ends[at - 1] ?? 0, end, source: 'recognised' as const, confidence };
  });
  const file = fileOf(text, 'scan.pdf', { status: 'scanned', document: { text, pages, blocks, asides: [] } });
  expect(mapAnswers([file], CRITERIA).answers[0]?.needsConfirmation).toBe(
    'Pages 1 and 3 of scan.pdf are scans that could only be read with doubt.',
  );
});

test('a doubt about very many pages names their runs, and what does not fit still tells one set of pages from another', () => {
  const doubtAbout = (pagesOfEach: number, sureFrom: number) => {
    const files = Array.from({ length: 30 }, (_, at) => {
      const text = 'word '.repeat(pagesOfEach);
      const pages = Array.from({ length: pagesOfEach }, (_, page) => {
        const isSure = at === 29 && page >= sureFrom;
        return {
          number: page * 2 + 1,
          start: page * 5,
          end: page * 5 + 4,
          source: 'recognised' as const,
          confidence: isSure ? 95 : 61,
        };
      });
      const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length, page: 1, locator: null }];
      return fileOf(text, `${String(at)}.pdf`, { status: 'scanned', document: { text, pages, blocks, asides: [] } });
    });
    return mapAnswers(files, CRITERIA.slice(0, 1)).answers[0]?.needsConfirmation ?? '';
  };
  const long = doubtAbout(200, 200);
  expect(long).toMatch(/^Pages 1, 3, 5, .* more pages may not be what was sent \([0-9a-f]{12}\)\.$/);
  expect(long.length).toBeLessThan(10_200);
  const other = doubtAbout(200, 199);
  expect(other).not.toBe(long);
});

test('a layer of words that nobody held against its picture asks a person where the file was caught elsewhere', () => {
  const text = 'Q1 Community Development\n\nWe will train ten people.';
  const pages = [
    { number: 7, start: 0, end: text.length, source: 'text-layer' as const, confidence: null, unchecked: true },
  ];
  const { blocks } = scanBlocks(text, 'plain');
  const file = fileOf(text, 'scan.pdf', { document: { text, pages, blocks, asides: [] } });
  expect(mapAnswers([file], CRITERIA).answers[0]?.needsConfirmation).toBe(
    'Page 7 of scan.pdf has a layer of words that was not held against the picture, and elsewhere in the file the two differ.',
  );
});

test('the word limit keeps exactly the published number of whole words and loses none', () => {
  const paragraph = fc.array(fc.constantFrom('train', 'ten', '£5,000', 'people', 'self-help', '–'), {
    minLength: 1,
    maxLength: 9,
  });
  const body = fc.array(
    fc.tuple(fc.constantFrom('', '- ', '### '), paragraph).map(([marker, words]) => marker + words.join(' ')),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(body, fc.integer({ min: 1, max: 40 }), (blocks, wordLimit) => {
      const file = fileOf(`## Q1 Community Development\n\n${blocks.join('\n\n')}\n\n## Q2\n\nEnd.`);
      const [, ...others] = CRITERIA;
      const map = mapAnswers([file], [{ ...(CRITERIA[0] as (typeof CRITERIA)[0]), wordLimit }, ...others]);
      const text = file.document?.text ?? '';
      const all = countWords(blocks.join('\n'));
      const kept = countWords(wordsOf(map, [file], 'Q1')) - countWords('Q1 Community Development');
      const cut = map.answers[0]?.cutOff.map((part) => text.slice(part.start, part.end)).join('\n') ?? '';
      expect(kept).toBe(Math.min(all, wordLimit));
      expect(countWords(cut)).toBe(all - kept);
    }),
  );
});

test('the page limit keeps the first pages of the answer and cuts inside a paragraph that runs on', () => {
  const text = 'Q1 Community Development\n\nOne two\fthree four.\n\nFive.\fSix.';
  const breaks = [0, text.indexOf('\f') + 1, text.lastIndexOf('\f') + 1];
  const ends = [text.indexOf('\f'), text.lastIndexOf('\f'), text.length];
  const pages = breaks.map((start, index) => ({
    number: index + 1,
    start,
    end: ends[index] ?? 0,
    source: 'text-layer' as const,
    confidence: null,
  }));
  const at = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    page: 1,
    locator: null,
  });
  const blocks = [
    { kind: 'heading' as const, level: 1, ...at('Q1 Community Development') },
    { kind: 'paragraph' as const, ...at('One two\fthree four.') },
    { kind: 'paragraph' as const, ...at('Five.') },
    { kind: 'paragraph' as const, ...at('Six.') },
  ];
  const file = fileOf(text, 'response.pdf', { document: { text, pages, blocks, asides: [] } });
  const cut = (pageLimit: number) => {
    const answer = mapAnswers([file], [{ ...(CRITERIA[0] as (typeof CRITERIA)[0]), pageLimit }, ...CRITERIA.slice(1)])
      .answers[0];
    return [answer?.parts, answer?.cutOff].map((parts) =>
      parts?.map((part) => text.slice(part.start, part.end)).join('|'),
    );
  };
  expect(cut(1)).toEqual(['Q1 Community Development\n\nOne two', 'three four.\n\nFive.\fSix.']);
  expect(cut(2)).toEqual(['Q1 Community Development\n\nOne two\fthree four.\n\nFive.', 'Six.']);
  expect(cut(3)).toEqual([text, '']);
});

test('every block is in exactly one answer or set apart', () => {
  const line = fc.constantFrom(
    '## Q1',
    '## Q2 Diversity',
    '### Note',
    '## Appendix',
    'We will.',
    '- ten trees',
    '| Q3 | x |',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 15 }), (lines) => {
      const file = fileOf(lines.join('\n\n'));
      const map = mapAnswers([file], CRITERIA);
      const parts = [...map.answers.flatMap((answer) => [...answer.parts, ...answer.cutOff]), ...map.unmapped];
      for (const block of file.document?.blocks ?? []) {
        expect(parts.filter((part) => part.start <= block.start && block.end <= part.end)).toHaveLength(1);
      }
    }),
  );
});
