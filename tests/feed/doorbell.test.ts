import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connectAsOwner } from '#db/client';
import { organisation, person } from '#db/schema';
import { appoint } from '#server/identity/appoint';
import { endOffice } from '#server/identity/end-office';
import { signOutEverywhere } from '#server/identity/sign-out-everywhere';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import type { Recorded } from '#server/platform/journal';
import { value } from '#tests/support/congress';
import {
  type Ear,
  eventually,
  listenAt,
  openStation,
  quiet,
  record,
  type Station,
  signIn,
  sitAt,
} from '#tests/support/ears';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let station: Station;
const open: Ear[] = [];
const keep = (ear: Ear): Ear => {
  open.push(ear);
  return ear;
};
const sit = async (cookie: string) => keep(await sitAt(station.origin, cookie));

beforeAll(async () => {
  world = await openWorld();
  station = await openStation(world);
});
afterEach(() => {
  for (const ear of open.splice(0)) ear.socket.close();
});
afterAll(async () => {
  await station.close();
  await world.close();
});

const newPerson = async () => {
  const [id] = await world.people(1);
  return { id: id!, ...(await signIn(world, id!)) };
};
const elsewhere = async () => {
  const owner = connectAsOwner(world.ownerUrl);
  const [org] = await owner.db
    .insert(organisation)
    .values({ slug: `o${Date.now()}`, name: '别的单位', kind: 'hospital', ruleProfile: 'SH_2017' })
    .returning();
  const [who] = await owner.db
    .insert(person)
    .values({ orgId: org!.id, staffNumber: '1', name: '外人' })
    .returning();
  await owner.close();
  return { id: who!.id, orgId: org!.id, ...(await signIn(world, who!.id, undefined, org!.id)) };
};
const happen = async (...facts: readonly (Pick<Recorded, 'name'> & Partial<Recorded>)[]) =>
  station.app.desk.announce(await record(world, ...facts));
/** Orders as they reach this process: through its own desk. */
const secretary = async () => {
  const [id] = await world.people(1);
  return seat(station.app.desk, world.actor(id!, ['secretary']));
};

test('a visitor is turned away', async () => {
  const ear = keep(listenAt(station.origin, undefined));
  await eventually(() => ear.end.includes('signed out'));
});

test('a cookie that opens nothing is turned away', async () => {
  const ear = keep(listenAt(station.origin, 'gongyi=%%%; other=1'));
  await eventually(() => ear.end.includes('signed out'));
});

test('a page of another site cannot open a socket with our cookie', async () => {
  const { cookie } = await newPerson();
  const ear = keep(listenAt(station.origin, cookie, 'https://evil.example'));
  await eventually(() => ear.end.length > 0);
  expect(ear.socket.connected).toBe(false);
});

test('each listener hears what its audience may hear, and nobody of another organisation does', async () => {
  const [mine, other, stranger] = [await newPerson(), await newPerson(), await elsewhere()];
  const [a, b, c] = [await sit(mine.cookie), await sit(other.cookie), await sit(stranger.cookie)];
  await happen(
    { name: 'congress.launched', session: 's' },
    { name: 'identity.passwordChanged', subject: mine.id },
    { name: 'congress.planned' },
    { name: 'identity.signedIn' },
  );
  await eventually(() => a.bells.length === 2 && b.bells.length === 1);
  await quiet();
  expect(a.bells.map((bell) => [bell.name, bell.session])).toEqual([
    ['congress.launched', 's'],
    ['identity.passwordChanged', null],
  ]);
  expect(b.bells).toHaveLength(1);
  expect(c.bells).toEqual([]);
});

test('a fact that is told twice rings once', async () => {
  const ear = await sit((await newPerson()).cookie);
  const same = await record(world, { name: 'congress.launched' });
  station.app.desk.announce(same);
  station.app.desk.announce(same);
  await eventually(() => ear.bells.length > 0);
  await quiet();
  expect(ear.bells).toHaveLength(1);
});

test('who signs out everywhere is closed on every device; others stay', async () => {
  const [mine, other] = [await newPerson(), await newPerson()];
  const second = await signIn(world, mine.id);
  const [a, a2, b] = [await sit(mine.cookie), await sit(second.cookie), await sit(other.cookie)];
  const own = { ...world.actor(mine.id), deviceId: mine.deviceId };
  value(await run(seat(station.app.desk, own), signOutEverywhere, {}));
  await eventually(() => !a.socket.connected && !a2.socket.connected);
  expect(b.socket.connected).toBe(true);
});

test('a sign-in that has run out closes its socket, though nothing happened', async () => {
  const [id] = await world.people(1);
  const ear = await sit((await signIn(world, id!, 2000)).cookie);
  expect(ear.socket.connected).toBe(true);
  await eventually(() => !ear.socket.connected, 6000);
});

test('an office that begins or ends is heard by the sockets that are open already', async () => {
  const who = await newPerson();
  const ear = await sit(who.cookie);
  const desk = await secretary();
  const { officeId } = value(
    await run(desk, appoint, { personId: who.id, kind: 'management', startsOn: '2020-01-01' }),
  );
  await eventually(() => ear.missed.length === 1);
  await happen({ name: 'discussion.answerDrafted' });
  await eventually(() => ear.bells.some((bell) => bell.name === 'discussion.answerDrafted'));
  value(await run(desk, endOffice, { officeId }));
  await eventually(() => ear.missed.length === 2);
  const before = ear.bells.length;
  await happen({ name: 'discussion.answerDrafted' });
  await quiet();
  // The end of the office itself rings for its holder, sooner or later than the new rights.
  expect(ear.bells.slice(before).map((bell) => bell.name)).not.toContain('discussion.answerDrafted');
});

test('one person cannot hold hundreds of connections', async () => {
  const { cookie } = await newPerson();
  const ears = Array.from({ length: 45 }, () => keep(listenAt(station.origin, cookie)));
  await eventually(() => ears.every((ear) => ear.socket.connected || ear.end.length > 0));
  expect(ears.filter((ear) => ear.socket.connected)).toHaveLength(40);
  expect(ears.filter((ear) => ear.end.includes('too many'))).toHaveLength(5);
});
