import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Local accounts, identities at the organisation's provider, invitations, sign-ins under way, and mail to be sent. */
export class Accounts1796000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mail', 'sign_in_attempt', 'invitation', 'organisation_identity', 'local_account'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}

const UP = [
  `CREATE TABLE "local_account" (
    "personId" uuid NOT NULL,
    "passphraseHash" text NOT NULL,
    "codeSecret" text NOT NULL,
    "lastCodeStep" integer NOT NULL,
    "recoveryHashes" json NOT NULL,
    "failures" integer NOT NULL,
    "lockedUntil" timestamptz,
    CONSTRAINT "local_account_pk" PRIMARY KEY ("personId"),
    CONSTRAINT "local_account_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE TABLE "organisation_identity" (
    "issuer" text NOT NULL,
    "subject" text NOT NULL,
    "personId" uuid NOT NULL,
    CONSTRAINT "organisation_identity_pk" PRIMARY KEY ("issuer", "subject"),
    CONSTRAINT "organisation_identity_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE TABLE "invitation" (
    "tokenHash" text NOT NULL,
    "personId" uuid NOT NULL,
    "codeSecret" text NOT NULL,
    "endsAt" timestamptz NOT NULL,
    "usedAt" timestamptz,
    CONSTRAINT "invitation_pk" PRIMARY KEY ("tokenHash"),
    CONSTRAINT "invitation_of_person" FOREIGN KEY ("personId") REFERENCES "person" ("id")
  )`,
  `CREATE TABLE "sign_in_attempt" (
    "stateHash" text NOT NULL,
    "codeVerifier" text NOT NULL,
    "nonce" text NOT NULL,
    "next" text NOT NULL,
    "endsAt" timestamptz NOT NULL,
    CONSTRAINT "sign_in_attempt_pk" PRIMARY KEY ("stateHash")
  )`,
  `CREATE TABLE "mail" (
    "id" uuid NOT NULL,
    "recipient" text NOT NULL,
    "subject" text NOT NULL,
    "words" text NOT NULL,
    "postedAt" timestamptz NOT NULL,
    "sentAt" timestamptz,
    "tries" integer NOT NULL,
    "nextTryAt" timestamptz NOT NULL,
    CONSTRAINT "mail_pk" PRIMARY KEY ("id")
  )`,
  `CREATE INDEX "mail_to_send" ON "mail" ("sentAt", "nextTryAt")`,
];
