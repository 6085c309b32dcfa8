import type { RecentChangesView } from '@evenhand/shared/contracts';
import { recentChangesView } from '@evenhand/shared/contracts/people';
import { API } from '../paths.ts';
import { freshResource } from './fresh-resource.ts';

/** What others changed lately about the work of who is signed in. */
export function readRecentChanges() {
  return freshResource<RecentChangesView>(() => API.recentChanges, { parse: (body) => recentChangesView.parse(body) });
}
