import * as z from 'zod/mini';

/** What each variable is for, in words; the example file is written from it. */
export const variableWords = z.registry<{ says: string }>();

const wholeNumber = (least: number, most: number) => {
  const says = `Use a whole number from ${String(least)} to ${String(most)}.`;
  return z.coerce.number(says).check(z.int(says), z.gte(least, says), z.lte(most, says));
};

const address = (schemes: readonly string[]) => {
  const says = `Use an address that begins with ${schemes.join(' or ')}.`;
  return z.string().check(z.refine((value) => schemes.some((scheme) => value.startsWith(scheme)), says));
};

/** Every variable the product reads. Nothing else in the product looks at the environment. */
export const environmentSchema = z.object({
  EVENHAND_DATA: z._default(z.string(), './data').register(variableWords, {
    says: 'Folder for received files and, while DATABASE_URL is not set, the database. A relative path starts at the repository.',
  }),
  DATABASE_URL: z.optional(address(['postgres://', 'postgresql://'])).register(variableWords, {
    says: 'PostgreSQL 15 or newer, for example postgres://user:password@host:5432/evenhand. Not set: PostgreSQL is started from npm packages in the data folder.',
  }),
  REDIS_URL: z.optional(address(['redis://', 'rediss://'])).register(variableWords, {
    says: 'Redis or Valkey for the job queue, for example redis://host:6379. Not set: the queue lives in PostgreSQL.',
  }),
  EVENHAND_S3_ENDPOINT: z.optional(address(['https://', 'http://'])).register(variableWords, {
    says: 'Address of S3-compatible storage, for example https://s3.eu-west-2.amazonaws.com. Nothing else is asked under its key. Not set: files lie in the data folder.',
  }),
  EVENHAND_S3_REGION: z._default(z.string(), 'us-east-1').register(variableWords, {
    says: 'Region that requests to the storage are signed for.',
  }),
  EVENHAND_S3_BUCKET: z.optional(z.string()).register(variableWords, {
    says: 'Bucket for received files and anchors. Not set: they lie in the data folder, and the storage serves batches only.',
  }),
  EVENHAND_S3_PREFIX: z.optional(z.string()).register(variableWords, {
    says: 'What the keys in that bucket begin with, where others use it too, for example evenhand/live.',
  }),
  EVENHAND_S3_KEY_ID: z.optional(z.string()).register(variableWords, {
    says: 'Id of the key that the storage knows this service by.',
  }),
  EVENHAND_S3_SECRET: z.optional(z.string()).register(variableWords, {
    says: 'Secret of that key.',
  }),
  EVENHAND_S3_PATH_STYLE: z._default(z.enum(['on', 'off'], 'Use on or off.'), 'on').register(variableWords, {
    says: 'on: the bucket stands in the path of an address, as most S3-compatible storage wants it. off: in the host name.',
  }),
  HOST: z._default(z.string(), '127.0.0.1').register(variableWords, {
    says: 'Network address the service listens on. 0.0.0.0 lets other machines in; put a proxy with TLS in front of it.',
  }),
  PORT: z._default(wholeNumber(0, 65535), 3000).register(variableWords, {
    says: 'Port the service listens on.',
  }),
  EVENHAND_HOSTS: z
    .optional(
      z
        .string()
        .check(
          z.regex(
            /^\s*(\[[\da-fA-F:.]+\]|[\w.-]+)(\s*,\s*(\[[\da-fA-F:.]+\]|[\w.-]+))*\s*$/,
            'Use host names without ports, separated by commas.',
          ),
        ),
    )
    .register(variableWords, {
      says: 'Names in the address under which browsers reach the service besides localhost and HOST, separated by commas, for example evenhand.example. A proxy must pass on the Host header.',
    }),
  EVENHAND_TRUSTED_PROXIES: z._default(wholeNumber(0, 10), 0).register(variableWords, {
    says: 'Number of proxies in front of the service that add to X-Forwarded-For. With the right number, limits of attempts count by the address of the browser; with too large a number browsers can make addresses up.',
  }),
  EVENHAND_ADDRESS: z.optional(address(['http://', 'https://'])).register(variableWords, {
    says: 'Address under which people reach the service, for example https://evenhand.example. With https cookies are sent over TLS only. Not set: localhost and PORT.',
  }),
  EVENHAND_ADMINISTRATOR: z.optional(z.email('Use an e-mail address.')).register(variableWords, {
    says: 'E-mail address of the first administrator. At a start without any administrator this person is invited.',
  }),
  EVENHAND_OIDC_ISSUER: z.optional(address(['https://', 'http://'])).register(variableWords, {
    says: 'Issuer of the single sign-on of your organisation (OpenID Connect). The address to allow there is EVENHAND_ADDRESS followed by /api/session/organisation/return.',
  }),
  EVENHAND_OIDC_CLIENT_ID: z.optional(z.string()).register(variableWords, {
    says: 'Client id that the issuer knows this service by.',
  }),
  EVENHAND_OIDC_CLIENT_SECRET: z.optional(z.string()).register(variableWords, {
    says: 'Client secret at the issuer.',
  }),
  EVENHAND_CLAMD: z
    .optional(
      z.string().check(z.regex(/^(?:tcp:\/\/[\w.:[\]-]+:\d{1,5}|unix:\/.+)$/, 'Use tcp://host:3310 or unix:/path.')),
    )
    .register(variableWords, {
      says: 'Virus scanner (clamd) that looks through files before they are read, for example tcp://clamav:3310. Not set: files are not scanned, and the page of a reading says so.',
    }),
  EVENHAND_SMTP_URL: z.optional(address(['smtp://', 'smtps://'])).register(variableWords, {
    says: 'Mail server, for example smtps://user:password@mail.example:465. Not set: mails stay in the outbox, where administrators read them.',
  }),
  EVENHAND_MAIL_FROM: z._default(z.string(), 'Evenhand <evenhand@localhost>').register(variableWords, {
    says: 'Sender of mails.',
  }),
  EVENHAND_DEMO: z.optional(z.enum(['on', 'off'], 'Use on or off.')).register(variableWords, {
    says: 'on: a demonstration with sample data, in which anybody signs in by choosing a person. Not set: on while HOST is this machine and none of DATABASE_URL, EVENHAND_S3_ENDPOINT, EVENHAND_HOSTS, EVENHAND_ADDRESS, EVENHAND_OIDC_ISSUER and EVENHAND_SMTP_URL is set.',
  }),
  EVENHAND_LANGUAGE: z._default(z.enum(['en-GB', 'cy'], 'Use en-GB or cy.'), 'en-GB').register(variableWords, {
    says: 'Language of the screens: en-GB, or cy after "npm run build:welsh" with a translation. What is not translated is shown in English.',
  }),
  EVENHAND_SESSION_IDLE_MINUTES: z._default(wholeNumber(5, 1440), 60).register(variableWords, {
    says: 'Minutes without use after which a session ends.',
  }),
  EVENHAND_SESSION_MINUTES: z._default(wholeNumber(5, 10_080), 720).register(variableWords, {
    says: 'Minutes after which a session ends in any case.',
  }),
  EVENHAND_WORKERS: z._default(wholeNumber(1, 64), 1).register(variableWords, {
    says: 'Worker processes that npm start keeps running.',
  }),
  EVENHAND_METRICS_PORT: z.optional(wholeNumber(0, 65535)).register(variableWords, {
    says: 'Port on which the process tells its figures to Prometheus at /metrics, on HOST. Keep it off the public network. Under npm start only the API tells them. Not set: nothing listens.',
  }),
  EVENHAND_MAX_FILE_MB: z._default(wholeNumber(1, 2000), 50).register(variableWords, {
    says: 'Largest file that is accepted, in megabytes.',
  }),
  EVENHAND_MAX_FILES: z._default(wholeNumber(1, 200), 20).register(variableWords, {
    says: 'Most files in one response.',
  }),
  EVENHAND_MAX_BATCH_MB: z._default(wholeNumber(1, 1_000_000), 2000).register(variableWords, {
    says: 'Largest archive of a batch that is accepted, in megabytes. Its files may unpack to ten times as much.',
  }),
  EVENHAND_BATCH_ROOT: z.optional(z.string()).register(variableWords, {
    says: 'Folder whose sub-folders are offered for batches: in each, named like the reference of a tender, analysts of that tender choose a folder of responses. Workers read it under the same path. Not set: batches come as archives only.',
  }),
  EVENHAND_BATCH_S3: z.optional(z.string()).register(variableWords, {
    says: 'Places in the storage from which batches may be read, separated by commas, for example s3://bids/batches. Below each, analysts of a tender reach what lies in the folder named like its reference, and nothing else. Not set: nothing is read.',
  }),
  EVENHAND_TOKEN_REQUESTS: z._default(wholeNumber(1, 1_000_000), 600).register(variableWords, {
    says: 'Requests that a machine may send with one token in a minute.',
  }),
  EVENHAND_WEBHOOKS: z
    ._default(z.enum(['public', 'anywhere'], 'Use public or anywhere.'), 'public')
    .register(variableWords, {
      says: 'public: webhooks go over TLS and to public addresses only. anywhere: also to http:// and into private networks, for receivers inside your own.',
    }),
  EVENHAND_ADVISER_URL: z.optional(address(['https://', 'http://'])).register(variableWords, {
    says: 'Address of an OpenAI-compatible language model up to its version, for example https://model.example/v1. It is asked only for tenders whose lead has recorded a decision that lists its processor. Not set: there is no adviser, and no word of a response leaves.',
  }),
  EVENHAND_ADVISER_MODEL: z.optional(z.string()).register(variableWords, {
    says: 'Name of the model to ask for there.',
  }),
  EVENHAND_ADVISER_PROCESSOR: z.optional(z.string()).register(variableWords, {
    says: 'Organisation that processes what is sent there, as it stands in the list of processors of a procurement; your own where you run the model yourself.',
  }),
  EVENHAND_ADVISER_KEY: z.optional(z.string()).register(variableWords, {
    says: 'Key that the model asks for, where it asks for one.',
  }),
  EVENHAND_ADVISER_NETWORK: z
    ._default(z.enum(['public', 'anywhere'], 'Use public or anywhere.'), 'public')
    .register(variableWords, {
      says: 'public: the model is asked over TLS and at public addresses only. anywhere: also over http:// and in private networks, for a model on this machine or inside your own.',
    }),
  EVENHAND_ADVISER_RUNS: z._default(wholeNumber(5, 25), 5).register(variableWords, {
    says: 'How often the model is asked about each answer. What it said is shown as a range, so once is never enough.',
  }),
  EVENHAND_ADVISER_SECONDS: z._default(wholeNumber(1, 600), 120).register(variableWords, {
    says: 'Seconds in which the model has to answer.',
  }),
  LOG_LEVEL: z
    ._default(
      z.enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
        'Use one of fatal, error, warn, info, debug, silent.',
      ),
      'info',
    )
    .register(variableWords, { says: 'How much is logged. Bid text is logged at no level.' }),
});

/** The variables as read and checked. */
export type Environment = z.infer<typeof environmentSchema>;
