import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each request to the adviser is told from the one before it, and each decision of the lead has runs of its own. */
export class AdviserRequests1796800012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "advice" ADD "requestId" text NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE "advice" ADD "decisionId" uuid');
    await runner.query(`ALTER TABLE "advice" ADD CONSTRAINT "advice_by_decision"
      FOREIGN KEY ("decisionId") REFERENCES "adviser_decision" ("id")`);
    await runner.query(`UPDATE "advice" SET "decisionId" =
      (SELECT run."decisionId" FROM "adviser_run" run WHERE run."responseId" = "advice"."responseId"
        ORDER BY run."at" DESC LIMIT 1)`);
    await runner.query(`ALTER TABLE "adviser_run" DROP CONSTRAINT "adviser_run_once"`);
    await runner.query(`ALTER TABLE "adviser_run" ADD CONSTRAINT "adviser_run_once"
      UNIQUE ("responseId", "criterionId", "decisionId", "promptHash", "number")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "adviser_run" DROP CONSTRAINT "adviser_run_once"`);
    await runner.query(`ALTER TABLE "adviser_run" ADD CONSTRAINT "adviser_run_once"
      UNIQUE ("responseId", "criterionId", "promptHash", "number")`);
    await runner.query('ALTER TABLE "advice" DROP COLUMN "decisionId"');
    await runner.query('ALTER TABLE "advice" DROP COLUMN "requestId"');
  }
}
