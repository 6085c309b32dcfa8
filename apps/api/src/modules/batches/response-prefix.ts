import { withoutEnding } from '../../platform/files/received-name.ts';
import { Problem } from '../../platform/problem.ts';
import { isLitter } from './litter.ts';
import type { OfferedPrefix } from './offered-prefixes.ts';
import type { Refusal } from './response-file.ts';
import { byCodeUnit, notTooLong, numbered } from './response-folder.ts';
import { uniqueNames } from './unique-names.ts';

/** A response as it lies below a prefix: one object, or all objects below a folder. */
export interface PrefixedResponse {
  readonly name: string;
  /** Of the object; of a folder, with the slash at its end. */
  readonly key: string;
}

/** A file of a response: its name within the response, and its object. */
export interface FoundObject {
  readonly name: string;
  readonly key: string;
  readonly refused?: Refusal;
}

/** Most responses of one batch: their names are held, what is in them is not. */
const MOST_RESPONSES = 200_000;
const CONTROL = /[\p{Cc}\p{Cf}]+/gu;

/** The responses below a prefix, named and in the order as if it were a folder; see findResponses. Throws batch.too-large. */
export async function responsesBelow(
  { bucket, prefix }: OfferedPrefix,
  most = MOST_RESPONSES,
): Promise<readonly PrefixedResponse[]> {
  const found: { key: string; short: string; full: string }[] = [];
  for await (const { folders, objects } of bucket.pages(prefix, { folders: true })) {
    for (const key of [...folders, ...objects.map((object) => object.key)]) {
      const name = key.slice(prefix.length).replace(/\/$/, '').replace(CONTROL, '_');
      // An object named like the prefix itself is how some tools make a folder.
      if (name === '' || isLitter(name)) continue;
      const short = key.endsWith('/') ? name : withoutEnding(name);
      found.push({ key, short: notTooLong(short), full: notTooLong(name) });
    }
    if (found.length > most)
      throw new Problem('batch.too-large', `There are more than ${String(most)} responses in it. Split it.`);
  }
  const names = uniqueNames(found);
  return found
    .map(({ key, full }, at) => ({ name: names[at] ?? full, key }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
}

/** The files of a response, in the order of their names. */
export async function objectsOf(
  { bucket, prefix }: OfferedPrefix,
  { key: own }: PrefixedResponse,
): Promise<readonly FoundObject[]> {
  if (!own.endsWith('/')) return [{ name: own.slice(prefix.length).replace(CONTROL, '_'), key: own }];
  const files: FoundObject[] = [];
  for await (const { objects } of bucket.pages(own))
    for (const { key } of objects) {
      const parts = key.slice(own.length).split('/');
      if (key.endsWith('/') || parts.some((part) => !NO_PLACE.test(part) && isLitter(part))) continue;
      const name = parts.join('/').replace(CONTROL, '_');
      files.push({ name, key, ...(parts.some((part) => NO_PLACE.test(part)) ? { refused: OUTSIDE } : {}) });
    }
  return numbered(files.sort((a, b) => byCodeUnit(a.name, b.name)));
}

/** What stands in a key where a path would lead nowhere, or out of its folder. */
const NO_PLACE = /^\.{0,2}$/;

const OUTSIDE: Refusal = {
  status: 'unsupported',
  reason: 'Its key names no place within its folder. Give the object another key.',
};
