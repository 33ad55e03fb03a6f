import { afterAll, beforeAll, expect, test } from 'vitest';
import { addToCase } from '#server/monitor/case/add-to-case';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('adds what was found later, until the department has spoken', async () => {
  const id = await at.upTo('stating');
  const finding = await at.found();
  value(await at.step(at.people.inspector, addToCase, id, { findings: [finding] }));
  expect(await at.lines(id)).toMatchObject([{ kind: 'open' }, { kind: 'askStatement' }, { kind: 'add' }]);
  expect(codeOf(await at.step(at.people.inspector, addToCase, id, { findings: [finding] }))).toBe(
    'monitor.findingStep',
  );
  const spoken = await at.upTo('stated');
  expect(
    codeOf(await at.step(at.people.inspector, addToCase, spoken, { findings: [await at.found()] })),
  ).toBe('monitor.caseStep');
});

test('never mixes monitors or departments', async () => {
  const id = await at.opened();
  const add = async (...findings: string[]) =>
    codeOf(await at.step(at.people.officer, addToCase, id, { findings }));
  expect(await add(await at.found({ monitor: 'supplier' }))).toBe('monitor.mixedFindings');
  expect(await add(await at.found({ departmentId: at.at.departments.surgery }))).toBe(
    'monitor.mixedFindings',
  );
  expect(await add(crypto.randomUUID())).toBe('monitor.noFinding');
  expect(await add()).toBe('platform.badInput');
});
