import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** What suppliers of contracts hold: marks, memberships, covenants. */
export class SupplierCredentials1796800004300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "supplier_credential"');
  }
}

const UP = [
  `CREATE TABLE "supplier_credential" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "kind" text NOT NULL,
    "level" text,
    "holder" text NOT NULL,
    "scope" text,
    "issuedOn" text,
    "expiresOn" text,
    "seenAt" text NOT NULL,
    "carriedFrom" uuid,
    "addedBy" uuid NOT NULL,
    "addedAt" timestamptz NOT NULL,
    CONSTRAINT "supplier_credential_pk" PRIMARY KEY ("id"),
    CONSTRAINT "supplier_credential_of_contract" FOREIGN KEY ("tenderId") REFERENCES "contract" ("tenderId"),
    CONSTRAINT "supplier_credential_carried" FOREIGN KEY ("carriedFrom") REFERENCES "supplier_credential" ("id")
  )`,
  `CREATE INDEX "supplier_credential_of_tender" ON "supplier_credential" ("tenderId")`,
  ...appendOnly('supplier_credential'),
];
