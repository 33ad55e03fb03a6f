import net from 'node:net';
import type postgres from 'postgres';

/**
 * What keeps the driver on its feet when a server goes away in mid-transaction. It takes a connection's socket away at
 * once when it closes, and a write that is still to come, or that a transaction hands in afterwards (its ROLLBACK first
 * of all), then throws where nobody can catch it, ends the process, or stays behind in the buffer and spoils the next
 * connection. https://github.com/porsager/postgres/issues/1208 · to be taken out when that is mended.
 */
export function steady(sql: postgres.Sql): postgres.Sql {
  const begin = sql.begin.bind(sql) as (options: string, work: Work) => Promise<unknown>;
  const once = (options: string, work: Work, life: Life) => {
    const whole = begin(options, (scope) => carry(scope, work, life));
    const end = () => {
      life.over = true;
    };
    whole.then(end, end);
    return whole;
  };
  const watched = async (first: string | Work, second?: Work) => {
    const [options, work] = typeof first === 'string' ? [first, second!] : ['', first];
    const life = { begun: false, over: false };
    try {
      return await once(options, work, life);
    } catch (error) {
      // The farewell of the connection before, kept by the driver and told to the first who comes: nothing was begun.
      if (life.begun || !farewells.has((error as { code?: string }).code ?? '')) throw error;
      return once(options, work, { begun: false, over: false });
    }
  };
  return Object.assign(sql, { begin: watched });
}

type Scope = postgres.TransactionSql;
type Work = (scope: Scope) => unknown;
type Life = { begun: boolean; over: boolean };

/** PostgreSQL's last words on a connection: it was ended by an administrator, or others crashed. */
const farewells = new Set(['57P01', '57P02']);

/**
 * Runs the inside of a transaction. Once the transaction is over, because its connection was lost, it is given no
 * statement more (the connection may be somebody else's by now) and never ends: the outside has been told already, and
 * an end would make the driver write COMMIT or ROLLBACK.
 */
function carry(scope: Scope, work: Work, life: Life): Promise<unknown> {
  life.begun = true;
  const { unsafe, savepoint } = scope as unknown as { unsafe: Scope['unsafe']; savepoint: Nested };
  Object.assign(scope, {
    unsafe: (...args: Parameters<Scope['unsafe']>) => {
      refuseWhenOver(life);
      return unsafe(...args);
    },
    savepoint: (inner: Work) => {
      refuseWhenOver(life);
      return savepoint((nested) => carry(nested, inner, life));
    },
  });
  return new Promise((resolve, reject) => {
    const unlessOver = (settle: () => void) => {
      if (!life.over) settle();
    };
    // One turn later it is known whether the failure was the connection's.
    const fail = (error: unknown) => void setImmediate(unlessOver, () => reject(error));
    Promise.resolve()
      .then(() => work(scope))
      .then((value) => unlessOver(() => resolve(value)), fail);
  });
}

type Nested = (work: Work) => Promise<unknown>;

function refuseWhenOver(life: Life): void {
  if (life.over)
    throw Object.assign(new Error('the connection of this transaction was lost'), {
      code: 'CONNECTION_CLOSED',
    });
}

type Target = { readonly path?: string | false; readonly host: string[]; readonly port: number[] };

/**
 * The driver's sockets with one difference: they say that they are closed two turns later, after every write that was
 * under way has gone to nowhere. Several hosts are tried in turn.
 */
export function steadySocket(): (target: Target) => net.Socket {
  let turn = 0;
  return ({ path, host, port }) => {
    const socket = new SteadySocket();
    const at = turn++ % host.length;
    if (path) return socket.connect(path);
    // The driver reads the name from here when it checks a certificate.
    Object.assign(socket, { host: host[at], port: port[at] });
    return socket.connect({ host: host[at], port: port[at] ?? 5432 });
  };
}

class SteadySocket extends net.Socket {
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'close') return super.emit(event, ...args);
    setImmediate(() => setImmediate(() => super.emit('close', false)));
    return true;
  }
}
