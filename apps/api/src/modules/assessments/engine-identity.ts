import { ENGINE } from '@evenhand/scoring';
import { codeBuild } from '../../platform/process/code-build.ts';
import { READER_BUILD } from '../responses/index.ts';
import type { EngineKey } from './assessment.repository.ts';

/** What makes a result in this process: the engine's version, and the build of its code and of the reader's. */
export const THIS_ENGINE: EngineKey & { readonly engineName: string } = {
  engineName: ENGINE.name,
  engineVersion: ENGINE.version,
  engineBuild: `${codeBuild(['@evenhand/scoring'])}-${READER_BUILD}`,
};
