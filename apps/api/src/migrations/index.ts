import { MainJob1795300000000 } from './1795300000000-main-job.ts';
import { TenderPhase1796100000000 } from './1796100000000-tender-phase.ts';

/** Every migration, oldest first. A migration that has been released is never changed. */
export const MIGRATIONS = [MainJob1795300000000, TenderPhase1796100000000] as const;
