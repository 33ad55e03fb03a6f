import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { PersonActor } from '#app/domain/actor';
import type { Polled } from '#app/feed/contract';
import { deviceIdIn } from '#server/identity/find-holders';
import { alone, roomsOf, within } from './admit';
import type { Ears, Hall } from './hall';
import { type Limit, openLimit } from './limit';
import { bellOf, roomWord, spreadOf } from './words';

/** How long a request waits, how long it still gathers once there is something, and how long who asked counts as here. */
const [waits, gathers, lingers] = [25_000, 150, 35_000];
/** A presence that changes wakes a request only after it has waited so long. */
const calm = 2000;
const mostOfOne = 8;

const list = <Item extends z.ZodType<unknown, string>>(item: Item, most: number) =>
  z
    .string()
    .max(4000)
    .default('')
    .transform((text) => (text === '' ? [] : text.split(',')))
    .pipe(z.array(item).max(most));
const question = z.object({
  since: z.coerce.number().int().nonnegative().optional(),
  ago: z.coerce.number().min(0).max(315_360_000_000).default(0),
  seen: list(
    z
      .string()
      .regex(/^\d{1,16}$/)
      .transform(Number),
    200,
  ),
  rooms: list(roomWord, 12),
  wait: z.enum(['0', '1']).default('1'),
});

type Waiter = {
  readonly actor: PersonActor;
  readonly places: ReadonlySet<string>;
  readonly began: number;
  readonly wake: (after: number) => void;
};

/**
 * Listening for those whom a proxy lets have no websocket: each request stands for itself, is admitted by the same permits, and may meet
 * another process than the one before. It waits until there is something newer than it knows.
 */
export function openPolling(
  hall: Hall,
): Ears & { readonly poll: RequestHandler; readonly type: RequestHandler } {
  const waiters = new Set<Waiter>();
  const limits = new Map<string, Limit>();
  const sitting = new Map<string, { leave: () => void; timer: NodeJS.Timeout }>();
  const tidy = setInterval(() => limits.clear(), 600_000);
  tidy.unref();

  const isFlood = (person: string): boolean => {
    const limit = limits.get(person) ?? openLimit(30, 4);
    limits.set(person, limit);
    return !limit();
  };
  const sit = (place: string, { personId, name }: PersonActor) => {
    const key = `${place} ${personId}`;
    const known = sitting.get(key);
    clearTimeout(known?.timer);
    const leave = known?.leave ?? hall.presence.arrive(place, personId, name);
    const timer = setTimeout(() => {
      sitting.delete(key);
      leave();
    }, lingers);
    timer.unref();
    sitting.set(key, { leave, timer });
  };
  const admitted = async (actor: PersonActor, rooms: readonly string[]) => {
    const may = await Promise.all(rooms.map((room) => hall.maySit(actor, room)));
    return rooms.filter((_room, at) => may[at]);
  };

  const poll: RequestHandler = async (request, response) => {
    response.set({
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
    });
    const asked = question.safeParse(request.query);
    if (!asked.success) return void response.status(400).json({});
    const began = performance.now();
    const turn = hall.turn();
    const deviceId = deviceIdIn(request.headers.cookie);
    const holding = deviceId ? await hall.identify(deviceId) : null;
    if (!holding) return void response.status(401).json({});
    const { actor } = holding;
    const mine = [...waiters].filter((one) => one.actor.personId === actor.personId).length;
    if (mine >= mostOfOne || isFlood(actor.personId))
      return void response.status(429).set('Retry-After', '5').json({});
    const rooms = await admitted(actor, asked.data.rooms);
    await hall.ready;

    const places = new Set([...roomsOf(actor), ...rooms.map((room) => within(actor.orgId, room))]);
    for (const room of rooms) sit(within(actor.orgId, room), actor);
    const { since, seen } = asked.data;
    const isMine = (rung: readonly string[]) => rung.some((place) => places.has(place));
    const missedNow = () =>
      hall.ledger.since(
        { id: since ?? null, ago: asked.data.ago + performance.now() - began },
        isMine,
        new Set(seen),
      );

    let timer: NodeJS.Timeout | undefined;
    let due = Number.POSITIVE_INFINITY;
    const end = () => {
      clearTimeout(timer);
      waiters.delete(waiter);
    };
    const answer = () => {
      end();
      const told = missedNow();
      const spread = spreadOf(waiters.size);
      const shown = <Shown>(look: (place: string) => Shown) =>
        Object.fromEntries(rooms.map((room) => [room, look(within(actor.orgId, room))]));
      const said: Polled = {
        bells: (told ?? []).map((one) => bellOf(one, spread)),
        missed: told === null ? (spread ?? 1000) : null,
        current: hall.ledger.newest(),
        here: shown(hall.presence.here),
        typing: shown((place) =>
          [...hall.presence.typing(place)]
            .filter(([id]) => id !== actor.personId)
            .map(([, name]) => name)
            .slice(0, 3),
        ),
      };
      response.json(said);
    };
    const waiter: Waiter = {
      actor,
      places,
      began,
      wake: (after) => {
        const at = performance.now() + after;
        if (at >= due) return;
        due = at;
        clearTimeout(timer);
        timer = setTimeout(answer, after);
      },
    };
    response.on('close', end);
    waiters.add(waiter);
    const first = missedNow();
    const isLate = turn !== hall.turn() || asked.data.wait === '0';
    waiter.wake(first === null || first.length > 0 || isLate ? 0 : waits);
  };

  const type: RequestHandler = async (request, response) => {
    const room = roomWord.safeParse(request.query.typing);
    const deviceId = deviceIdIn(request.headers.cookie);
    const actor = deviceId && room.success ? (await hall.identify(deviceId))?.actor : undefined;
    if (actor && room.success && !isFlood(actor.personId) && (await hall.maySit(actor, room.data)))
      hall.presence.write(within(actor.orgId, room.data), actor.personId, actor.name);
    response.status(204).end();
  };

  /** Once there is something, a little more is waited for: longer by those who have just asked, for then much is going on. */
  const soon = (waiter: Waiter) => Math.max(gathers, 800 - (performance.now() - waiter.began));
  return {
    poll: guarded(poll),
    type: guarded(type),
    ring: (_told, rung) => {
      for (const waiter of waiters)
        if (rung.some((place) => waiter.places.has(place))) waiter.wake(soon(waiter));
    },
    show: (place) => {
      for (const waiter of waiters)
        if (waiter.places.has(place))
          waiter.wake(Math.max(gathers, calm - (performance.now() - waiter.began)));
    },
    // Whoever asks again is admitted anew.
    lookAgain: ({ org, person }) => {
      for (const waiter of waiters)
        if (waiter.places.has(person === null ? `org:${org}` : alone(org, person)))
          waiter.wake(person === null ? Math.random() * 2000 : 0);
    },
    missAll: () => {
      for (const waiter of waiters) waiter.wake(Math.random() * 2000);
    },
    close: async () => {
      clearInterval(tidy);
      for (const waiter of waiters) waiter.wake(0);
      for (const { timer } of sitting.values()) clearTimeout(timer);
    },
  };
}

/** Express 4 does not hear of a promise that fails; the database may be away. */
const guarded =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) => {
    Promise.resolve(handler(request, response, next)).catch(() => {
      if (!response.headersSent) response.status(503).json({});
    });
  };
