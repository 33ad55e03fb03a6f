import { afterAll, beforeAll, expect, it } from 'vitest';
import { askOverride } from '#server/congress/ask-override';
import { confirmOverride } from '#server/congress/confirm-override';
import { setPresidium } from '#server/congress/set-presidium';
import { run } from '#server/platform/command';
import { Congress, codeOf, value } from '#tests/support/congress';
import { openWorld, type World } from '#tests/support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const asked = async (congress: Congress) =>
  value(
    await run(congress.desk, askOverride, {
      session: congress.sessionId,
      gate: 'agendaAgreed',
      reason: '双方口头商定',
    }),
  ).id;

it('needs a second person: the one who asked is refused, another secretary is not, and not twice', async () => {
  const congress = await Congress.open(world);
  const override = await asked(congress);
  expect(codeOf(await run(congress.desk, confirmOverride, { override }))).toBe('congress.samePerson');
  const second = world.desk(congress.second);
  expect(value(await run(second, confirmOverride, { override }))).toEqual({ gate: 'agendaAgreed' });
  expect(codeOf(await run(second, confirmOverride, { override }))).toBe('congress.overrideTaken');
  expect(world.rung.at(-1)).toMatchObject({
    name: 'congress.overrideConfirmed',
    data: { gate: 'agendaAgreed', reason: '双方口头商定', askedBy: congress.secretary.personId },
  });
});

it('is confirmed by the executive chair of this session, not by any other member of a presidium', async () => {
  const congress = await Congress.open(world);
  const [chair, member] = congress.reps;
  value(
    await run(congress.desk, setPresidium, {
      session: congress.sessionId,
      members: congress.reps.slice(0, 3),
      chair,
    }),
  );
  const override = await asked(congress);
  const sit = (id: string) => world.desk(world.actor(id, ['presidiumMember', 'representative']));
  expect(codeOf(await run(sit(member!), confirmOverride, { override }))).toBe('congress.notExecutiveChair');
  expect(await run(sit(chair!), confirmOverride, { override })).toMatchObject({ ok: true });
});

it('is confirmed by the superior union, and by nobody else', async () => {
  const congress = await Congress.open(world);
  const override = await asked(congress);
  const desk = (role: 'management' | 'representative' | 'superiorUnion') =>
    world.desk(world.actor(congress.reps[4]!, [role]));
  expect(codeOf(await run(desk('management'), confirmOverride, { override }))).toBe('platform.notAllowed');
  expect(codeOf(await run(desk('representative'), confirmOverride, { override }))).toBe(
    'platform.notAllowed',
  );
  expect(await run(desk('superiorUnion'), confirmOverride, { override })).toMatchObject({ ok: true });
  expect(codeOf(await run(desk('superiorUnion'), confirmOverride, { override: congress.sessionId }))).toBe(
    'congress.noOverride',
  );
});
