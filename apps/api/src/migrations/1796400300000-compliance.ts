import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly } from './append-only.ts';

const TABLES = [
  'low_price_entry',
  'threshold_entry',
  'threshold',
  'finding_decision',
  'finding',
  'clarification_entry',
] as const;

/** Clarifications, compliance findings with their decisions, thresholds, and prices that look abnormally low. */
export class Compliance1796400300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...UP, ...TABLES.flatMap(appendOnly)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE "${table}"`);
  }
}

const UP = [
  `CREATE TABLE "clarification_entry" (
    "id" uuid NOT NULL,
    "clarificationId" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "criterionId" text,
    "step" text NOT NULL,
    "passage" text NOT NULL,
    "words" text NOT NULL,
    "recipients" text,
    "effect" text,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "clarification_entry_pk" PRIMARY KEY ("id"),
    CONSTRAINT "clarification_entry_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "clarification_entry_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE INDEX "clarification_entry_of_tender" ON "clarification_entry" ("tenderId", "at")`,
  `CREATE TABLE "finding" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "kind" text NOT NULL,
    "evidence" text NOT NULL,
    "clause" text NOT NULL,
    "consequence" text NOT NULL,
    "wrong" integer,
    "of" integer,
    "raisedBy" text NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "finding_pk" PRIMARY KEY ("id"),
    CONSTRAINT "finding_of_tender_fk" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id"),
    CONSTRAINT "finding_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE INDEX "finding_of_tender" ON "finding" ("tenderId", "at")`,
  `CREATE TABLE "finding_decision" (
    "id" uuid NOT NULL,
    "findingId" uuid NOT NULL,
    "outcome" text NOT NULL,
    "proportionality" text NOT NULL,
    "clause" text NOT NULL,
    "clarified" boolean NOT NULL,
    "whyNotClarified" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "finding_decision_pk" PRIMARY KEY ("id"),
    CONSTRAINT "finding_decision_of_finding_fk" FOREIGN KEY ("findingId") REFERENCES "finding" ("id")
  )`,
  `CREATE INDEX "finding_decision_of_finding" ON "finding_decision" ("findingId", "at")`,
  `CREATE TABLE "threshold" (
    "id" uuid NOT NULL,
    "tenderId" uuid NOT NULL,
    "clause" text NOT NULL,
    "words" text NOT NULL,
    "least" text,
    "consequence" text NOT NULL,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "threshold_pk" PRIMARY KEY ("id"),
    CONSTRAINT "threshold_of_tender" FOREIGN KEY ("tenderId") REFERENCES "tender" ("id")
  )`,
  `CREATE TABLE "threshold_entry" (
    "id" uuid NOT NULL,
    "thresholdId" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "step" text NOT NULL,
    "stated" text,
    "words" text NOT NULL,
    "clause" text,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "threshold_entry_pk" PRIMARY KEY ("id"),
    CONSTRAINT "threshold_entry_of_threshold_fk" FOREIGN KEY ("thresholdId") REFERENCES "threshold" ("id"),
    CONSTRAINT "threshold_entry_of_response" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE INDEX "threshold_entry_of_threshold" ON "threshold_entry" ("thresholdId", "at")`,
  `CREATE TABLE "low_price_entry" (
    "id" uuid NOT NULL,
    "responseId" uuid NOT NULL,
    "step" text NOT NULL,
    "words" text NOT NULL,
    "until" timestamptz,
    "personId" uuid NOT NULL,
    "at" timestamptz NOT NULL,
    CONSTRAINT "low_price_entry_pk" PRIMARY KEY ("id"),
    CONSTRAINT "low_price_entry_of_response_fk" FOREIGN KEY ("responseId") REFERENCES "response" ("id")
  )`,
  `CREATE INDEX "low_price_entry_of_response" ON "low_price_entry" ("responseId", "at")`,
];
