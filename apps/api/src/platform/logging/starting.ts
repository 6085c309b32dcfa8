import type { LogLevel } from '@nestjs/common';

/** While a process starts the framework says only what is wrong, not every module it has made. */
export const STARTING: LogLevel[] = ['warn', 'error', 'fatal'];
