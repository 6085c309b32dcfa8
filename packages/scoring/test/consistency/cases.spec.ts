import { readFileSync } from 'node:fs';
import { checkResponse } from '../../src/consistency/check-response.ts';
import { writtenResponse, type CaseTender } from './checked-response.ts';

interface Case {
  readonly name: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly asks: readonly { readonly rule: string; readonly severity: string; readonly sum?: string }[];
}

const { tender, cases } = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as {
  tender: CaseTender;
  cases: Case[];
};

test.each(cases)('$name', ({ answers, asks }) => {
  const found = checkResponse(writtenResponse(answers, tender)).map(({ rule, severity, arithmetic }) =>
    arithmetic === undefined ? { rule, severity } : { rule, severity, sum: arithmetic },
  );
  expect(found).toEqual(asks);
});
