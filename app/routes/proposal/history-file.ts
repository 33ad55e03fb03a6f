import type { LoaderFunctionArgs } from '@remix-run/node';
import { serverSay } from '#app/i18n/server-say';
import { view } from '#server/platform/http';
import { faultyHistory, sampleHistory } from '#server/proposal/history-tables';
import { queryFaultyHistory } from '#server/proposal/queries-history';
import { writeFaultyXlsx } from '#server/roster/faulty-rows';
import { tableResponse } from '#server/roster/table-response';

/** A file to fill in, or with `batch` the rows that can't be imported, each with its reason. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const batch = new URL(request.url).searchParams.get('batch');
  const found = await view(context.desk, 'routes/proposal/history-file', request, async (reader) =>
    batch === null ? { fileName: '', rows: [] } : queryFaultyHistory(reader, batch),
  );
  const say = serverSay(context.locale);
  if (batch === null) {
    const name = say('proposal:overview.history.sampleName');
    return tableResponse(await writeFaultyXlsx(sampleHistory(), name), `${name}.xlsx`);
  }
  const header = say('proposal:overview.history.faultyHeader');
  const rows = faultyHistory(found.rows, header, ({ code, params }) =>
    say(`proposal:overview.history.reasons.${code}`, params),
  );
  const file = found.fileName.replace(/\.[^.]*$/, '');
  return tableResponse(
    await writeFaultyXlsx(rows, say('proposal:overview.list.title')),
    `${say('proposal:overview.history.faultyName', { file })}.xlsx`,
  );
}
