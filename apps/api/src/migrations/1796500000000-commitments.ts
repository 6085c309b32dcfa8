import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The contract after an award, its commitments, their variations, delivery reports and ratings. */
export class Commitments1796500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = ['performance_rating', 'delivery_report', 'commitment_variation', 'commitment', 'contract'];
    for (const table of tables) await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION commitment_history_stays');
  }
}

const APPEND_ONLY = ['commitment_variation', 'performance_rating'];

const UP = [
  `CREATE TABLE "contract" (
    "tenderId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "terms" json NOT NULL,
    "changedAt" timestamptz NOT NULL,
    CONSTRAINT "contract_pk" PRIMARY KEY ("tenderId"),
    CONSTRAINT "contract_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "contract_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE TABLE "commitment" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "number" integer NOT NULL,
    "claimId" text,
    "source" json,
    "terms" json NOT NULL,
    "version" integer NOT NULL,
    CONSTRAINT "commitment_pk" PRIMARY KEY ("id"),
    CONSTRAINT "commitment_number" UNIQUE ("tenderId", "number"),
    CONSTRAINT "commitment_of_claim" UNIQUE ("tenderId", "claimId"),
    CONSTRAINT "commitment_of_contract" FOREIGN KEY ("tenderId") REFERENCES "contract" ("tenderId")
  )`,
  `CREATE TABLE "commitment_variation" (
    "id" uuid NOT NULL,
    "commitmentId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    "by" uuid NOT NULL,
    "reason" text NOT NULL,
    "reference" text NOT NULL,
    "before" json NOT NULL,
    "after" json NOT NULL,
    CONSTRAINT "commitment_variation_pk" PRIMARY KEY ("id"),
    CONSTRAINT "commitment_variation_of_commitment" FOREIGN KEY ("commitmentId") REFERENCES "commitment" ("id")
  )`,
  `CREATE INDEX "commitment_variation_by_commitment" ON "commitment_variation" ("commitmentId")`,
  `CREATE TABLE "delivery_report" (
    "id" uuid NOT NULL,
    "commitmentId" uuid NOT NULL,
    "periodFrom" text NOT NULL,
    "periodTo" text NOT NULL,
    "amount" text NOT NULL,
    "content" json NOT NULL,
    "state" text NOT NULL,
    "acceptedAmount" text,
    "reviewReason" text,
    "reportedBy" uuid NOT NULL,
    "reviewedBy" uuid,
    "changedAt" timestamptz NOT NULL,
    CONSTRAINT "delivery_report_pk" PRIMARY KEY ("id"),
    CONSTRAINT "delivery_report_once" UNIQUE ("commitmentId", "periodTo"),
    CONSTRAINT "delivery_report_of_commitment" FOREIGN KEY ("commitmentId") REFERENCES "commitment" ("id")
  )`,
  `CREATE TABLE "performance_rating" (
    "id" uuid NOT NULL,
    "commitmentId" uuid NOT NULL,
    "periodFrom" text NOT NULL,
    "periodTo" text NOT NULL,
    "rating" text NOT NULL,
    "note" text,
    "by" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "performance_rating_pk" PRIMARY KEY ("id"),
    CONSTRAINT "performance_rating_of_commitment" FOREIGN KEY ("commitmentId") REFERENCES "commitment" ("id")
  )`,
  `CREATE INDEX "performance_rating_by_commitment" ON "performance_rating" ("commitmentId")`,
  `CREATE FUNCTION commitment_history_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'Variations and ratings are append-only.';
    END
  $$`,
  ...APPEND_ONLY.map(
    (table) => `CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON "${table}"
    FOR EACH ROW EXECUTE FUNCTION commitment_history_stays()`,
  ),
];
