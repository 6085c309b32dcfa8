export type { Statement } from './text/statement.ts';
