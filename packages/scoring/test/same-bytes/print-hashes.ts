// A process of its own, started by the test in another locale and time zone; it goes through the responses backwards.
import { corpusInputs, hashesOf } from './scored-corpus.ts';

const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
const hashes = hashesOf(corpusInputs().reverse());
process.stdout.write(JSON.stringify({ locale, timeZone, hashes }));
