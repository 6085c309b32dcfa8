// How long each part of `npm test` took, so that whoever adds a test sees what it costs all others.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './bootstrap.mjs';

const parts = [];
const began = Date.now();

/** Does the work and keeps how long it took under this name. */
export async function timed(name, work) {
  const from = Date.now();
  const answer = await work();
  parts.push({ name, seconds: (Date.now() - from) / 1000 });
  return answer;
}

const onClock = (seconds) =>
  `${String(Math.floor(seconds / 60)).padStart(3)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** What each part took on the clock, in the order in which they ended; parts run beside one another. */
export function timesOfParts() {
  const all = [...parts, { name: 'all, beside one another', seconds: (Date.now() - began) / 1000 }];
  return ['Minutes of each part:', ...all.map(({ name, seconds }) => `${onClock(seconds)}  ${name}`)].join('\n');
}

/** The files and journeys that took longest. */
export function slowest(tallies, count = 12) {
  const longest = tallies.filter(({ seconds }) => seconds > 0).sort((one, other) => other.seconds - one.seconds);
  const named = ({ file, title }) => (title === undefined ? relative(ROOT, file) : `${relative(ROOT, file)}: ${title}`);
  const lines = longest.slice(0, count).map((tally) => `${onClock(tally.seconds)}  ${named(tally)}`);
  return ['The longest files and journeys:', ...lines].join('\n');
}

/** What the reporters of all runs have written: a line for each file of tests and for each journey. */
export const tallies = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
