import { inflateRawSync } from 'node:zlib';
import { zipOf, type ZipEntry } from './zip.ts';

/** Whole numbers from 0 up to but not `below`, the same ones for the same seed. */
export type Chance = (below: number) => number;

export function chance(seed: number): Chance {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const NUMBERS = ['0', '-1', '99999999999', '2147483648', '1e9', '3 0 R'];

/** The bytes with one thing wrong: letters changed, the end cut off, a piece put in twice, or another number somewhere. */
export function mutated(bytes: Buffer, pick: Chance): Buffer {
  switch (pick(4)) {
    case 0:
      return bytes.subarray(0, pick(bytes.length));
    case 1: {
      const [from, to] = [pick(bytes.length), pick(bytes.length)];
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, from + pick(2000)), bytes.subarray(to)]);
    }
    case 2: {
      const text = bytes.toString('latin1');
      const numbers = [...text.matchAll(/\d+/g)];
      const number = numbers[pick(Math.max(numbers.length, 1))];
      if (number === undefined) return bytes;
      const after = text.slice(number.index + number[0].length);
      return Buffer.from(text.slice(0, number.index) + (NUMBERS[pick(NUMBERS.length)] ?? '') + after, 'latin1');
    }
    default: {
      const changed = Buffer.from(bytes);
      for (let left = 1 + pick(40); left > 0; left--) changed[pick(changed.length)] = pick(256);
      return changed;
    }
  }
}

/** A zip package with one thing wrong in one of its parts, packed anew so that it can be unpacked. */
export function mutatedInside(bytes: Buffer, pick: Chance): Buffer {
  const parts = partsOf(bytes);
  const part = pick(parts.length);
  return zipOf(
    parts.map((entry, at) => (at === part ? { ...entry, bytes: mutated(Buffer.from(entry.bytes), pick) } : entry)),
  );
}

const STORED = 0;

function partsOf(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const entry = { name, bytes: bytes.readUInt16LE(at + 10) === STORED ? packed : inflateRawSync(packed) };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    return entry;
  });
}
