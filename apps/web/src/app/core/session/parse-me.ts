import { type MeView, meView } from '@evenhand/shared/contracts';

/** Checks what the service says about who is signed in. A file of its own, because it comes along with the answer. */
export function parseMe(body: unknown): MeView {
  return meView.parse(body);
}
