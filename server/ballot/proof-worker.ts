import { parentPort } from 'node:worker_threads';
import { hashNatively } from './native-hash';
import { type Answer, type Order, tasks } from './proof-tasks';

hashNatively();

function answer({ name, args }: Order): Answer {
  try {
    // The order's type ties the arguments to the name.
    return { done: (tasks[name] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { failed: String(error) };
  }
}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(answer(order)));
