// Checks an exported record without any code of the product: node verify-record.mjs <folder> [--anchors <file>] [--files <folder>]
// It needs Node and nothing else, so that a court, a bidder's expert or an auditor can read and run it on its own. It is
// one file, though a long one, because it is handed on as one: whoever has the record has it whole or not at all.
// Every line says what was compared; what does not fit is named. Exit 0: all fits; 1: something does not; 2: wrong use.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';

const FIRST = '0'.repeat(64);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const jsonOf = (folder, path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

/** What was compared (`passed`) and what does not fit (`faults`), each one sentence. */
export function verifyRecord(folder, { anchors = null, files = null } = {}) {
  const manifest = jsonOf(folder, 'manifest.json');
  if (manifest.format !== 'evenhand-record/1')
    return { passed: [], faults: [`The format "${manifest.format}" is not one this script knows.`] };
  const record = {
    hidden: manifest.names === 'hidden',
    tender: jsonOf(folder, 'tender.json'),
    events: jsonOf(folder, 'audit.json').events,
    anchors: jsonOf(folder, 'anchors.json').anchors,
    parts: partsOf(folder),
    nameOf: namesIn(folder),
  };
  const checks = [
    ['The files of the export are those of its manifest', manifestFaults(folder, manifest)],
    ['The audit trail is whole and in order', chainFaults(record)],
    ['The audit trail agrees with the anchors in the export', anchorFaults(record.events, record.anchors)],
    ['Every append-only row is as it was when it was written', sealFaults(record)],
    ['Every version follows from the one before it', rowChainFaults(record)],
    ['The published set is the one that was locked, in every version', publishedSetFaults(record)],
    ['Every score and every agreement that the audit trail tells of is on record', versionFaults(record)],
    ['The scores that the panel began with are those that were submitted', seatFaults(record)],
    ['Every confirmation and signature is on record as it was given', confirmationFaults(record)],
    ['Roles and declarations of interest are those that the audit trail tells of', peopleFaults(record)],
    ['The bidders are those that the audit trail tells of, in every list', bidderFaults(record)],
    ['Every file is listed under the hash it was received with', receptionFaults(record)],
    ['Every text that quotes point into is the one that was read', textFaults(record)],
    ['Every file given with a delivery report is the one that was added', evidenceFaults(record)],
    ['Every agreed score is the one of the version it names', agreedFaults(record)],
    ['The totals follow from the agreed scores', totalFaults(record)],
    ['Every assessment summary is as it was approved, and no sentence is without a record', summaryFaults(record)],
    ...(anchors === null
      ? []
      : [['The anchor file is whole and agrees with the audit trail', anchorFileFaults(record, anchors)]]),
    ...(files === null ? [] : [['The stored files are those that were received', storedFileFaults(record, files)]]),
  ];
  return {
    passed: checks.filter(([, found]) => found.length === 0).map(([words]) => `${words}.`),
    faults: checks.flatMap(([, found]) => found),
  };
}

/** The name of a person by id, for sentences that somebody reads; the id where the record has no such person. */
function namesIn(folder) {
  const { people } = existsSync(join(folder, 'people.json')) ? jsonOf(folder, 'people.json') : { people: [] };
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function partsOf(folder) {
  const names = existsSync(join(folder, 'parts')) ? readdirSync(join(folder, 'parts')).sort() : [];
  return new Map(names.map((name) => [name.replace(/\.json$/, ''), jsonOf(folder, join('parts', name))]));
}

function manifestFaults(folder, manifest) {
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => path !== 'manifest.json');
  const listed = Object.keys(manifest.files);
  return [
    ...listed.filter((path) => !there.includes(path)).map((path) => `The file ${path} of the manifest is missing.`),
    ...there.filter((path) => !listed.includes(path)).map((path) => `The file ${path} is not in the manifest.`),
    ...listed
      .filter(
        (path) => there.includes(path) && sha256(readFileSync(join(folder, path))) !== manifest.files[path].sha256,
      )
      .map((path) => `The file ${path} is not as it was when the export was made.`),
  ];
}

function chainFaults({ events, hidden }) {
  const faults = [];
  let previousHash = FIRST;
  for (const [at, event] of events.entries()) {
    const named = `Event ${event.sequence} of the audit trail (${event.kind}, ${event.at})`;
    if (event.sequence !== at + 1) {
      faults.push(`Event ${at + 1} of the audit trail is missing.`);
      return faults;
    }
    if (event.previousHash !== previousHash) faults.push(`${named} does not follow the event before it.`);
    // In a copy with hidden names the links still hold; the words behind each hash are those of the master.
    else if (!hidden && hashOf(event) !== event.hash) faults.push(`${named} was changed after it was written.`);
    previousHash = event.hash;
  }
  return faults;
}

function hashOf({ previousHash, tenderId, sequence, at, kind, actor, subjectId, detail }) {
  return sha256(JSON.stringify([previousHash, tenderId, sequence, at, kind, actor, subjectId, detail]));
}

function anchorFaults(events, anchors) {
  return anchors
    .filter(({ sequence, hash }) => events[sequence - 1]?.hash !== hash)
    .map(({ at, sequence }) => `The audit trail up to event ${sequence} is not the one that was anchored on ${at}.`);
}

function anchorFileFaults({ events, tender }, path) {
  if (!existsSync(path)) return [`There is no anchor file ${path}.`];
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const heads = [];
  let previousHash = FIRST;
  for (const [at, text] of lines.entries()) {
    const line = parsed(text);
    const chains = (line.chains ?? []).map(({ tenderId, sequence, hash }) => [tenderId, sequence, hash]);
    if (line.previousHash !== previousHash || sha256(JSON.stringify([previousHash, line.at, chains])) !== line.hash)
      return [`Line ${at + 1} of the anchor file was changed, removed or put in.`];
    previousHash = line.hash;
    heads.push(
      ...line.chains.filter(({ tenderId }) => tenderId === tender.id).map((head) => ({ ...head, at: line.at })),
    );
  }
  return anchorFaults(events, heads);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function sealFaults({ parts, events, hidden }) {
  if (hidden) return [];
  const seals = new Map();
  for (const { subjectId, detail } of events)
    if (typeof detail?.seal === 'string') seals.set(subjectId, [...(seals.get(subjectId) ?? []), detail.seal]);
  return [...parts].flatMap(([name, { sealed, rows }]) => {
    if (!sealed) return [];
    const ids = new Set(rows.map(({ id }) => id));
    const changed = rows
      .filter((row) => !(seals.get(row.id) ?? []).includes(sha256(canonical(row))))
      .map(({ id }) => `The row ${id} of "${name}" is not the one that was written, or no event tells of it.`);
    const gone = events
      .filter(
        ({ detail, subjectId }) => detail?.part === name && typeof detail.seal === 'string' && !ids.has(subjectId),
      )
      .map(({ subjectId }) => `The row ${subjectId} of "${name}" is missing.`);
    return [...changed, ...gone];
  });
}

function rowChainFaults({ parts, hidden }) {
  return [...parts].flatMap(([name, { chain, rows }]) => {
    if (!chain) return [];
    const last = new Map();
    return rows.flatMap((row) => {
      const key = row[chain.of];
      const before = last.get(key) ?? FIRST;
      last.set(key, row.hash);
      const named = `Version ${row.version} of the row ${key} of "${name}"`;
      if (row.previousHash !== before) return [`${named} does not follow the one before it.`];
      const words = chain.words.filter((word) => word in row).map((word) => row[word]);
      const hash = sha256(JSON.stringify([before, ...words]));
      return hidden || hash === row.hash ? [] : [`${named} was changed after it was written.`];
    });
  });
}

function publishedSetFaults({ parts, events, tender, hidden }) {
  const rows = parts.get('published-sets')?.rows ?? [];
  const named = (version) => `Version ${version} of the published set`;
  const locked = events.filter(({ kind }) => kind === 'set.locked').map(({ detail, at }) => ({ ...detail, at }));
  const gone = locked
    .filter(({ version }) => !rows.some((row) => row.version === version))
    .map(({ version, at }) => `${named(version)}, locked on ${at}, is missing.`);
  const changed = rows.flatMap(({ version, hash, definition, framework }) => {
    const event = locked.find((one) => one.version === version);
    if (event === undefined) return [`${named(version)} is on record, but no event tells that it was locked.`];
    const isSame = event.hash === hash && (hidden || setHash(definition, framework) === hash);
    return isSame ? [] : [`${named(version)} is not the one that was locked on ${event.at}.`];
  });
  const newest = rows.reduce((last, row) => (last === null || row.version > last.version ? row : last), null);
  const inForce =
    newest === null || canonical(published(tender.definition)) === canonical(published(newest.definition));
  return [
    ...gone,
    ...changed,
    ...(inForce
      ? []
      : [`The set by which the tender is evaluated is not version ${newest.version} of its published set.`]),
  ];
}

/** What of a set was published: how the machine is used stands outside. */
function published({ machineUse: _use, $schema: _schema, ...rest }) {
  return rest;
}

function setHash(definition, framework) {
  return `sha256:${sha256(canonical({ tender: published(definition), framework }))}`;
}

/** Versions that an event tells of must be there, under the hash it names; none may follow that repeats nothing. */
function versionFaults({ parts, events, hidden, nameOf }) {
  const scores = parts.get('score-versions')?.rows ?? [];
  const agreed = parts.get('panel-versions')?.rows ?? [];
  const told = events.filter(
    ({ kind, detail }) =>
      /^(evaluation\.|moderation\.(saved|reopened)$)/.test(kind) && typeof detail?.version === 'number',
  );
  const lost = told.flatMap(({ kind, subjectId, detail: { version, hash }, at, actor }) => {
    const isPanel = kind.startsWith('moderation.');
    const row = isPanel
      ? agreed.find((one) => one.itemId === subjectId && one.version === version)
      : scores.find((one) => one.evaluationId === subjectId && one.version === version);
    const what = isPanel ? `the panel's record of the item ${subjectId}` : `the score ${subjectId}`;
    const named = `Version ${version} of ${what}, written by ${nameOf(actor)} on ${at},`;
    if (row === undefined) return [`${named} is missing.`];
    return typeof hash === 'string' && row.hash !== hash ? [`${named} was replaced by another.`] : [];
  });
  return [...lost, ...submissionFaults(scores, events, nameOf), ...(hidden ? [] : repeatFaults(scores))];
}

/** As many scores stand as submitted as each person has submitted, whoever that is. */
function submissionFaults(scores, events, nameOf) {
  const told = new Map();
  for (const { kind, actor, detail } of events)
    if (kind === 'scores.submitted') told.set(actor, (told.get(actor) ?? 0) + detail.count);
  const found = new Map();
  for (const { kind, personId } of scores)
    if (kind === 'submitted') found.set(personId, (found.get(personId) ?? 0) + 1);
  const people = new Set([...told.keys(), ...found.keys()]);
  return [...people]
    .filter((id) => told.get(id) !== found.get(id))
    .map(
      (id) =>
        `Scores submitted by ${nameOf(id)}: ${told.get(id) ?? 0} by the audit trail, ${found.get(id) ?? 0} on record.`,
    );
}

/** Submitting and reopening write a version without changing a word. */
function repeatFaults(scores) {
  return scores
    .filter(({ kind }) => kind === 'submitted' || kind === 'reopened')
    .filter(({ evaluationId, version, mark, values }) => {
      const before = scores.find((one) => one.evaluationId === evaluationId && one.version === version - 1);
      return before === undefined || before.mark !== mark || canonical(before.values) !== canonical(values);
    })
    .map(
      ({ evaluationId, version, kind }) => `Version ${version} of the score ${evaluationId} is not what was ${kind}.`,
    );
}

function seatFaults({ parts, hidden, nameOf }) {
  if (hidden) return [];
  const versions = (parts.get('score-versions')?.rows ?? []).filter(({ kind }) => kind === 'submitted');
  return (parts.get('agreed-scores')?.rows ?? []).flatMap(({ id, responseId, criterionId, seats = [] }) =>
    seats
      .filter(({ evaluatorId, scores }) => {
        const own = versions.filter(
          (one) => one.evaluator === evaluatorId && one.responseId === responseId && one.criterionId === criterionId,
        );
        return !scores.every(({ mark, values }) =>
          own.some((one) => one.mark === mark && canonical(one.values) === canonical(values)),
        );
      })
      .map(
        ({ evaluatorId }) =>
          `The score of ${nameOf(evaluatorId)} that the panel began with for the item ${id} is not one that was submitted.`,
      ),
  );
}

function confirmationFaults(record) {
  return [...givenFaults(record), ...agreementFaults(record), ...signOffFaults(record)];
}

function givenFaults({ parts, events, nameOf }) {
  const rows = parts.get('confirmations')?.rows ?? [];
  const confirmed = events.filter(({ kind }) => kind === 'moderation.confirmed');
  const isOf = (row) => (event) =>
    event.subjectId === row.itemId && event.actor === row.personId && event.detail.version === row.version;
  const given = rows.filter(({ what }) => what === 'confirmed');
  const words = (person, version, item) =>
    `The confirmation by ${nameOf(person)} of version ${version} of the item ${item}`;
  const lost = confirmed
    .filter((event) => !given.some((row) => isOf(row)(event)))
    .map(({ actor, detail, subjectId }) => `${words(actor, detail.version, subjectId)} is missing.`);
  const added = given
    .filter((row) => !confirmed.some(isOf(row)))
    .map(
      ({ personId, version, itemId }) => `${words(personId, version, itemId)} is on record, but no event tells of it.`,
    );
  return [...lost, ...added];
}

/** An item is agreed where the last that the trail tells of it is that it was locked, and nowhere else. */
function agreementFaults({ parts, events }) {
  const last = new Map();
  for (const event of events)
    if (/^moderation\.(saved|locked|reopened)$/.test(event.kind)) last.set(event.subjectId, event);
  const told = new Map(
    [...last].filter(([, { kind }]) => kind === 'moderation.locked').map(([id, { detail }]) => [id, detail.version]),
  );
  const found = new Map(
    (parts.get('agreed-scores')?.rows ?? [])
      .filter(({ status }) => status === 'locked')
      .map(({ id, version }) => [id, version]),
  );
  const words = (id, version) => `The agreement of version ${version} of the item ${id}`;
  return [
    ...[...told]
      .filter(([id, version]) => found.get(id) !== version)
      .map(([id, version]) => `${words(id, version)} is no longer on record.`),
    ...[...found]
      .filter(([id, version]) => told.get(id) !== version)
      .map(([id, version]) => `${words(id, version)} is on record, but no event tells of it.`),
  ];
}

function signOffFaults({ parts, events, nameOf }) {
  const rows = (parts.get('confirmations')?.rows ?? []).filter(({ what }) => what === 'signed off');
  const told = new Set(events.filter(({ kind }) => kind === 'moderation.signed-off').map(({ actor }) => actor));
  const found = new Set(rows.map(({ personId }) => personId));
  const words = (id) => `The sign-off by ${nameOf(id)}`;
  return [
    ...[...told].filter((id) => !found.has(id)).map((id) => `${words(id)} is missing.`),
    ...[...found].filter((id) => !told.has(id)).map((id) => `${words(id)} is on record, but no event tells of it.`),
  ];
}

function peopleFaults({ parts, events, hidden, nameOf }) {
  return hidden ? [] : [...roleFaults(parts, events, nameOf), ...declarationFaults(parts, events, nameOf)];
}

function roleFaults(parts, events, nameOf) {
  const given = new Set();
  for (const { kind, subjectId, detail } of events) {
    if (kind === 'role.given') given.add(`${subjectId} ${detail.role}`);
    if (kind === 'role.taken') given.delete(`${subjectId} ${detail.role}`);
  }
  const found = new Set((parts.get('roles')?.rows ?? []).map(({ personId, role }) => `${personId} ${role}`));
  const inWords = (one) => one.replace(/^(\S+) /, (_, id) => `${nameOf(id)} as `);
  return [
    ...[...given]
      .filter((one) => !found.has(one))
      .map((one) => `The role of ${inWords(one)} was given and is missing.`),
    ...[...found]
      .filter((one) => !given.has(one))
      .map((one) => `The role of ${inWords(one)} is on record, but no event tells of it.`),
  ];
}

function declarationFaults(parts, events, nameOf) {
  const rows = parts.get('declarations')?.rows ?? [];
  const given = events.filter(({ kind }) => kind === 'declaration.given');
  const fits =
    ({ subjectId, detail }) =>
    (row) =>
      row.personId === subjectId &&
      row.bidderListVersion === detail.bidderListVersion &&
      row.interest === detail.interest &&
      (detail.seal === undefined || detail.seal === answersSeal(row));
  return [
    ...given
      .filter((event) => !rows.some(fits(event)))
      .map(
        ({ subjectId, at }) =>
          `The declaration of interest that ${nameOf(subjectId)} gave on ${at} is missing or was changed.`,
      ),
    ...rows
      .filter((row) => !given.some((event) => fits(event)(row)))
      .map(
        ({ personId, givenAt }) =>
          `A declaration of interest by ${nameOf(personId)} of ${givenAt} is on record that no event tells of.`,
      ),
  ];
}

/** The answers without the names of the bidders, which stand in the list that was declared on. */
function answersSeal({ answers }) {
  return sha256(canonical(answers.map(({ answer, words }) => ({ answer, words }))));
}

/** Lists with a seal in the trail are as they were; what was written before there were seals is taken as it is. */
function bidderFaults({ parts, events, hidden }) {
  if (hidden) return [];
  const seal = (value) => sha256(canonical(value));
  const lists = parts.get('bidder-lists')?.rows;
  const asked = events.filter(({ kind }) => kind === 'declarations.asked');
  const named = (version) => `Version ${version} of the list of bidders that declarations were asked about`;
  const changed = asked.flatMap(({ detail, at }) => {
    const row = (lists ?? []).find(({ version }) => version === detail.version);
    if (lists === undefined || detail.seal === undefined) return [];
    if (row === undefined) return [`${named(detail.version)}, of ${at}, is missing.`];
    return seal(row.bidders) === detail.seal ? [] : [`${named(detail.version)}, of ${at}, was changed.`];
  });
  const added = (lists ?? [])
    .filter(({ version }) => !asked.some(({ detail }) => detail.version === version))
    .map(({ version }) => `${named(version)} is on record, but no event tells of it.`);
  const newest = events.findLast(({ kind }) => kind === 'bidders.changed');
  const bidders = parts.get('bidders')?.rows;
  const isOther = bidders !== undefined && newest?.detail.seal !== undefined && newest.detail.seal !== seal(bidders);
  return [
    ...changed,
    ...added,
    ...(isOther ? [`The bidders on record are not those that were entered on ${newest.at}.`] : []),
  ];
}

function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/** Hashes by response or report, in order, as the events of this kind list them. */
function hashesTold(events, told) {
  const hashes = new Map();
  for (const { kind, subjectId, detail } of events)
    if (kind === told) hashes.set(subjectId, [...(hashes.get(subjectId) ?? []), ...String(detail.contents).split(' ')]);
  return new Map([...hashes].map(([id, own]) => [id, own.sort()]));
}

function receptionFaults({ parts, events, hidden }) {
  const received = hashesTold(events, 'response.received');
  const rows = parts.get('responses')?.rows ?? [];
  const gone = [...received.keys()].filter((id) => !rows.some((row) => row.id === id));
  const changed = rows.flatMap(({ id, name, files }) => {
    // What was taken out of an archive or an e-mail came in with that.
    const own = files.filter(({ inside }) => (inside ?? null) === null);
    return isSameList(received.get(id) ?? [], own.map((file) => file.sha256).sort())
      ? []
      : [`The files on record for the response ${id} (${name}) are not those that were received.`];
  });
  const renamed = rows.filter(({ id, name }) => {
    const { seal } = events.find(({ kind, subjectId }) => kind === 'response.read' && subjectId === id)?.detail ?? {};
    return !hidden && seal !== undefined && sha256(canonical({ id, name })) !== seal;
  });
  return [
    ...gone.map((id) => `The response ${id} was received and is missing from the record.`),
    ...renamed.map(({ id, name }) => `The response ${id} was read under another name than ${name}.`),
    ...changed,
  ];
}

/** Each text is the one that its response was last read as; a reading that tells of no text is taken as it is. */
function textFaults({ parts, events }) {
  const isPurged = isPurgedIn(parts);
  const told = new Map();
  for (const { kind, subjectId, detail } of events) if (kind === 'response.read') told.set(subjectId, detail.texts);
  return (parts.get('responses')?.rows ?? []).flatMap(({ id, name, files }) => {
    const texts = told.get(id);
    if (typeof texts !== 'string') return [];
    const read = texts.split(' ').filter((one) => one !== '');
    const found = files.filter(({ text }) => (text ?? null) !== null).map((file) => `${file.sha256}:${file.text}`);
    const nameOf = (one) => files.find((file) => one.startsWith(`${file.sha256}:`))?.name ?? one.slice(0, 64);
    // What was deleted because its time is over is missing rightly.
    const lost = isPurged ? [] : read.filter((one) => !found.includes(one));
    const strange = found.filter((one) => !read.includes(one));
    return [...new Set([...lost, ...strange].map(nameOf))].map(
      (file) => `The text of the file ${file} of the response ${id} (${name}) is not the one that was read.`,
    );
  });
}

function isPurgedIn(parts) {
  return (parts.get('retention')?.rows ?? []).some(({ step }) => step === 'purged');
}

function isSameList(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The files of each delivery report are those that were added, and those that are taken back or deleted were. */
function evidenceFaults(record) {
  return [...reportFaults(record), ...removalFaults(record)];
}

function reportFaults({ parts, events }) {
  const rows = parts.get('delivery-evidence')?.rows ?? [];
  const added = hashesTold(events, 'delivery-evidence.added');
  const takenBack = hashesTold(events, 'delivery-evidence.taken-back');
  const reports = new Set([...added.keys(), ...rows.map(({ reportId }) => reportId)]);
  return [...reports].flatMap((report) => {
    const own = rows.filter(({ reportId }) => reportId === report);
    const back = own.filter(({ takenBackAt }) => takenBackAt !== null);
    const hashesOf = (files) => files.map(({ sha256: hash }) => hash).sort();
    if (!isSameList(added.get(report) ?? [], hashesOf(own)))
      return [`The files on record for the delivery report ${report} are not those that were added.`];
    return isSameList(takenBack.get(report) ?? [], hashesOf(back))
      ? []
      : [`The files taken back from the delivery report ${report} are not those that the audit trail tells of.`];
  });
}

/** Each deletion after its time took what the rows of that moment say, all of it and nothing else. */
function removalFaults({ parts, events }) {
  const removed = (parts.get('delivery-evidence')?.rows ?? []).filter(isRemoved);
  const onRecord = Object.values(Object.groupBy(removed, ({ removedAt }) => removedAt)).map((files) =>
    sha256(canonical(files.map(({ sha256: hash }) => hash).sort())),
  );
  const told = events.filter(({ kind }) => kind === 'delivery-evidence.removed').map(({ detail }) => detail.seal);
  return isSameList(told.sort(), onRecord.sort())
    ? []
    : ['The files of delivery reports that are said to be deleted are not those that the audit trail tells of.'];
}

function isRemoved({ removedAt }) {
  return (removedAt ?? null) !== null;
}

function storedFileFaults({ events, parts }, folder) {
  const told = (kind) => [...hashesTold(events, kind).values()].flat();
  const received = told('response.received');
  const added = told('delivery-evidence.added');
  // What was deleted because its time is over is missing rightly; its hash stays on record. Evidence of delivery belongs to
  // the contract: it stays when the content of responses is deleted, until a day of its own.
  const kept = (parts.get('delivery-evidence')?.rows ?? []).filter((file) => !isRemoved(file));
  const missed = new Set([...(isPurgedIn(parts) ? [] : received), ...kept.map(({ sha256: hash }) => hash)]);
  return [...new Set([...received, ...added])].flatMap((hash) => {
    const path = join(folder, hash.slice(0, 2), hash);
    if (!existsSync(path)) return missed.has(hash) ? [`The stored file ${hash} is missing.`] : [];
    return sha256(readFileSync(path)) === hash
      ? []
      : [`The bytes of the stored file ${hash} are not those that were received.`];
  });
}

/** Exact decimals as integers with a scale, so that totals are rebuilt without rounding on the way. */
function decimal(text) {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? [];
  if (whole === undefined) throw new Error(`"${text}" is not a decimal.`);
  return { units: BigInt(`${sign}${whole}${part}`), places: part.length };
}

// Rounds the fraction top / bottom (both positive or zero) to so many places, as the published set says.
function rounded(top, bottom, places, mode) {
  const scaled = top * 10n ** BigInt(places);
  const whole = scaled / bottom;
  const twice = (scaled % bottom) * 2n;
  const up =
    mode === 'up'
      ? twice > 0n
      : mode === 'down'
        ? false
        : mode === 'half-up'
          ? twice >= bottom
          : twice > bottom || (twice === bottom && whole % 2n === 1n);
  return up ? whole + 1n : whole;
}

function agreedFaults({ parts }) {
  const versions = parts.get('panel-versions')?.rows ?? [];
  return (parts.get('agreed-scores')?.rows ?? []).flatMap(({ id, mark, version, status }) => {
    if (status !== 'locked') return [];
    const written = versions.find((one) => one.itemId === id && one.version === version);
    return written !== undefined && written.mark === mark
      ? []
      : [`The agreed score ${id} (mark ${mark}) is not the one of its version ${version}.`];
  });
}

function summaryFaults({ parts, hidden }) {
  return (parts.get('summaries')?.rows ?? []).flatMap(({ id, approved, approvedHash }) => {
    if (approved === null) return [];
    const orphans = approved.sections
      .flatMap(({ sentences }) => sentences)
      .filter(({ text, record }) => record === null && text.trim() !== '')
      .map((sentence) => `The sentence ${sentence.id} of the assessment summary ${id} comes from no record.`);
    // In a copy with hidden names the words behind the hash are those of the master.
    return hidden || sha256(canonical(approved)) === approvedHash
      ? orphans
      : [`The assessment summary ${id} is not the one that was approved.`, ...orphans];
  });
}

function totalFaults({ parts, tender }) {
  const totals = parts.get('totals')?.rows ?? [];
  const scores = parts.get('agreed-scores')?.rows ?? [];
  const set = tender.definition;
  const out = disregardedIn(parts);
  const counted = totals
    .filter(({ responseId }) => out.has(responseId))
    .map(
      ({ responseId }) =>
        `The response ${responseId} is disregarded by a decision on record and has a total all the same.`,
    );
  const left =
    totals.length === 0
      ? []
      : [...new Set(scores.map(({ responseId }) => responseId))]
          .filter((id) => !out.has(id) && !totals.some(({ responseId }) => responseId === id))
          .map((id) => `The response ${id} has agreed scores and no total, and no decision on record disregards it.`);
  const wrong = totals.flatMap(({ responseId, total }) => {
    const own = scores.filter((score) => score.responseId === responseId);
    const rebuilt = totalOf(set, new Map(own.map(({ criterionId, mark }) => [criterionId, mark])));
    return rebuilt === null || !same(rebuilt, total)
      ? [
          `The total ${total} of the response ${responseId} does not follow from its agreed scores${rebuilt === null ? '' : `; they make ${rebuilt}`}.`,
        ]
      : [];
  });
  return [...counted, ...left, ...wrong];
}

/** Ids of the responses that the newest decision about a finding, or the newest step about a price, disregards. */
function disregardedIn(parts) {
  const rowsOf = (name) => parts.get(name)?.rows ?? [];
  const newest = (rows, key) => new Map(rows.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map((row) => [row[key], row]));
  const decisions = newest(rowsOf('finding-decisions'), 'findingId');
  const prices = newest(rowsOf('low-prices'), 'responseId');
  return new Set([
    ...rowsOf('findings')
      .filter(({ id }) => decisions.get(id)?.outcome === 'disregarded')
      .map(({ responseId }) => responseId),
    ...[...prices.values()].filter(({ step }) => step === 'disregarded').map(({ responseId }) => responseId),
  ]);
}

function same(a, b) {
  const [left, right] = [decimal(a), decimal(b)];
  return left.units * 10n ** BigInt(right.places) === right.units * 10n ** BigInt(left.places);
}

/** Mark / highest mark x weighting, summed; rounded once, where the published set says. Null while a mark is missing. */
function totalOf({ criteria, scale, rounding }, marks) {
  const places = 30;
  const unit = 10n ** BigInt(places);
  const of = (text) => {
    const { units, places: own } = decimal(text);
    return units * 10n ** BigInt(places - own);
  };
  const highest = scale.bands.map(({ mark }) => of(mark)).reduce((a, b) => (a > b ? a : b));
  let top = 0n;
  let counted = 0n;
  for (const { id, weightPercent } of criteria) {
    const mark = marks.get(id);
    if (mark === undefined || mark === null) return null;
    const part = of(mark) * of(weightPercent);
    top += part;
    counted += rounded(part, highest * unit, rounding.places, rounding.mode);
  }
  const units = rounding.at === 'criterion' ? counted : rounded(top, highest * unit, rounding.places, rounding.mode);
  const digits = String(units).padStart(rounding.places + 1, '0');
  return rounding.places === 0 ? digits : `${digits.slice(0, -rounding.places)}.${digits.slice(-rounding.places)}`;
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { anchors: { type: 'string' }, files: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined || !existsSync(join(folder, 'manifest.json'))) {
    process.stderr.write('Name the folder of an unpacked record: it holds a manifest.json.\n');
    return 2;
  }
  const { passed, faults } = verifyRecord(folder, { anchors: values.anchors ?? null, files: values.files ?? null });
  for (const words of passed) process.stdout.write(`ok     ${words}\n`);
  for (const words of faults) process.stdout.write(`FAULT  ${words}\n`);
  process.stdout.write(
    faults.length === 0 ? 'The record holds.\n' : `The record does not hold: ${faults.length} found.\n`,
  );
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
