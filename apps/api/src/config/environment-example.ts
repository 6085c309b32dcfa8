import { SECRETS } from './secret-files.ts';
import { environmentSchema, variableWords } from './environment.ts';

/** The text of `.env.example`: every variable with its meaning and its default. */
export function environmentExample(): string {
  const defaults = environmentSchema.parse({});
  const entries = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const fallback = defaults[name as keyof typeof defaults];
    const says = `# ${variableWords.get(schema)?.says ?? ''}\n# ${name}=${fallback === undefined ? '' : String(fallback)}\n`;
    return SECRETS.some((secret) => secret === name) ? `${says}# ${name}_FILE=   a file that holds it\n` : says;
  });
  return `# Written by: npm run generate -w @evenhand/api. Nothing here has to be set; take the # away to change a default.\n\n${entries.join('\n')}`;
}
