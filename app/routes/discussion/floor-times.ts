import type { LoaderFunctionArgs } from '@remix-run/node';
import { serverSay } from '#app/i18n/server-say';
import { readTalk } from '#server/discussion/queries-floor';
import { csvLine } from '#server/identity/print-slips';
import { view } from '#server/platform/http';

/** Who spoke how long in a room, as a table for those who lead it. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const talk = await view(context.desk, 'routes/discussion/floor-times', request, (reader) =>
    readTalk(reader, params.roomId ?? ''),
  );
  const say = serverSay(context.locale);
  const heads = (['name', 'delegation', 'times', 'seconds'] as const).map((head) =>
    say(`discussion:floor.totals.${head}`),
  );
  const lines = talk.people.map(({ name, delegation, times, ms }) =>
    csvLine([name, delegation ?? '', String(times), String(Math.floor(ms / 1000))]),
  );
  const file = encodeURIComponent(`${say('discussion:floor.totals.fileName')}.csv`);
  return new Response(`\ufeff${csvLine(heads)}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="times.csv"; filename*=UTF-8''${file}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
