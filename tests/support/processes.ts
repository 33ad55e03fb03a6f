import { type ChildProcess, fork } from 'node:child_process';
import net from 'node:net';
import type { Asked } from './station-process';

/** A server process of its own on the test's database. */
export type Process = {
  readonly origin: string;
  readonly port: number;
  readonly child: ChildProcess;
  readonly order: (asked: Omit<Asked, 'id'>) => Promise<void>;
  readonly kill: () => Promise<void>;
};

/** Forks a server process and waits until it listens; `port` 0 takes any. */
export async function startProcess(
  databaseUrl: string,
  settings: Record<string, string> = {},
  port = 0,
): Promise<Process> {
  const child = fork('tests/support/station-process.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), ...settings },
    serialization: 'advanced',
  });
  const listening = await new Promise<number>((resolve, reject) => {
    child.once('message', (said: { port: number }) => resolve(said.port));
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}`)));
  });
  let asked = 0;
  return {
    origin: `http://127.0.0.1:${listening}`,
    port: listening,
    child,
    order: (order) =>
      new Promise((resolve, reject) => {
        asked += 1;
        const id = asked;
        const hear = (said: { id: number; ok: boolean; outcome: unknown }) => {
          if (said.id !== id) return;
          child.off('message', hear);
          if (said.ok) resolve();
          else reject(new Error(JSON.stringify(said.outcome)));
        };
        child.on('message', hear);
        if (order.dies) child.once('exit', () => resolve());
        child.send({ id, ...order });
      }),
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

/** A balancer that knows nothing: each connection goes to the next process in turn that answers. */
export async function startBalancer(
  ports: readonly number[],
): Promise<{ origin: string; close: () => void }> {
  const open = new Set<net.Socket>();
  let turn = 0;
  const server = net.createServer((client) => {
    open.add(client);
    client.on('error', () => {});
    client.on('close', () => open.delete(client));
    const reach = (tries: number) => {
      turn += 1;
      const behind = net.connect(ports[turn % ports.length]!, '127.0.0.1');
      behind.once('connect', () => {
        behind.removeAllListeners('error');
        behind.on('error', () => client.destroy());
        behind.on('close', () => client.destroy());
        client.on('close', () => behind.destroy());
        client.pipe(behind).pipe(client);
      });
      behind.once('error', () => (tries > 1 ? reach(tries - 1) : client.destroy()));
    };
    reach(ports.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
