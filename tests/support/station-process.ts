import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { PersonActor } from '#app/domain/actor';
import { connect } from '#db/client';
import { buildApp } from '#server/app';
import { startClock } from '#server/clock/clock';
import { writeStatement } from '#server/discussion/write-statement';
import { appoint } from '#server/identity/appoint';
import { signOut } from '#server/identity/sign-out';
import { type AnyCommand, run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { readEnv } from '#server/platform/env';

/** What a test asks of a server process: one order by one person. `dies` kills the process between the commit and the first word of it. */
export type Asked = {
  readonly id: number;
  readonly order: keyof typeof orders;
  readonly actor: PersonActor;
  readonly input: unknown;
  readonly dies?: boolean;
};

const orders = { writeStatement, appoint, signOut } satisfies Record<string, AnyCommand>;

// A server process without pages, its clock included, to be forked by tests: the same parts as server/main.ts puts together.
const env = readEnv({ ...process.env, NODE_ENV: 'test', HOST: '127.0.0.1', SECRET_KEY: 'A'.repeat(43) });
const app = buildApp(
  env,
  pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
  connect(env.DATABASE_URL, 4),
  () => Promise.reject(new Error('no pages here')),
  () => {},
);
startClock(app.desk, 200);
app.http.listen(env.PORT, env.HOST, () => {
  process.send?.({ port: (app.http.address() as AddressInfo).port });
});
process.on('message', async ({ id, order, actor, input, dies }: Asked) => {
  const desk = seat(app.desk, actor);
  const announce = () => process.kill(process.pid, 'SIGKILL');
  const outcome = await run(dies ? { ...desk, announce } : desk, orders[order] as AnyCommand, input);
  process.send?.({ id, ok: 'ok' in outcome && outcome.ok, outcome });
});
process.on('disconnect', () => process.exit(0));
