import { afterAll, beforeAll, expect, test } from 'vitest';
import { askStatement } from '#server/monitor/case/ask-statement';
import { openCase } from '#server/monitor/case/open-case';
import { setCaseRules } from '#server/monitor/case/set-case-rules';
import { setDepartment } from '#server/monitor/case/set-department';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('asks the head until a day some working days on, as the unit set it', async () => {
  const id = await at.opened();
  value(await at.step(at.people.inspector, askStatement, id));
  expect(await at.case(id)).toMatchObject({ state: 'stating', statement_by: '2026-11-09' });
  value(await at.order(at.people.officer, setCaseRules, { statementDays: 2 }));
  const next = await at.upTo('checking');
  value(await at.step(at.people.inspector, askStatement, next));
  expect(await at.case(next)).toMatchObject({ statement_by: '2026-11-04' });
  expect(await at.case(id)).toMatchObject({ statement_by: '2026-11-09' });
});

test('asks nobody where nobody answers', async () => {
  const finding = await at.found({ departmentId: null });
  const none = value(await at.order(at.people.inspector, openCase, { findings: [finding] })) as {
    case: string;
  };
  expect(codeOf(await at.step(at.people.inspector, askStatement, none.case))).toBe('monitor.noDepartment');
  const made = value(await at.order(at.people.officer, setDepartment, { name: '病理科' })) as {
    department: string;
  };
  const headless = await at.opened({ departmentId: made.department });
  expect(codeOf(await at.step(at.people.inspector, askStatement, headless))).toBe('monitor.noHead');
});

test('asks once', async () => {
  const id = await at.upTo('stated');
  expect(codeOf(await at.step(at.people.inspector, askStatement, id))).toBe('monitor.caseStep');
});
