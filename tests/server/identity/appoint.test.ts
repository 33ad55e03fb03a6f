import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appoint } from '#server/identity/appoint';
import { run } from '#server/platform/command';
import { openWorld, type World } from '#tests/support/world';
import { aSecretary, codeOf } from './support';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const give = async (personId: string, kind: string, startsOn = '2026-11-02', endsOn?: string) =>
  run(world.desk(await aSecretary(world)), appoint, { personId, kind, startsOn, endsOn });

describe('appointing', () => {
  it('gives an office with dates, once for the same days', async () => {
    const [id] = await world.people(1);
    expect(codeOf(await give(id!, 'inspector', '2026-11-02', '2026-12-31'))).toBe('ok');
    expect(codeOf(await give(id!, 'inspector', '2026-12-31'))).toBe('identity.officeHeld');
    expect(codeOf(await give(id!, 'inspector', '2027-01-01'))).toBe('ok');
  });
  it('at the same moment twice gives one office', async () => {
    const [id] = await world.people(1);
    const answers = await Promise.all([1, 2, 3].map(() => give(id!, 'management')));
    expect(answers.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
  });
  it('keeps scrutineers apart from secretaries and management, oneself included', async () => {
    const [id] = await world.people(1);
    await give(id!, 'secretary');
    const self = world.desk(world.actor(id!, ['secretary']));
    const order = { personId: id, kind: 'scrutineer', startsOn: '2026-11-02' };
    expect(codeOf(await run(self, appoint, order))).toBe('identity.officesApart');
    const [other] = await world.people(1);
    await give(other!, 'scrutineer');
    expect(codeOf(await give(other!, 'management'))).toBe('identity.officesApart');
  });
  it('is refused for strangers, people who left, unknown offices and impossible dates', async () => {
    const [id] = await world.people(1);
    const [left] = await world.people(1, { leftOn: '2026-10-01' });
    expect(codeOf(await give(crypto.randomUUID(), 'inspector'))).toBe('identity.personUnknown');
    expect(codeOf(await give(left!, 'inspector'))).toBe('identity.personLeft');
    for (const [kind, from, until] of [
      ['king', '2026-11-02'],
      ['representative', '2026-11-02'],
      ['inspector', '2026-02-30'],
      ['inspector', '2026-11-02', '2026-11-01'],
    ])
      expect(codeOf(await give(id!, kind!, from, until))).toBe('platform.badInput');
    const desk = world.desk(world.actor(id!, ['management']));
    expect(
      codeOf(await run(desk, appoint, { personId: id, kind: 'secretary', startsOn: '2026-11-02' })),
    ).toBe('platform.notAllowed');
  });
});
