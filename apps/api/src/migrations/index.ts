import { MainJob1795300000000 } from './1795300000000-main-job.ts';

/** Every migration, oldest first. A migration that has been released is never changed. */
export const MIGRATIONS = [MainJob1795300000000] as const;
