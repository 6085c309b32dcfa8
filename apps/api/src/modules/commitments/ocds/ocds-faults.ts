import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import schema from './release-schema.json' with { type: 'json' };

let fits: ValidateFunction | null = null;

/** What keeps a release from fitting the published schema, each as "place: what is wrong"; empty where it fits. */
export function ocdsFaults(release: unknown): readonly string[] {
  fits ??= compiled();
  fits(release);
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? 'does not fit'}`);
}

function compiled(): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}
