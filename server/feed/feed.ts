import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { sql } from 'drizzle-orm';
import type { RequestHandler } from 'express';
import type { Db } from '#db/client';
import type { Env } from '#server/platform/env';
import type { Recorded } from '#server/platform/journal';
import type { Log } from '#server/platform/log';
import { readScoped } from '#server/platform/scope';
import { roomsFor } from './admit';
import { carrierOf, type Message, openBus } from './bus';
import { openCalm } from './calm';
import { openGateway } from './gateway';
import { type Ears, openDoors } from './hall';
import { openInOrder } from './in-order';
import { openLedger } from './ledger';
import { concerns } from './look-again';
import { openPolling } from './polling';
import { openPresence } from './presence';
import { openSweep } from './sweep';
import { type Told, toldOf } from './told';

/** The feed of one process. */
export type Feed = {
  /** Rings the doorbells of committed facts, here and in every other process. */
  readonly announce: (facts: readonly Recorded[]) => void;
  readonly poll: RequestHandler;
  readonly type: RequestHandler;
  readonly close: () => Promise<void>;
};

/** Opens the feed on an HTTP server. `allowed` says whether a page of this origin may open a socket. */
export function openFeed(
  http: HttpServer,
  db: Db,
  env: Env,
  log: Log,
  allowed: (origin: string | undefined, host: string | undefined) => boolean,
): Feed {
  const me = randomUUID();
  const bus = openBus(carrierOf(env, log), me, log);
  const ledger = openLedger();
  const ears: Ears[] = [];
  const hereGap = (place: string) => Math.max(1000, presence.here(place).count * 4);
  const calm = openCalm<'here' | 'typing'>(hereGap, (place, whats) => {
    for (const ear of ears) ear.show(place, whats);
  });
  const presence = openPresence(me, bus.publish, calm.changed);
  let turn = 0;

  const look = (org: string, person: string | null) => {
    for (const ear of ears) ear.lookAgain({ org, person });
  };
  const concern = (told: Told) => {
    const whom = concerns[told.name];
    if (!whom) return;
    turn += 1;
    if (whom === 'person') return look(told.org, told.subject);
    if (whom === 'everybody') return everybody.changed(told.org, 'look');
    holderOf(db, told).then(
      (person) => look(told.org, person),
      () => look(told.org, null),
    );
  };
  // Several changes in a row, an import for instance, are one reason to look.
  const everybody = openCalm<'look'>(
    () => 2000,
    (org) => look(org, null),
  );
  const ringInOrder = openInOrder((told, places) => {
    for (const ear of ears) ear.ring(told, places);
  });
  const ring = (told: Told) => {
    const places = roomsFor(told);
    if (!ledger.hear(told, places)) return;
    concern(told);
    if (places.length > 0) ringInOrder(told, places);
  };
  const sweep = openSweep(db, log, ledger, ring, () => {
    for (const ear of ears) ear.missAll();
  });
  const hear = (message: Message) =>
    message.kind === 'fact' ? sweep.hear(message.told) : presence.hear(message);

  const hall = { ...openDoors(db), ready: sweep.ready, ledger, presence, turn: () => turn };
  const polling = openPolling(hall);
  ears.push(openGateway(http, hall, allowed), polling);
  bus.subscribe(hear, () => {
    sweep.now();
    presence.askAll();
  });
  const beats = [
    setInterval(presence.beat, 8000),
    setInterval(presence.fade, 1000),
    setInterval(calm.tidy, 60_000),
  ];
  for (const beat of beats) beat.unref();

  return {
    announce: (facts) => {
      if (facts.length === 0) return;
      const told = facts.map(toldOf);
      for (const one of told) sweep.hear(one);
      bus.publish(told.map((one) => ({ kind: 'fact', told: one })));
    },
    poll: polling.poll,
    type: polling.type,
    close: async () => {
      for (const beat of beats) clearInterval(beat);
      sweep.stop();
      presence.bye();
      await Promise.all(ears.map((ear) => ear.close()));
      calm.close();
      everybody.close();
      await bus.close();
    },
  };
}

/** Whose seat a roster fact is about; null where it can't be said. */
async function holderOf(db: Db, told: Told): Promise<string | null> {
  const rows = await readScoped(db, told.org, undefined, (tx) =>
    tx.execute<{ person_id: string }>(
      sql`select person_id from representative where id::text = ${told.subject}`,
    ),
  );
  return rows[0]?.person_id ?? null;
}
