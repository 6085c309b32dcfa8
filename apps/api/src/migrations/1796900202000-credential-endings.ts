import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** That what a supplier holds was ended or corrected, and why. */
export class CredentialEndings1796900202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "credential_ending"');
  }
}

const UP = [
  `CREATE TABLE "credential_ending" (
    "id" uuid NOT NULL,
    "credentialId" uuid NOT NULL,
    "reason" text NOT NULL,
    "replacedBy" uuid,
    "by" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "credential_ending_pk" PRIMARY KEY ("id"),
    CONSTRAINT "credential_ending_once" UNIQUE ("credentialId"),
    CONSTRAINT "credential_ending_of_credential" FOREIGN KEY ("credentialId") REFERENCES "supplier_credential" ("id"),
    CONSTRAINT "credential_ending_replaced" FOREIGN KEY ("replacedBy") REFERENCES "supplier_credential" ("id")
  )`,
  ...appendOnly('credential_ending'),
];
