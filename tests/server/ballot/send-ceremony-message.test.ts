import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { complain } from '#app/domain/ballot/sealed/ceremony/complaint';
import { beginDealing, deal } from '#app/domain/ballot/sealed/ceremony/deal';
import { isKeyset, readKeyset } from '#app/domain/ballot/sealed/ceremony/keyset';
import type { Message1 } from '#app/domain/ballot/sealed/ceremony/message';
import { message1Hash } from '#app/domain/ballot/sealed/ceremony/message';
import { readOrg } from '#app/domain/ballot/sealed/ceremony/org';
import { chance } from '#app/domain/ballot/sealed/chance';
import { reduce } from '#app/domain/ballot/sealed/scalar';
import { sign } from '#app/domain/ballot/sealed/signature';
import { sendCeremonyMessage } from '#server/ballot/send-ceremony-message';
import { run } from '#server/platform/command';
import { ceremonyRow } from '#tests/support/ceremony-row';
import { Congress, codeOf, value } from '#tests/support/congress';
import { Consoles } from '#tests/support/consoles';
import { namedKeys, readyKeys, sendAs } from '#tests/support/ready-keys';
import { Scrutineers } from '#tests/support/scrutineers';
import { openWorld, type World } from '#tests/support/world';

let world: World;
let congress: Congress;
let consoles: Consoles;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  congress = await Congress.open(world, 3);
  consoles = await Consoles.open(congress);
});
afterAll(() => world.close());

const stateOf = async () => (await ceremonyRow(world, consoles.ceremonyId)).state;
const flipped = (bytes: Uint8Array, at = 0) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));

describe('a round', () => {
  it('waits until everybody has spoken in the one before', async () => {
    const [one, two] = consoles.first;
    value(await consoles.send(1, 'first', one!));
    value(await consoles.send(2, 'first', two!));
    const early = await deal(chance, consoles.t1, consoles.first, consoles.dealers[0]!);
    expect(codeOf(await consoles.send(1, 'second', early))).toBe('sealed.tooSoon');
    expect(codeOf(await consoles.send(1, 'complaint', { by: 1, against: 2 }))).toBe('sealed.tooSoon');
    expect(codeOf(await consoles.send(1, 'rehearsal', { j: 1 }))).toBe('sealed.tooSoon');
    value(await consoles.send(3, 'first', consoles.first[2]!));
    value(await consoles.send(1, 'second', early));
    expect(codeOf(await consoles.send(1, 'third', { i: 1 }))).toBe('sealed.tooSoon');
  });
  it('is spoken in once: the same again changes nothing, another is refused', async () => {
    const [message] = consoles.first;
    expect(value(await consoles.send(1, 'first', message!))).toEqual({ taken: true });
    const rung = world.rung.length;
    expect(value(await consoles.send(1, 'first', message!))).toEqual({ taken: false });
    expect(world.rung).toHaveLength(rung);
    const org = readOrg((await ceremonyRow(world, consoles.ceremonyId)).source)!;
    const other = beginDealing(chance, org, 1).message;
    expect(codeOf(await consoles.send(1, 'first', other))).toBe('sealed.sentAlready');
  });
  it('takes one of two that come at the same moment', async () => {
    const [message] = consoles.first;
    const both = await Promise.all([
      consoles.send(1, 'first', message!),
      consoles.send(1, 'first', message!),
    ]);
    expect(both.map((one) => value(one).taken).sort()).toEqual([false, true]);
  });
});

