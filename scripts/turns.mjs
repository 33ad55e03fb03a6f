import { setTimeout as sleep } from 'node:timers/promises';
import { letGo, takeHold } from '../db/embedded/hold.mjs';
import { lap } from './laps.mjs';

/**
 * Does `work` while nobody else who asks for the same `name` in this folder does: two demos started together must not build
 * into one folder at once.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inTurn(name, work) {
  const file = `.cache/${name}.hold`;
  let told = false;
  for (let holder = takeHold(file); holder !== null; holder = takeHold(file)) {
    if (!told) lap(`waiting for process ${holder}, which is busy with the ${name}`);
    told = true;
    await sleep(300);
  }
  try {
    return await work();
  } finally {
    letGo(file);
  }
}
