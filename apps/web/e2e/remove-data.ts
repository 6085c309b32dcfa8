import { rmSync } from 'node:fs';

/** Removes the data folder of the run; the service has been stopped by then. */
export default function removeData(): void {
  const folder = process.env['EVENHAND_E2E_DATA'];
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
