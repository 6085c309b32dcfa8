import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scannerAddress, type ScannerAddress } from '@evenhand/documents';
import { adviserOf, type AdviserConfig } from './adviser-config.ts';
import { ConfigProblem } from './config-problem.ts';
import { environmentSchema, type Environment } from './environment.ts';
import { s3Of, type S3Config } from './s3-config.ts';
import { secretsFromFiles } from './secret-files.ts';

/** Root of the repository: the same number of folders up from the source as from the build. */
export const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/** What the product is told from outside, checked once at the start. */
export interface Config {
  /** Absolute. */
  readonly dataFolder: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  /** Null: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  /** S3-compatible storage for received files, for batches, or for both; null: there is none. */
  readonly s3: S3Config | null;
  readonly http: { readonly host: string; readonly port: number };
  /** Proxies in front of the service whose word on the browser's address counts. */
  readonly trustedProxies: number;
  /** Host names, lower case and without port, under which the service is reached besides its own. */
  readonly hosts: readonly string[];
  readonly workers: number;
  /** Port at which this process tells its figures; null: nowhere. */
  readonly metricsPort: number | null;
  /** Whether this is a demonstration: sample data, and sign-in by choosing one of its people. */
  readonly demo: boolean;
  /** Language of the screens, a folder of the built web app. */
  readonly language: 'en-GB' | 'cy';
  /** Address under which people reach the service, without a slash at its end; links in mails begin with it. */
  readonly address: string;
  /** Single sign-on of the organisation by OpenID Connect; null where there is none. */
  readonly organisation: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  /** E-mail address of the person who gets the first invitation; null where nobody is to get one. */
  readonly firstAdministrator: string | null;
  /** Where a clamd looks through received files before they are read; null: nothing does. */
  readonly virusScanner: ScannerAddress | null;
  readonly mail: { readonly smtpUrl: string | null; readonly from: string };
  /** Whether browsers reach the service over TLS, so that cookies may demand it. */
  readonly secureCookies: boolean;
  /** Minutes after which a session ends: without use, and in any case. */
  readonly session: { readonly idleMinutes: number; readonly mostMinutes: number };
  readonly limits: {
    readonly fileBytes: number;
    readonly filesPerResponse: number;
    readonly batchBytes: number;
    /** Requests with one token in a minute. */
    readonly tokenRequests: number;
  };
  /** Whether webhooks may go without TLS and into private networks. */
  readonly openWebhooks: boolean;
  /** The language model that may be asked about answers; null: there is none. */
  readonly adviser: AdviserConfig | null;
  /** Absolute; where folders for batches lie. Null: there are none. */
  readonly batchRoot: string | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** Reads and checks the environment. Throws ConfigProblem. An empty variable counts as not set. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const outcome = environmentSchema.safeParse({ ...given, ...secretsFromFiles(given) });
  if (!outcome.success) {
    const lines = outcome.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigProblem(`The environment cannot be used.\n${lines.join('\n')}`);
  }
  const values = outcome.data;
  return {
    dataFolder: resolve(REPOSITORY, values.EVENHAND_DATA),
    databaseUrl: values.DATABASE_URL ?? null,
    redisUrl: values.REDIS_URL ?? null,
    s3: s3Of(values),
    http: { host: values.HOST, port: values.PORT },
    trustedProxies: values.EVENHAND_TRUSTED_PROXIES,
    hosts: values.EVENHAND_HOSTS?.split(',').map((name) => name.trim().toLowerCase()) ?? [],
    workers: values.EVENHAND_WORKERS,
    metricsPort: values.EVENHAND_METRICS_PORT ?? null,
    address: (values.EVENHAND_ADDRESS ?? `http://localhost:${String(values.PORT)}`).replace(/\/+$/, ''),
    organisation: organisation(values),
    firstAdministrator: values.EVENHAND_ADMINISTRATOR?.toLowerCase() ?? null,
    virusScanner: values.EVENHAND_CLAMD === undefined ? null : scannerAddress(values.EVENHAND_CLAMD),
    mail: { smtpUrl: values.EVENHAND_SMTP_URL ?? null, from: values.EVENHAND_MAIL_FROM },
    demo: values.EVENHAND_DEMO === undefined ? isUntouched(values) : values.EVENHAND_DEMO === 'on',
    language: values.EVENHAND_LANGUAGE,
    secureCookies: values.EVENHAND_ADDRESS?.startsWith('https://') ?? false,
    session: { idleMinutes: values.EVENHAND_SESSION_IDLE_MINUTES, mostMinutes: values.EVENHAND_SESSION_MINUTES },
    limits: {
      fileBytes: values.EVENHAND_MAX_FILE_MB * 1_000_000,
      filesPerResponse: values.EVENHAND_MAX_FILES,
      batchBytes: values.EVENHAND_MAX_BATCH_MB * 1_000_000,
      tokenRequests: values.EVENHAND_TOKEN_REQUESTS,
    },
    openWebhooks: values.EVENHAND_WEBHOOKS === 'anywhere',
    adviser: adviserOf(values),
    batchRoot: values.EVENHAND_BATCH_ROOT === undefined ? null : resolve(REPOSITORY, values.EVENHAND_BATCH_ROOT),
    logLevel: values.LOG_LEVEL,
  };
}

function organisation(values: Environment): Config['organisation'] {
  const { EVENHAND_OIDC_ISSUER: issuer, EVENHAND_OIDC_CLIENT_ID: clientId } = values;
  const { EVENHAND_OIDC_CLIENT_SECRET: clientSecret } = values;
  if (issuer === undefined) return null;
  if (clientId === undefined || clientSecret === undefined)
    throw new ConfigProblem(
      'The environment cannot be used.\nEVENHAND_OIDC_ISSUER: It needs EVENHAND_OIDC_CLIENT_ID and a client secret beside it.',
    );
  return { issuer, clientId, clientSecret };
}

// Where anything tells of real use, a demonstration has to be asked for.
function isUntouched({ HOST, DATABASE_URL, EVENHAND_HOSTS, EVENHAND_ADDRESS, ...values }: Environment): boolean {
  const here = HOST === 'localhost' || HOST === '127.0.0.1' || HOST === '::1';
  const real = [
    values.EVENHAND_S3_ENDPOINT,
    DATABASE_URL,
    EVENHAND_HOSTS,
    EVENHAND_ADDRESS,
    values.EVENHAND_OIDC_ISSUER,
    values.EVENHAND_SMTP_URL,
  ];
  return here && real.every((value) => value === undefined);
}