describe('a message is refused', () => {
  it('in the first round: a wrong signature, another number, a key signed by somebody else, no document', async () => {
    const [one, two] = consoles.first;
    const refused = async (message: Parameters<typeof consoles.send>[2]) =>
      expect(codeOf(await consoles.send(1, 'first', message))).toBe('sealed.badMessage');
    await refused({ ...one!, sig: flipped(one!.sig) });
    await refused(two!);
    await refused({ ...two!, i: 1 });
    await refused({ ...one!, EP: two!.EP });
    await refused({ ...one!, more: 1 });
    for (const body of ['{}', 'null', '{ "i": 1 }', '不是']) {
      expect(codeOf(await consoles.sendText(1, 'first', body))).toBe('sealed.badMessage');
    }
    expect(codeOf(await consoles.sendText(1, 'first', ''))).toBe('platform.badInput');
    expect(codeOf(await consoles.sendText(1, 'first', 'x'.repeat(20_001)))).toBe('platform.badInput');
    expect(await stateOf()).toBe('dealing');
  });
  it('in the second: one coefficient more, other coefficients, shares that are not signed for', async () => {
    await consoles.begin();
    const [dealer] = consoles.dealers;
    const good = await deal(chance, consoles.t1, consoles.first, dealer!);
    const signed = (message: Omit<Message1, 'sig'>) => ({
      ...message,
      sig: sign(chance, 'SCV1/dkg/1', dealer!.signing, message1Hash(consoles.t1, message)),
    });
    const refused = async (message: Message1) =>
      expect(codeOf(await consoles.send(1, 'second', message))).toBe('sealed.badMessage');
    await refused(signed({ ...good, F: [...good.F, good.F[0]!] }));
    await refused(signed({ ...good, F: [...good.F].reverse() }));
    await refused(signed({ ...good, boxes: good.boxes.slice(0, 2) }));
    await refused({ ...good, boxes: good.boxes.map((box) => flipped(box, 50)) });
    expect(codeOf(await consoles.send(2, 'second', good))).toBe('sealed.badMessage');
    value(await consoles.send(1, 'second', good));
  });
  it('in the third: another end of the ceremony, another share', async () => {
    await consoles.begin();
    await consoles.deal();
    const message = await consoles.third(1);
    for (const part of ['T2', 'sig', 'vk'] as const) {
      const bad = { ...message, [part]: flipped(message[part], 40 % message[part].length) };
      expect(codeOf(await consoles.send(1, 'third', bad))).toBe('sealed.badMessage');
    }
    expect(await stateOf()).toBe('dealing');
  });
  it('from anybody who is not named, or where there is no such ceremony', async () => {
    const [message] = consoles.first;
    const order = { ceremony: consoles.ceremonyId, round: 'first', body: JSON.stringify(message) };
    const stranger = world.actor((await world.people(1))[0]!, ['representative', 'scrutineer']);
    expect(codeOf(await run(world.desk(stranger), sendCeremonyMessage, order))).toBe('platform.notAllowed');
    expect(codeOf(await run(congress.desk, sendCeremonyMessage, order))).toBe('platform.notAllowed');
    const visitor = world.desk({ kind: 'visitor', orgId: null });
    expect(codeOf(await run(visitor, sendCeremonyMessage, order))).toBe('platform.signedOut');
    const nowhere = await sendAs(congress, consoles.people[0]!, congress.sessionId, 'first', order.body);
    expect(codeOf(nowhere)).toBe('sealed.noCeremony');
  });
});

