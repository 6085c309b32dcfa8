import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

/** Decisions about the language-model adviser, how far it is with each response, and each of its runs. */
export class Adviser1796800010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "adviser_decision" (
      "id" uuid NOT NULL,
      "tenderId" uuid NOT NULL,
      "allowed" boolean NOT NULL,
      "processor" text NOT NULL,
      "origin" text NOT NULL,
      "model" text NOT NULL,
      "reason" text NOT NULL,
      "personId" uuid NOT NULL,
      "at" timestamptz NOT NULL,
      CONSTRAINT "adviser_decision_pk" PRIMARY KEY ("id"),
      CONSTRAINT "adviser_decision_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
    )`);
    await runner.query('CREATE INDEX "adviser_decision_of_tender_by_time" ON "adviser_decision" ("tenderId", "at")');
    await runner.query(`CREATE TABLE "advice" (
      "responseId" uuid NOT NULL,
      "tenderId" uuid NOT NULL,
      "state" text NOT NULL,
      "says" text NOT NULL,
      "prompts" json NOT NULL,
      "leftOut" json NOT NULL,
      "changedAt" timestamptz NOT NULL,
      CONSTRAINT "advice_pk" PRIMARY KEY ("responseId"),
      CONSTRAINT "advice_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id"),
      CONSTRAINT "advice_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
    )`);
    await runner.query('CREATE INDEX "advice_of_tender_by_id" ON "advice" ("tenderId")');
    await runner.query(`CREATE TABLE "adviser_run" (
      "id" uuid NOT NULL,
      "responseId" uuid NOT NULL,
      "criterionId" text NOT NULL,
      "decisionId" uuid NOT NULL,
      "number" integer NOT NULL,
      "processor" text NOT NULL,
      "model" text NOT NULL,
      "promptHash" text NOT NULL,
      "parameters" json NOT NULL,
      "outcome" text NOT NULL,
      "because" text,
      "replyHash" text NOT NULL,
      "findings" json NOT NULL,
      "at" timestamptz NOT NULL,
      CONSTRAINT "adviser_run_pk" PRIMARY KEY ("id"),
      CONSTRAINT "adviser_run_once" UNIQUE ("responseId", "criterionId", "promptHash", "number"),
      CONSTRAINT "adviser_run_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id"),
      CONSTRAINT "adviser_run_by_decision" FOREIGN KEY ("decisionId") REFERENCES "adviser_decision" ("id")
    )`);
    for (const table of ['adviser_decision', 'adviser_run'])
      for (const statement of appendOnly(table)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "adviser_run"');
    await runner.query('DROP TABLE "advice"');
    await runner.query('DROP TABLE "adviser_decision"');
  }
}
