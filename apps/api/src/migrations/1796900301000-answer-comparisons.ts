import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the answers of a tender's bidders share, with the fingerprint of the words that were compared. */
export class AnswerComparisons1796900301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "answer_comparison" ("tenderId" uuid NOT NULL, "words" text NOT NULL, "found" json, CONSTRAINT "answer_comparison_pk" PRIMARY KEY ("tenderId"), CONSTRAINT "answer_comparison_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender"("id"))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "answer_comparison"');
  }
}
