import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonActor } from '#app/domain/actor';
import { queryDecision } from '#server/monitor/decision/queries-decision';
import { queryDecisions } from '#server/monitor/decision/queries-decisions';
import { queryEvidence } from '#server/monitor/decision/queries-evidence';
import { queryLedger } from '#server/monitor/decision/queries-ledger';
import { queryDecisionRules } from '#server/monitor/decision/queries-rules';
import { setPoint } from '#server/monitor/decision/set-point';
import { inOrg, value } from '#tests/support/congress';
import { Register } from './register';

let at: Register;
beforeAll(async () => {
  at = await Register.open();
});
afterAll(() => at.close());

const read = <T>(actor: PersonActor, work: (reader: Parameters<typeof queryDecision>[0]) => Promise<T>) =>
  inOrg(at.world, (tx) => work({ tx, actor, now: at.world.now }));
const list = (actor: PersonActor, more = {}) =>
  read(actor, (reader) => queryDecisions(reader, { state: 'running', class: null, after: null, ...more }));

test('the real ledger is a list of paths; staff follow them, appointments only once they are public', async () => {
  await at.brought(await at.ledger());
  const all = await list(at.people.inspector);
  expect(all.counts).toEqual({ running: 9, finished: 1, withdrawn: 0 });
  expect(all.entries.find(({ code }) => code === 'SZYD-2026-006')).toMatchObject({
    findings: 2,
    next: { point: 'supervise' },
    path: [
      { point: 'proposal', standing: 'late' },
      { point: 'research', standing: 'done' },
      { point: 'risk', standing: 'done' },
      { point: 'meeting', standing: 'done' },
      { point: 'publish', standing: 'done' },
      { point: 'execute', standing: 'late' },
      { point: 'supervise', standing: 'open' },
    ],
  });
  const staff = await list(at.people.staff);
  expect(staff.entries.map((one) => one.class)).not.toContain('personnel');
  expect(staff.entries.every(({ findings }) => findings === 0)).toBe(true);
  expect(staff).toMatchObject({ mayKeep: false, counts: { running: 7 } });
  const finished = await list(at.people.staff, { state: 'finished', class: 'fund' });
  expect(finished.entries).toMatchObject([{ code: 'SZYD-2026-007', next: null }]);
  const ended = await read(at.people.staff, (reader) => queryDecision(reader, finished.entries[0]!.id));
  if ('refused' in ended) throw new Error('refused');
  expect(ended.finishedOn).toBe(
    ended.points
      .map(({ doneOn }) => doneOn!)
      .toSorted()
      .at(-1),
  );
  const hidden = all.entries.find((one) => one.class === 'personnel')!.id;
  expect(await read(at.people.staff, (reader) => queryDecision(reader, hidden))).toMatchObject({
    code: 'monitor.noDecision',
  });
});

test('a decision’s evidence is for those who work with it and whoever sees to that point', async () => {
  const id = await at.recorded({ title: '绩效工资分配办法修订' });
  value(
    await at.step(at.people.officer, setPoint, id, {
      point: 'proposal',
      dueOn: '2026-11-02',
      owner: '00009',
    }),
  );
  const bytes = Uint8Array.from(Buffer.from('89504e470d0a1a0a00', 'hex'));
  const before = await read(at.people.staff, (reader) => queryDecision(reader, id));
  if ('refused' in before) throw new Error('refused');
  expect(before.points.map(({ mayComplete }) => mayComplete).filter(Boolean)).toHaveLength(1);
  value(await at.complete(id, 'proposal', { name: '纪要.png', bytes }));
  const page = async (who: PersonActor) => {
    const found = await read(who, (reader) => queryDecision(reader, id));
    if ('refused' in found) throw new Error('refused');
    return found;
  };
  const officer = await page(at.people.officer);
  expect(officer).toMatchObject({
    current: 'research',
    matter: { article: expect.stringContaining('条') },
    item: null,
  });
  expect(officer.links?.matters.length).toBeGreaterThan(3);
  const file = officer.points[0]!.file!;
  expect(file.name).toBe('纪要.png');
  const other = await page(at.people.lungsHead);
  expect(other).toMatchObject({ links: null, findings: [] });
  expect(other.points[0]).toMatchObject({
    evidence: null,
    file: null,
    doneOn: '2026-11-02',
    standing: 'done',
  });
  expect((await page(at.people.staff)).points[0]?.evidence).toBe('论证会纪要一份。');
  const evidence = (who: PersonActor) => read(who, (reader) => queryEvidence(reader, id, file.id));
  expect(await evidence(at.people.inspector)).toMatchObject({ name: '纪要.png', size: 9 });
  expect(await evidence(at.people.staff)).toMatchObject({ name: '纪要.png' });
  expect(await evidence(at.people.lungsHead)).toMatchObject({ code: 'monitor.noDecision' });
});

test('a preview comes by pages, its faulty rows apart; the figures come with their version', async () => {
  const lines = Array.from(
    { length: 60 },
    (_none, n) => `P-${n},重大事项决策,事项${n},${n % 10 ? '酝酿提出' : '喝茶'},2026-05-03,按期,,`,
  );
  const { batch } = await at.preview(await at.ledger(...lines));
  const ask = (show: 'all' | 'error', after = 0) =>
    read(at.people.officer, (reader) => queryLedger(reader, batch, { show, after }));
  const first = await ask('all');
  if ('refused' in first) throw new Error('refused');
  expect([first.rows.length, first.next]).toEqual([50, 51]);
  expect(await ask('all', 51)).toMatchObject({ next: null });
  const faulty = await ask('error');
  if ('refused' in faulty) throw new Error('refused');
  expect(faulty.rows).toHaveLength(6);
  expect(
    await read(at.people.officer, (reader) =>
      queryLedger(reader, crypto.randomUUID(), { show: 'all', after: 0 }),
    ),
  ).toMatchObject({
    code: 'monitor.noDecisionImport',
  });
  expect(await read(at.people.officer, queryDecisionRules)).toMatchObject({ version: 0, splitDays: 90 });
});
