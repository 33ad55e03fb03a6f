import { hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { hashWith } from '#app/domain/ballot/sealed/transcript';
import { type Answer, type Order, tasks } from './proof-tasks';

hashWith((bytes) => hash('sha512', bytes, 'buffer'));

function answer({ name, args }: Order): Answer {
  try {
    // The order's type ties the arguments to the name.
    return { done: (tasks[name] as (...args: unknown[]) => unknown)(...args) };
  } catch (error) {
    return { failed: String(error) };
  }
}

parentPort?.on('message', (order: Order) => parentPort?.postMessage(answer(order)));
