import { ConfigProblem } from './config-problem.ts';
import type { Environment } from './environment.ts';
import { isThisMachine } from './this-machine.ts';

/** A language model that the operator has set up. */
export interface AdviserConfig {
  /** Without a slash at its end; `/chat/completions` is added to it. */
  readonly url: string;
  readonly model: string;
  readonly processor: string;
  /** Null where the model asks for none. */
  readonly key: string | null;
  /** Whether it may be asked without TLS and in private networks. */
  readonly anywhere: boolean;
  readonly runs: number;
  readonly seconds: number;
}

/** The adviser of an environment; null where it has none. Throws ConfigProblem with a sentence for each fault. */
export function adviserOf(values: Environment): AdviserConfig | null {
  const { EVENHAND_ADVISER_URL: address, EVENHAND_ADVISER_MODEL: model } = values;
  const { EVENHAND_ADVISER_PROCESSOR: processor, EVENHAND_ADVISER_KEY: key } = values;
  const beside = { EVENHAND_ADVISER_MODEL: model, EVENHAND_ADVISER_PROCESSOR: processor, EVENHAND_ADVISER_KEY: key };
  const anywhere = values.EVENHAND_ADVISER_NETWORK === 'anywhere';
  if (address === undefined) {
    const alone = Object.entries(beside).filter(([, value]) => value !== undefined);
    refuse(alone.map(([name]) => `${name}: It says nothing without EVENHAND_ADVISER_URL.`));
    return null;
  }
  const faults = addressFaults(address, anywhere);
  if (model === undefined)
    faults.push('EVENHAND_ADVISER_MODEL: Name the model that EVENHAND_ADVISER_URL is asked for.');
  if (processor === undefined)
    faults.push('EVENHAND_ADVISER_PROCESSOR: Name the organisation that processes what EVENHAND_ADVISER_URL is sent.');
  refuse(faults);
  return {
    url: address.replace(/\/+$/, ''),
    model: model ?? '',
    processor: (processor ?? '').trim(),
    key: key ?? null,
    anywhere,
    runs: values.EVENHAND_ADVISER_RUNS,
    seconds: values.EVENHAND_ADVISER_SECONDS,
  };
}

function addressFaults(address: string, anywhere: boolean): string[] {
  const url = URL.parse(address);
  if (url === null) return ['EVENHAND_ADVISER_URL: Use an address such as https://model.example/v1.'];
  const faults: string[] = [];
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    faults.push(
      'EVENHAND_ADVISER_URL: Leave everything but the path out of it; a key belongs in EVENHAND_ADVISER_KEY.',
    );
  if (!anywhere && (url.protocol !== 'https:' || isThisMachine(url)))
    faults.push(
      'EVENHAND_ADVISER_URL: Use https:// and a public address, or set EVENHAND_ADVISER_NETWORK=anywhere for a model inside your own network.',
    );
  return faults;
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new ConfigProblem(`The environment cannot be used.\n${faults.join('\n')}`);
}
