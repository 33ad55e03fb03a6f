import type { Here } from '#app/feed/contract';
import type { Message, Presence } from './bus';

/** A process that has not been heard of for so long is dead, and nobody is here by way of it. */
const deadAfter = 25_000;
/** Up to so many people are named. */
const mostNames = 20;
/** Writing is over when it was not told again for so long. */
const typingFor = 4000;

type Seen = { at: number; readonly rooms: Map<string, Map<string, string>> };

/** Who is in which room, over all processes: each person once, however many tabs and devices. `changed` is called with a room that looks different now. */
export function openPresence(
  process: string,
  publish: (messages: readonly Message[]) => void,
  changed: (room: string, what: 'here' | 'typing') => void,
  now: () => number = () => performance.now(),
) {
  const own = new Map<string, Map<string, { name: string; times: number }>>();
  const others = new Map<string, Seen>();
  const typing = new Map<string, Map<string, { name: string; until: number }>>();

  const heldHere = () => [...own.values()].reduce((sum, people) => sum + people.size, 0);
  const seenOf = (of: string): Seen => {
    const known = others.get(of);
    if (known) return known;
    const seen = { at: now(), rooms: new Map() };
    others.set(of, seen);
    return seen;
  };
  const forget = (of: string) => {
    const rooms = [...(others.get(of)?.rooms.keys() ?? [])];
    others.delete(of);
    for (const room of rooms) changed(room, 'here');
  };
  const write = (room: string, person: string, name: string) => {
    const inRoom = typing.get(room) ?? new Map();
    typing.set(room, inRoom.set(person, { name, until: now() + typingFor }));
    changed(room, 'typing');
  };
  const rest = (room: string, person: string) => {
    if (typing.get(room)?.delete(person)) changed(room, 'typing');
  };
  const hearPresence = (said: Presence) => {
    const seen = seenOf(said.process);
    if (said.kind === 'typing') return write(said.room, said.person, said.name);
    const people = seen.rooms.get(said.room) ?? new Map<string, string>();
    if (said.kind === 'came') seen.rooms.set(said.room, people.set(said.person, said.name));
    else {
      people.delete(said.person);
      rest(said.room, said.person);
      if (people.size === 0) seen.rooms.delete(said.room);
    }
    changed(said.room, 'here');
  };
  const tellAll = () =>
    publish(
      [...own].flatMap(([room, people]) =>
        [...people].map(([person, { name }]) => ({ kind: 'came' as const, process, room, person, name })),
      ),
    );

  return {
    /** Somebody comes into a room by one more connection; the returned function says that this connection left. */
    arrive: (room: string, person: string, name: string): (() => void) => {
      const people = own.get(room) ?? new Map<string, { name: string; times: number }>();
      own.set(room, people);
      const place = people.get(person);
      if (place) place.times += 1;
      else {
        people.set(person, { name, times: 1 });
        publish([{ kind: 'came', process, room, person, name }]);
        changed(room, 'here');
      }
      let left = false;
      return () => {
        const mine = people.get(person);
        if (left || !mine) return;
        left = true;
        mine.times -= 1;
        if (mine.times > 0) return;
        people.delete(person);
        if (people.size === 0) own.delete(room);
        rest(room, person);
        publish([{ kind: 'went', process, room, person }]);
        changed(room, 'here');
      };
    },
    write: (room: string, person: string, name: string) => {
      write(room, person, name);
      publish([{ kind: 'typing', process, room, person, name }]);
    },
    here: (room: string): Here => {
      const people = new Map<string, string>();
      for (const seen of others.values())
        for (const [person, name] of seen.rooms.get(room) ?? []) people.set(person, name);
      for (const [person, { name }] of own.get(room) ?? []) people.set(person, name);
      return { count: people.size, names: people.size > mostNames ? [] : [...people.values()].sort() };
    },
    /** Who writes in the room now, by person. */
    typing: (room: string): ReadonlyMap<string, string> => {
      const now_ = now();
      return new Map(
        [...(typing.get(room) ?? [])]
          .filter(([, { until }]) => until > now_)
          .map(([person, { name }]) => [person, name]),
      );
    },
    hear: (said: Exclude<Message, { kind: 'fact' }>) => {
      if (said.kind === 'bye') return forget(said.process);
      if (said.kind === 'tell') {
        if (said.process === null || said.process === process) tellAll();
        return;
      }
      seenOf(said.process).at = now();
      if (said.kind !== 'alive') return hearPresence(said);
      const held = [...seenOf(said.process).rooms.values()].reduce((sum, people) => sum + people.size, 0);
      // Something was lost on the way: what is known of that process is dropped and asked for.
      if (held !== said.held) {
        forget(said.process);
        publish([{ kind: 'tell', process: said.process }]);
      }
    },
    /** Every few seconds: says that this process lives, forgets those that do not. */
    beat: () => {
      publish([{ kind: 'alive', process, held: heldHere() }]);
      for (const [of, seen] of others) if (now() - seen.at > deadAfter) forget(of);
    },
    /** Every second or so: whose writing has ended. */
    fade: () => {
      for (const [room, people] of typing) {
        const before = people.size;
        for (const [person, { until }] of people) if (until <= now()) people.delete(person);
        if (people.size === 0) typing.delete(room);
        if (people.size < before) changed(room, 'typing');
      }
    },
    /** On coming back: what the others hold may have changed meanwhile, and so may what they know of us. */
    askAll: () => {
      publish([{ kind: 'tell', process: null }]);
      tellAll();
    },
    bye: () => publish([{ kind: 'bye', process }]),
  };
}

export type PresenceBook = ReturnType<typeof openPresence>;