describe('the keys', () => {
  it('are there with the last third message, however many come at once, and say what was said', async () => {
    await consoles.begin();
    await consoles.deal();
    value(await consoles.send(1, 'third', await consoles.third(1)));
    expect((await ceremonyRow(world, consoles.ceremonyId)).keyset).toBeNull();
    const [two, three] = [await consoles.third(2), await consoles.third(3)];
    for (const one of await Promise.all([consoles.send(2, 'third', two), consoles.send(3, 'third', three)]))
      value(one);
    const { state, source, keyset, keysetHash, nonce } = await ceremonyRow(world, consoles.ceremonyId);
    const read = readKeyset(keyset!)!;
    expect(state).toBe('rehearsing');
    expect(isKeyset(readOrg(source)!, read)).toBe(true);
    expect(new Uint8Array(keysetHash!)).toEqual(read.hash);
    expect(nonce).toHaveLength(32);
    expect(codeOf(await consoles.send(1, 'third', two))).toBe('sealed.sentAlready');
  });
  it('are ready once everybody has rehearsed with them, and not by somebody else’s rehearsal', async () => {
    const other = await Congress.open(world, 3);
    const { ceremonyId, people, org } = await namedKeys(other);
    const held = await Scrutineers.hold(org, async (i, round, body) => {
      value(await sendAs(other, people[i - 1]!, ceremonyId, round, body));
    });
    const nonce = new Uint8Array((await ceremonyRow(world, ceremonyId)).nonce!);
    const rehearse = (i: number, body: string) =>
      sendAs(other, people[i - 1]!, ceremonyId, 'rehearsal', body);
    expect(codeOf(await rehearse(1, held.rehearse(1, flipped(nonce))))).toBe('sealed.badMessage');
    expect(codeOf(await rehearse(2, held.rehearse(1, nonce)))).toBe('sealed.badMessage');
    expect(codeOf(await rehearse(2, '{}'))).toBe('sealed.badMessage');
    value(await rehearse(1, held.rehearse(1, nonce)));
    value(await rehearse(2, held.rehearse(2, nonce)));
    expect((await ceremonyRow(world, ceremonyId)).state).toBe('rehearsing');
    value(await rehearse(3, held.rehearse(3, nonce)));
    expect((await ceremonyRow(world, ceremonyId)).state).toBe('ready');
    expect(world.rung.at(-1)).toMatchObject({ name: 'ballot.keysReady', subject: ceremonyId });
  });
  it('come of a whole ceremony by one call of the tests', async () => {
    const other = await Congress.open(world, 3);
    const { ceremonyId, people } = await readyKeys(other);
    expect((await ceremonyRow(world, ceremonyId)).state).toBe('ready');
    expect(people).toHaveLength(3);
  });
});

describe('a complaint', () => {
  const wrongForTwo = async (message: Message1): Promise<Message1> => {
    if (message.i !== 1) return message;
    const [dealer] = consoles.dealers;
    const other = { ...dealer!, coefficients: dealer!.coefficients.map((one) => reduce(one + 1n)) };
    const wrong = await deal(chance, consoles.t1, consoles.first, other);
    const boxes = message.boxes.map((box, at) => (at === 1 ? wrong.boxes[at]! : box));
    const sig = sign(chance, 'SCV1/dkg/1', dealer!.signing, message1Hash(consoles.t1, { ...message, boxes }));
    return { ...message, boxes, sig };
  };
  const bodyOf = (made: ReturnType<typeof complain>) => ({
    by: made.by,
    against: made.against,
    ...made.evidence,
  });

  it('about a wrong share ends the ceremony, and the secretary may name scrutineers again', async () => {
    await consoles.begin();
    await consoles.deal(wrongForTwo);
    const received = await consoles.receive(2);
    if (!('complaint' in received)) throw new Error('The wrong share was taken.');
    const body = bodyOf(received.complaint);
    expect(codeOf(await consoles.send(3, 'complaint', body))).toBe('sealed.badComplaint');
    expect(codeOf(await consoles.send(2, 'complaint', { by: 2, against: 1 }))).toBe('sealed.badComplaint');
    value(await consoles.send(2, 'complaint', body));
    const { state, reason, source } = await ceremonyRow(world, consoles.ceremonyId);
    expect(state).toBe('aborted');
    const [dealt, got] = readOrg(source)!.trustees;
    expect(reason).toBe(`${got!.name}收到的那一份与${dealt!.name}先前的承诺不符`);
    expect(world.rung.map(({ name }) => name)).toContain('ballot.ceremonyAborted');
    expect(codeOf(await consoles.send(3, 'third', { i: 3 }))).toBe('sealed.ceremonyOver');
    await namedKeys(congress);
  });
  it('about a right share is refuted, and the ceremony goes on', async () => {
    await consoles.begin();
    await consoles.deal();
    const box = consoles.second[0]!.boxes[1]!;
    const made = complain(chance, consoles.t1, 1, consoles.dealers[1]!, box);
    expect(codeOf(await consoles.send(2, 'complaint', bodyOf(made)))).toBe('sealed.badComplaint');
    value(await consoles.send(2, 'third', await consoles.third(2)));
    expect(await stateOf()).toBe('dealing');
  });
});
