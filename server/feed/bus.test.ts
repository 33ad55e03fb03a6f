import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { type Message, openBus, pack, unpack } from './bus';
import { openLimit } from './limit';
import { openPresence } from './presence';

const came = (name: string, room = 'org:o:room:r'): Message => ({
  kind: 'came',
  process: 'a',
  room,
  person: name,
  name,
});
const log = pino({ level: 'silent' });

describe('a text between processes', () => {
  it('is not longer than PostgreSQL carries, and nothing gets lost by splitting', () => {
    const all = Array.from({ length: 500 }, (_, at) => came(`职工${at}`));
    const waiting = all.map((one) => JSON.stringify(one));
    const texts: string[] = [];
    while (waiting.length > 0) texts.push(pack('a', waiting));
    expect(Math.max(...texts.map((text) => Buffer.byteLength(text)))).toBeLessThan(8000);
    expect(texts.flatMap((text) => unpack('b', text))).toEqual(all);
  });
  it('leaves out a message that no text holds, and goes on', () => {
    const waiting = [came('x'.repeat(9000)), came('b')].map((one) => JSON.stringify(one));
    const texts: string[] = [];
    while (waiting.length > 0) texts.push(pack('a', waiting));
    expect(texts.flatMap((text) => unpack('b', text))).toEqual([came('b')]);
  });
  it('is not heard by the process that sent it', () => {
    expect(unpack('a', pack('a', [JSON.stringify(came('x'))]))).toEqual([]);
  });
  it.each([
    '',
    'b',
    'b\n{',
    'b\nnull',
    'b\n{"kind":"fact"}',
    'b\n{"kind":"fact","told":{"id":1,"org":"o","session":null,"name":"toString","subject":"s"}}',
    'b\n{"kind":"came","process":1}',
    'b\n[]\n\n7',
  ])('that is none of ours says nothing: %j', (text) => {
    expect(unpack('a', text)).toEqual([]);
  });
});

describe('the bus', () => {
  it('goes on after a text that could not be sent', async () => {
    const sent: string[] = [];
    let isFirst = true;
    const bus = openBus(
      {
        send: async (text) => {
          if (isFirst) {
            isFirst = false;
            throw new Error('away');
          }
          sent.push(text);
        },
        listen: () => {},
        close: async () => {},
      },
      'a',
      log,
    );
    bus.publish([came('1')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    bus.publish([came('2')]);
    await bus.close();
    expect(sent.flatMap((text) => unpack('b', text))).toEqual([came('2')]);
  });
});

describe('presence over several processes', () => {
  let now = 0;
  /** Processes whose messages reach the others at once, unless `isCut`. */
  const meet = (...names: string[]) => {
    const cut = new Set<string>();
    const books = names.map((name) => {
      const publish = (messages: readonly Message[]) => {
        if (cut.has(name)) return;
        for (const [at, other] of names.entries())
          if (other !== name && !cut.has(other))
            for (const said of messages) if (said.kind !== 'fact') books[at]!.hear(said);
      };
      return openPresence(
        name,
        publish,
        () => {},
        () => now,
      );
    });
    return { books, cut };
  };
  const room = 'org:o:room:r';

  it('counts a person once who is here by two devices at two processes', () => {
    const { books } = meet('a', 'b');
    const [a, b] = [books[0]!, books[1]!];
    const leave = a.arrive(room, 'p1', '甲');
    b.arrive(room, 'p1', '甲');
    b.arrive(room, 'p2', '乙');
    expect([a.here(room), b.here(room)]).toEqual(Array(2).fill({ count: 2, names: ['乙', '甲'].sort() }));
    leave();
    leave();
    expect(a.here(room).count).toBe(2);
  });
  it('names nobody where more than twenty are here', () => {
    const a = meet('a').books[0]!;
    for (let at = 0; at < 21; at += 1) a.arrive(room, `p${at}`, `n${at}`);
    expect(a.here(room)).toEqual({ count: 21, names: [] });
  });
  it('forgets those of a process that has died', () => {
    const { books, cut } = meet('a', 'b');
    const [a, b] = [books[0]!, books[1]!];
    b.arrive(room, 'p2', '乙');
    cut.add('b');
    now += 20_000;
    a.beat();
    expect(a.here(room).count).toBe(1);
    now += 6000;
    a.beat();
    expect(a.here(room).count).toBe(0);
    b.arrive(room, 'p3', '丙');
    cut.clear();
    b.beat();
    expect(a.here(room).count).toBe(2);
  });
  it('finds out that something was lost on the way, and asks', () => {
    const { books, cut } = meet('a', 'b');
    const [a, b] = [books[0]!, books[1]!];
    const leave = b.arrive(room, 'p2', '乙');
    cut.add('a');
    leave();
    b.arrive(room, 'p4', '丁');
    b.arrive(room, 'p5', '戊');
    cut.clear();
    expect(a.here(room).count).toBe(1);
    b.beat();
    expect(a.here(room)).toEqual({ count: 2, names: ['丁', '戊'].sort() });
  });
  it('ends writing after four seconds, or with the writer', () => {
    const { books } = meet('a', 'b');
    const [a, b] = [books[0]!, books[1]!];
    const leave = b.arrive(room, 'p2', '乙');
    b.write(room, 'p2', '乙');
    expect([...a.typing(room).values()]).toEqual(['乙']);
    now += 4001;
    expect(a.typing(room).size).toBe(0);
    b.write(room, 'p2', '乙');
    leave();
    expect(a.typing(room).size).toBe(0);
  });
});

describe('a limit', () => {
  it('lets so many through at once and so many a second', () => {
    let now = 0;
    const limit = openLimit(3, 2, () => now);
    expect([limit(), limit(), limit(), limit()]).toEqual([true, true, true, false]);
    now = 1000;
    expect([limit(), limit(), limit()]).toEqual([true, true, false]);
  });
});
