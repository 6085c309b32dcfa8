import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was answered to requests that came with a key. */
export class IdempotencyKeys1796800005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "idempotency_key" (
      "caller" uuid NOT NULL,
      "key" text NOT NULL,
      "asked" text NOT NULL,
      "answer" json,
      "endsAt" timestamptz NOT NULL,
      CONSTRAINT "idempotency_key_pk" PRIMARY KEY ("caller", "key")
    )`);
    await runner.query('CREATE INDEX "idempotency_key_by_end" ON "idempotency_key" ("endsAt")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "idempotency_key"');
  }
}
