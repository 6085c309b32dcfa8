import { Unstartable } from '../platform/process/unstartable.ts';

/** The environment does not make sense; the message names each variable with one sentence. */
export class ConfigProblem extends Unstartable {}
