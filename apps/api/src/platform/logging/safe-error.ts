/** What a log may say of an error: never the values of a failed statement, nor a text that could not be parsed. */
export interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack: string;
}

/** Errors carry more than their words: a failed query its parameters, a parser the text it stopped at. Both may be bid text. */
export function safeError(fault: unknown): SafeError {
  if (!(fault instanceof Error)) return { type: typeof fault, message: 'not an error', stack: '' };
  const message = fault instanceof SyntaxError ? 'a text could not be parsed' : fault.message;
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in fault ? { code: String(fault.code) } : {};
  return { type: fault.name, message, ...code, stack: frames.join('\n') };
}
