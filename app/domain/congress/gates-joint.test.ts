import { expect, it } from 'vitest';
import { profile, profileIds } from '../statute/profiles';
import { gates } from './gates';

it('says at the launch how many joint meetings wait to be reported, and never keeps it back', () => {
  const gate = gates.find((one) => one.id === 'jointMeetingsReported')!;
  expect([gate.step, gate.severity]).toEqual(['launch', 'notes']);
  for (const id of profileIds) {
    const look = (jointUnreported: number) =>
      gate.check({ jointUnreported, profile: profile(id) } as Parameters<typeof gate.check>[0]);
    expect(look(0).holds).toBe(true);
    expect(look(2)).toMatchObject({
      holds: false,
      params: { count: 2 },
      article: expect.stringContaining('第'),
    });
  }
});
