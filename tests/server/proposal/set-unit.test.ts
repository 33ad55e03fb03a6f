import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { dissolveUnit } from '#server/proposal/dissolve-unit';
import { setUnit } from '#server/proposal/set-unit';
import { codeOf, value } from '#tests/support/congress';
import { Handling } from './handle';

let at: Handling;
beforeAll(async () => {
  at = await Handling.open();
});
afterAll(() => at.close());

const set = (more: object, who = at.people.secretary) => run(at.as(who), setUnit, more);

test('adds a department, and changes its name and leader', async () => {
  const { unit } = value(await set({ name: ' 信息科 ', leader: at.people.management.personId }));
  value(await set({ unit, name: '信息中心', leader: '' }));
  expect(at.told('proposal.unitSet').slice(-2)).toMatchObject([
    { subject: unit, data: { name: '信息科', leader: at.people.management.personId, isNew: true } },
    { subject: unit, data: { name: '信息中心', leader: null, isNew: false } },
  ]);
});

test('a name stands once among those that exist', async () => {
  const both = await Promise.all([set({ name: '设备处' }), set({ name: '设备处' })]);
  expect(both.filter((one) => 'refused' in one).map(codeOf)).toEqual(['proposal.unitNameTaken']);
  expect(codeOf(await set({ unit: at.units.finance, name: '设备处' }))).toBe('proposal.unitNameTaken');
  value(await set({ unit: at.units.finance, name: '财务处' }));
  const { unit } = value(both.find((one) => 'ok' in one)!);
  value(await run(at.as(at.people.secretary), dissolveUnit, { unit }));
  value(await set({ name: '设备处' }));
  expect(codeOf(await set({ unit, name: '别名处' }))).toBe('proposal.unitDissolved');
});

test('is led by somebody of management', async () => {
  for (const leader of [at.people.staff.personId, at.of.rep(1).personId, crypto.randomUUID()])
    expect(codeOf(await set({ name: '保卫处', leader }))).toBe('proposal.leaderUnfit');
});

test('is the union office’s', async () => {
  for (const who of [at.people.handlers.catering, at.people.leader, at.people.committee[0]!])
    expect(codeOf(await set({ name: '保卫处' }, who))).toBe('platform.notAllowed');
  for (const more of [{}, { name: '' }, { name: '长'.repeat(61) }, { name: '保卫处', leader: 'x' }])
    expect(codeOf(await set(more))).toBe('platform.badInput');
  expect(codeOf(await set({ unit: crypto.randomUUID(), name: '保卫处' }))).toBe('proposal.noUnit');
});
