import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setDepartment } from '#server/monitor/case/set-department';
import { codeOf, value } from '#tests/support/congress';
import { Docket } from './docket';

let at: Docket;
beforeAll(async () => {
  at = await Docket.open();
});
afterAll(() => at.close());

test('keeps a name, a head and a peer group, new or changed', async () => {
  const [row] = await at.rows<{ staff_number: string }>(
    sql`select staff_number from person where id = ${at.people.surgeryHead.personId}`,
  );
  const made = value(
    await at.order(at.people.officer, setDepartment, {
      name: '病理科',
      head: row!.staff_number,
      peerGroup: '医技',
    }),
  ) as { department: string };
  const { department } = made;
  const stored = () =>
    at.rows(sql`select name, head_id, peer_group from monitor_department where id = ${department}`);
  expect(await stored()).toEqual([
    { name: '病理科', head_id: at.people.surgeryHead.personId, peer_group: '医技' },
  ]);
  value(await at.order(at.people.secretary, setDepartment, { department, name: '病理中心' }));
  expect(await stored()).toEqual([{ name: '病理中心', head_id: null, peer_group: null }]);
});

test('refuses one’s own department, by belonging or heading, and a new name while the old one is in use', async () => {
  const { lungs, surgery } = at.at.departments;
  const { officer, secretary } = at.people;
  const set = async (who: typeof officer, more: Record<string, unknown>) =>
    codeOf(await at.order(who, setDepartment, more));
  await at.rows(sql`update person set department = '呼吸内科' where id = ${officer.personId}`);
  expect(await set(officer, { department: lungs, name: '呼吸科' })).toBe('monitor.departmentOwn');
  expect(await set(secretary, { department: lungs, name: '呼吸科' })).toBe('monitor.nameInUse');
  value(await at.order(secretary, setDepartment, { department: lungs, name: '呼吸内科', peerGroup: '内科' }));
  await at.rows(sql`update monitor_department set head_id = ${officer.personId} where id = ${surgery}`);
  expect(await set(officer, { department: surgery, name: '胸外科' })).toBe('monitor.departmentOwn');
  await at.rows(sql`
    insert into indicator_word (org_id, kind, name, category) values (${at.at.world.orgId}, 'department', '胸外科', '')`);
  expect(await set(secretary, { department: surgery, name: '胸科' })).toBe('monitor.nameInUse');
});

test('refuses a name twice, a head who is not there, a department that is not there', async () => {
  const set = async (more: Record<string, unknown>) =>
    codeOf(await at.order(at.people.officer, setDepartment, more));
  expect(await set({ name: '呼吸内科' })).toBe('monitor.departmentTaken');
  expect(await set({ name: '新科', head: '99999' })).toBe('monitor.unknownPerson');
  expect(await set({ name: '新科', department: crypto.randomUUID() })).toBe('monitor.noDepartment');
  expect(await set({ name: ' ' })).toBe('platform.badInput');
  expect(codeOf(await at.order(at.people.inspector, setDepartment, { name: '新科' }))).toBe(
    'platform.notAllowed',
  );
});
