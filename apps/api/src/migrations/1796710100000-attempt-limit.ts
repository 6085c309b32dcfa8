import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to sign in by address, shared by all processes; the columns are those that rate-limiter-flexible asks for. */
export class AttemptLimit1796710100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "attempt_limit" (
      "key" varchar(255) NOT NULL,
      "points" integer NOT NULL DEFAULT 0,
      "expire" bigint,
      CONSTRAINT "attempt_limit_pk" PRIMARY KEY ("key")
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "attempt_limit"');
  }
}
