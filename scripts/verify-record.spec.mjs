// Whoever has the database in hand can change or delete any row of a record: each such row must be found and named.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { verifyRecord } from './verify-record.mjs';

const FIRST = '0'.repeat(64);
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

const DEFINITION = { criteria: [{ id: 'Q1', weightPercent: '100' }], machineUse: 'evidence' };
const SET = { version: 1, definition: DEFINITION, framework: null, hash: setHash({ criteria: DEFINITION.criteria }) };
const WORDS = { reason: { kind: 'words', words: 'Ten places a year.' } };

// The names of these are in alphabetical order already, as the hash wants them.
function setHash(tender) {
  return `sha256:${sha256(JSON.stringify({ framework: null, tender: { criteria: tender.criteria.map(({ id, weightPercent }) => ({ id, weightPercent })) } }))}`;
}

function chained(rows, words) {
  const last = new Map();
  return rows.map((row) => {
    const previousHash = last.get(row[words[0]]) ?? FIRST;
    const hash = sha256(
      JSON.stringify([previousHash, ...words.filter((word) => word in row).map((word) => row[word])]),
    );
    last.set(row[words[0]], hash);
    return { ...row, previousHash, hash };
  });
}

const BIDDERS = [{ id: 'b1', name: 'Meadow', subcontractors: [] }];
const SCORE_WORDS = ['evaluationId', 'version', 'kind', 'personId', 'values', 'mark'];
// The rows below were written before there was a salt.
const PANEL_WORDS = ['itemId', 'version', 'personId', 'values', 'salt'];

/** A record of one tender with one response, one evaluator and one agreement, in which everything fits. */
function aRecord() {
  const place = { evaluator: 'ann', responseId: 'r1', criterionId: 'Q1', evaluationId: 'e1', personId: 'ann' };
  const scores = chained(
    ['saved', 'locked', 'submitted'].map((kind, at) => ({ ...place, version: at + 1, kind, values: WORDS, mark: '4' })),
    SCORE_WORDS,
  );
  const panel = chained([{ itemId: 'i1', version: 1, personId: 'bo', values: WORDS, mark: '4' }], PANEL_WORDS);
  const answers = [{ bidder: 'Meadow', answer: 'no', words: null }];
  const seat = { evaluatorId: 'ann', scores: [{ values: WORDS, mark: '4' }] };
  const event = (kind, actor, subjectId, detail = {}) => ({ kind, actor, subjectId, detail });
  return structuredClone({
    definition: DEFINITION,
    events: [
      event('role.given', 'lea', 'ann', { role: 'evaluator' }),
      event('set.locked', 'lea', 't', { version: 1, hash: SET.hash }),
      event('declaration.given', 'ann', 'ann', {
        bidderListVersion: 1,
        interest: false,
        seal: sha256(JSON.stringify(answers.map(({ answer, words }) => ({ answer, words })))),
      }),
      event('response.received', 'lea', 'r1', { contents: 'abc' }),
      event('response.read', 'worker', 'r1', {
        seal: sha256(JSON.stringify({ id: 'r1', name: 'Meadow' })),
        texts: 'abc:words-of-abc inner:words-of-inner',
      }),
      event('bidders.changed', 'lea', 't', { version: 1, seal: sha256(JSON.stringify(BIDDERS)) }),
      event('declarations.asked', 'lea', 't', { version: 1, seal: sha256(JSON.stringify(BIDDERS)) }),
      event('evaluation.locked', 'ann', 'e1', { version: 2, hash: scores[1].hash }),
      event('scores.submitted', 'ann', 'ann', { count: 1 }),
      event('moderation.saved', 'bo', 'i1', { version: 1, hash: panel[0].hash }),
      event('moderation.confirmed', 'ann', 'i1', { version: 1 }),
      event('moderation.locked', 'ann', 'i1', { version: 1 }),
      event('moderation.signed-off', 'bo', 't'),
      event('delivery-evidence.added', 'lea', 'p1', { contents: 'one two' }),
      event('delivery-evidence.taken-back', 'lea', 'p1', { contents: 'one' }),
    ],
    parts: {
      'published-sets': { rows: [SET] },
      roles: { rows: [{ personId: 'ann', role: 'evaluator' }] },
      declarations: {
        rows: [{ id: 'd1', personId: 'ann', bidderListVersion: 1, interest: false, answers, givenAt: 'then' }],
      },
      bidders: { rows: BIDDERS },
      'bidder-lists': { rows: [{ version: 1, bidders: BIDDERS }] },
      responses: {
        rows: [
          {
            ...{ id: 'r1', name: 'Meadow' },
            files: [
              { sha256: 'abc', name: 'bid.zip', inside: null, text: 'words-of-abc' },
              { sha256: 'inner', name: 'bid.zip/q1.md', inside: 'bid.zip', text: 'words-of-inner' },
            ],
          },
        ],
      },
      'score-versions': { rows: scores, chain: { of: 'evaluationId', words: SCORE_WORDS } },
      'panel-versions': { rows: panel, chain: { of: 'itemId', words: PANEL_WORDS } },
      'agreed-scores': {
        rows: [
          { id: 'i1', responseId: 'r1', criterionId: 'Q1', status: 'locked', mark: '4', version: 1, seats: [seat] },
        ],
      },
      confirmations: {
        rows: [
          { what: 'confirmed', itemId: 'i1', version: 1, personId: 'ann' },
          { what: 'signed off', personId: 'bo' },
        ],
      },
      'delivery-evidence': {
        rows: [
          { reportId: 'p1', sha256: 'one', takenBackAt: 'then' },
          { reportId: 'p1', sha256: 'two', takenBackAt: null },
        ],
      },
    },
  });
}

