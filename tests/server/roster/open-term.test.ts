import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '#server/platform/command';
import { openTerm } from '#server/roster/open-term';
import { readRosterHome } from '#server/roster/queries-home';
import { Office } from './import-office';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.world.close());

const open = (given: object, actor = office.secretary) => run(office.world.desk(actor), openTerm, given);

test('an opened term stands on the roster page as the one under way', async () => {
  const home = await office.read(readRosterHome);
  expect(home.terms).toMatchObject([{ name: '第六届', state: 'now', representatives: 0, delegations: 0 }]);
  expect([home.staff, home.imports]).toEqual([2, []]);
});

test('a name that is taken, days that overlap and a length against the rules are refused', async () => {
  const next = { name: '第七届', beginsOn: '2031-01-01', endsOn: '2035-12-31' };
  expect(await open({ ...next, name: '第六届' })).toMatchObject({ code: 'roster.termNameTaken' });
  expect(await open({ ...next, beginsOn: '2030-12-31' })).toMatchObject({ code: 'roster.termsOverlap' });
  expect(await open({ ...next, endsOn: '2050-12-31' })).toMatchObject({
    code: 'roster.termLength',
    article: expect.stringMatching(/\S/),
  });
});

test('bad input is said beside its field', async () => {
  expect(await open({ name: ' ', beginsOn: '2031-02-30', endsOn: '' })).toMatchObject({
    code: 'platform.badInput',
    fields: { name: expect.anything(), beginsOn: expect.anything(), endsOn: expect.anything() },
  });
  expect(await open({ name: '届'.repeat(41), beginsOn: '2031-01-01', endsOn: '2035-12-31' })).toMatchObject({
    fields: { name: ['platform:fields.tooLong'] },
  });
  expect(await open({ name: '倒', beginsOn: '2035-01-01', endsOn: '2031-12-31' })).toMatchObject({
    fields: { endsOn: ['roster:fields.endBeforeBegin'] },
  });
});

test('nobody but the secretary opens a term', async () => {
  const given = { name: '第八届', beginsOn: '2036-01-01', endsOn: '2040-12-31' };
  expect(await open(given, office.staff)).toMatchObject({ code: 'platform.notAllowed' });
});
