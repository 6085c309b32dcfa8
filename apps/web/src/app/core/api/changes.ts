import { httpResource } from '@angular/common/http';
import type { RecentChangesView } from '@evenhand/shared/contracts';
import { recentChangesView } from '@evenhand/shared/contracts/people';
import { API } from '../paths.ts';

/** What others changed lately about the work of who is signed in. */
export function readRecentChanges() {
  return httpResource<RecentChangesView>(() => API.recentChanges, { parse: (body) => recentChangesView.parse(body) });
}