const folder = mkdtempSync(join(tmpdir(), 'evenhand-tampered-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the check says of a record whose database was changed like this before it was exported. */
function faultsAfter(tamper, ...more) {
  const record = aRecord();
  const told = structuredClone(record.events);
  tamper(record.parts, record);
  return faultsOf({ ...record, events: [...told, ...more] });
}

/** What the check says of a record whose trail is whole, whatever it tells of; `files`: the folder of stored files. */
function faultsOf(record, files = null) {
  let previousHash = FIRST;
  const events = record.events.map((event, at) => {
    const whole = { ...event, tenderId: 't', sequence: at + 1, at: 'then', previousHash };
    const { kind, actor, subjectId, detail } = event;
    previousHash = sha256(JSON.stringify([previousHash, 't', at + 1, 'then', kind, actor, subjectId, detail]));
    return { ...whole, hash: previousHash };
  });
  const texts = {
    'tender.json': { id: 't', definition: record.definition },
    'people.json': {
      people: [
        { id: 'ann', name: 'Ann Price' },
        { id: 'bo', name: 'Bo Lund' },
      ],
    },
    'audit.json': { events },
    'anchors.json': { anchors: [] },
    ...Object.fromEntries(Object.entries(record.parts).map(([name, part]) => [`parts/${name}.json`, part])),
  };
  const listed = {};
  rmSync(join(folder, 'parts'), { recursive: true, force: true });
  for (const [path, content] of Object.entries(texts)) {
    const text = JSON.stringify(content);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    listed[path] = { sha256: sha256(text) };
  }
  const manifest = { format: 'evenhand-record/1', names: 'shown', files: listed };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return verifyRecord(folder, { files }).faults;
}

test('a record behind whose back nothing was done holds', () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

test('an item that the chair has opened again need not be agreed', () => {
  const reopened = (parts) => Object.assign(parts['agreed-scores'].rows[0], { status: 'open', mark: null });
  expect(faultsAfter(reopened, { kind: 'moderation.reopened', actor: 'bo', subjectId: 'i1', detail: {} })).toEqual([]);
});

const row = (part, at = 0) => part.rows[at];
const drop = (part, at = 0) => part.rows.splice(at, 1);
const harder = { ...DEFINITION, criteria: [{ id: 'Q1', weightPercent: '90' }] };

test('what the trail told before it told of texts and lists of bidders holds as it stands', () => {
  const before = (_, record) => {
    for (const { detail } of record.events) for (const name of ['texts', 'seal']) delete detail[name];
  };
  const older = (parts, record) => {
    before(parts, record);
    for (const part of ['bidders', 'bidder-lists']) delete parts[part];
    for (const file of parts.responses.rows[0].files) for (const name of ['inside', 'text']) delete file[name];
    parts.responses.rows[0].files.pop();
  };
  for (const tamper of [before, older]) {
    const record = aRecord();
    tamper(record.parts, record);
    expect(faultsOf(record)).toEqual([]);
  }
});

test('texts that were deleted because their time was over are missed by nobody', () => {
  const purged = (parts) => {
    for (const file of parts.responses.rows[0].files) file.text = null;
    parts.retention = { rows: [{ step: 'purged' }] };
  };
  expect(faultsAfter(purged)).toEqual([]);
});

test('evidence that was deleted after its time is missed by nobody, and only what the trail tells of is', () => {
  const noFiles = join(folder, 'no-files');
  const STRANGE =
    'The files of delivery reports that are said to be deleted are not those that the audit trail tells of.';
  /** After a deletion that the trail tells of (`told`) and the rows show (`gone`), each by the hashes of files. */
  const after = (told, gone) => {
    const record = aRecord();
    record.parts.retention = { rows: [{ step: 'purged' }] };
    record.parts.responses.rows[0].files.forEach((file) => (file.text = null));
    for (const each of record.parts['delivery-evidence'].rows)
      each.removedAt = gone.includes(each.sha256) ? 'later' : null;
    const seal = sha256(JSON.stringify(told));
    if (told.length > 0) record.events.push({ kind: 'delivery-evidence.removed', subjectId: 't', detail: { seal } });
    return faultsOf(record, noFiles);
  };
  expect(after(['one', 'two'], ['one', 'two'])).toEqual([]);
  expect(after(['one'], ['one'])).toEqual(['The stored file two is missing.']);
  expect(after([], ['one', 'two'])).toEqual([STRANGE]);
  expect(after(['one'], ['one', 'two'])).toEqual([STRANGE]);
});

test.each([
  [
    'the text of a file',
    (p) => (row(p.responses).files[0].text = 'other words'),
    'The text of the file bid.zip of the response r1 (Meadow) is not the one that was read.',
  ],
  [
    'the text of a file that was taken out of another and is gone',
    (p) => (row(p.responses).files[1].text = null),
    'The text of the file bid.zip/q1.md of the response r1 (Meadow) is not the one that was read.',
  ],
  [
    'a file that is said to come out of another, with a text of its own',
    (p) =>
      row(p.responses).files.push({ sha256: 'new', name: 'bid.zip/q2.md', inside: 'bid.zip', text: 'words-of-new' }),
    'The text of the file bid.zip/q2.md of the response r1 (Meadow) is not the one that was read.',
  ],
  [
    'the name of a bidder',
    (p) => (p.bidders.rows = [{ ...BIDDERS[0], name: 'Verge' }]),
    'The bidders on record are not those that were entered on then.',
  ],
  [
    'a list of bidders that declarations were asked about',
    (p) => (row(p['bidder-lists']).bidders = []),
    'Version 1 of the list of bidders that declarations were asked about, of then, was changed.',
  ],
  [
    'a list of bidders that is gone',
    (p) => drop(p['bidder-lists']),
    'Version 1 of the list of bidders that declarations were asked about, of then, is missing.',
  ],
  [
    'a list of bidders that nobody entered',
    (p) => p['bidder-lists'].rows.push({ version: 2, bidders: [] }),
    'Version 2 of the list of bidders that declarations were asked about is on record, but no event tells of it.',
  ],
  [
    'a weighting in the locked set',
    (p) => (row(p['published-sets']).definition = harder),
    'Version 1 of the published set is not the one that was locked on then.',
  ],
  [
    'a locked set with its hash made anew',
    (p) => Object.assign(row(p['published-sets']), { definition: harder, hash: setHash(harder) }),
    'Version 1 of the published set is not the one that was locked on then.',
  ],
  [
    'a locked set that is gone',
    (p) => drop(p['published-sets']),
    'Version 1 of the published set, locked on then, is missing.',
  ],
  [
    'the set in force',
    (_, record) => (record.definition = harder),
    'The set by which the tender is evaluated is not version 1 of its published set.',
  ],
  [
    'a mark',
    (p) => (row(p['score-versions'], 1).mark = '5'),
    'Version 2 of the row e1 of "score-versions" was changed after it was written.',
  ],
  [
    'the submitted version of a score that is gone',
    (p) => drop(p['score-versions'], 2),
    'Scores submitted by Ann Price: 1 by the audit trail, 0 on record.',
  ],
  [
    'a score that is gone whole',
    (p) => p['score-versions'].rows.splice(0),
    'Version 2 of the score e1, written by Ann Price on then, is missing.',
  ],
  [
    'a mark with all its hashes made anew',
    (p) =>
      (p['score-versions'].rows = chained(
        p['score-versions'].rows.map((one) => ({ ...one, mark: '5' })),
        SCORE_WORDS,
      )),
    'Version 2 of the score e1, written by Ann Price on then, was replaced by another.',
  ],
  [
    'the mark with which the panel began',
    (p) => (row(p['agreed-scores']).seats[0].scores[0].mark = '1'),
    'The score of Ann Price that the panel began with for the item i1 is not one that was submitted.',
  ],
  [
    'a draft in the place of the mark with which the panel began',
    (p) => {
      row(p['score-versions']).mark = '1';
      row(p['agreed-scores']).seats[0].scores[0].mark = '1';
    },
    'The score of Ann Price that the panel began with for the item i1 is not one that was submitted.',
  ],
  [
    'an agreement that is gone',
    (p) => drop(p['agreed-scores']),
    'The agreement of version 1 of the item i1 is no longer on record.',
  ],
  [
    'an agreement that was opened again',
    (p) => (row(p['agreed-scores']).status = 'open'),
    'The agreement of version 1 of the item i1 is no longer on record.',
  ],
  [
    'an agreement that was put in',
    (p) => p['agreed-scores'].rows.push({ ...row(p['agreed-scores']), id: 'i2' }),
    'The agreement of version 1 of the item i2 is on record, but no event tells of it.',
  ],
  [
    'the panel’s words with their hash made anew',
    (p) => (p['panel-versions'].rows = chained([{ ...row(p['panel-versions']), values: {} }], PANEL_WORDS)),
    "Version 1 of the panel's record of the item i1, written by Bo Lund on then, was replaced by another.",
  ],
  [
    'a confirmation that is gone',
    (p) => drop(p.confirmations),
    'The confirmation by Ann Price of version 1 of the item i1 is missing.',
  ],
  [
    'a confirmation that was never given',
    (p) => p.confirmations.rows.push({ what: 'confirmed', itemId: 'i1', version: 1, personId: 'bo' }),
    'The confirmation by Bo Lund of version 1 of the item i1 is on record, but no event tells of it.',
  ],
  [
    'a signature that was never given',
    (p) => p.confirmations.rows.push({ what: 'signed off', personId: 'ann' }),
    'The sign-off by Ann Price is on record, but no event tells of it.',
  ],
  [
    'a submitted score of somebody who has submitted none',
    (p) => p['score-versions'].rows.push({ ...row(p['score-versions'], 2), evaluationId: 'e2', personId: 'bo' }),
    'Scores submitted by Bo Lund: 0 by the audit trail, 1 on record.',
  ],
  [
    'an evidence file in the place of another',
    (p) => (row(p['delivery-evidence'], 1).sha256 = 'other'),
    'The files on record for the delivery report p1 are not those that were added.',
  ],
  [
    'an evidence file that nobody has taken back',
    (p) => (row(p['delivery-evidence'], 1).takenBackAt = 'then'),
    'The files taken back from the delivery report p1 are not those that the audit trail tells of.',
  ],
  ['a signature that is gone', (p) => drop(p.confirmations, 1), 'The sign-off by Bo Lund is missing.'],
  ['a response that is gone', (p) => drop(p.responses), 'The response r1 was received and is missing from the record.'],
  [
    'the bidder of a response',
    (p) => (row(p.responses).name = 'Other'),
    'The response r1 was read under another name than Other.',
  ],
  [
    'a declaration that is gone',
    (p) => drop(p.declarations),
    'The declaration of interest that Ann Price gave on then is missing or was changed.',
  ],
  [
    'an answer in a declaration',
    (p) => (row(p.declarations).answers[0].words = 'My brother works there.'),
    'The declaration of interest that Ann Price gave on then is missing or was changed.',
  ],
  ['a role that is gone', (p) => drop(p.roles), 'The role of Ann Price as evaluator was given and is missing.'],
  [
    'a role that was never given',
    (p) => p.roles.rows.push({ personId: 'bo', role: 'chair' }),
    'The role of Bo Lund as chair is on record, but no event tells of it.',
  ],
])('%s is found and named', (_, tamper, sentence) => {
  expect(faultsAfter(tamper)).toContain(sentence);
});
