import { randomUUID } from 'node:crypto';
import { Crowd, pause, until } from './feed-site';

const [sitting, perSecond, seconds] = [300, 50, Number(process.env.BENCH_MINUTE ?? 60)];
const clock = () => performance.timeOrigin + performance.now();

/** Fifty statements a second in one room of three hundred, by the same HTTP orders as the page sends, heard by everybody who sits there. */
export async function benchStatements(
  base: string,
  site: { readonly room: string; readonly cookies: readonly string[] },
) {
  const cookies = site.cookies.slice(0, sitting);
  const crowd = await Crowd.gather(base, cookies, site.room, 1);
  await until(() => crowd.seated() === sitting);
  await pause(2000);
  await crowd.report();
  const sent = new Map<number, number>();
  let refused = 0;
  const say = async (turn: number) => {
    const began = clock();
    const fields = { intent: 'say', text: `第 ${turn} 句：建议说得更具体一些。`, key: randomUUID() };
    const answer = await fetch(`${base}/group/${site.room}/say`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie: cookies[turn % sitting]!, origin: base },
      redirect: 'manual',
    });
    const said = (await answer.json().catch(() => null)) as { value?: { number?: number } } | null;
    const number = said?.value?.number;
    if (number === undefined) refused += 1;
    else sent.set(number, began);
  };
  const orders: Promise<void>[] = [];
  const began = performance.now();
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const due = began + (turn * 1000) / perSecond;
    if (due > performance.now()) await pause(due - performance.now());
    orders.push(
      say(turn).catch(() => {
        refused += 1;
      }),
    );
  }
  await Promise.all(orders);
  const took = (performance.now() - began) / 1000;
  await pause(4000);
  const { bells } = await crowd.report();
  crowd.leave();

  const heard = new Map<number, number[]>();
  const times: number[] = [];
  for (const [listener, , number, at] of bells) {
    if (!sent.has(number)) continue;
    heard.set(listener, [...(heard.get(listener) ?? []), number]);
    times.push(at - sent.get(number)!);
  }
  let [doubled, disordered, got] = [0, 0, 0];
  for (const numbers of heard.values()) {
    got += new Set(numbers).size;
    doubled += numbers.length - new Set(numbers).size;
    disordered += numbers.filter((number, at) => at > 0 && number < numbers[at - 1]!).length;
  }
  times.sort((a, b) => a - b);
  return {
    perSecond: sent.size / took,
    refused,
    lost: sent.size * sitting - got,
    doubled,
    disordered,
    p50: times[Math.floor(times.length * 0.5)] ?? Number.NaN,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  };
}
