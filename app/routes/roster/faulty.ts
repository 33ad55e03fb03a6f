import type { LoaderFunctionArgs } from '@remix-run/node';
import { sayReason } from '#app/i18n/say-import';
import { serverSay } from '#app/i18n/server-say';
import { view } from '#server/platform/http';
import { faultyRows, writeFaultyXlsx } from '#server/roster/faulty-rows';
import { readFaultyRows } from '#server/roster/queries-import';
import { tableResponse } from '#server/roster/table-response';

/** The rows that can't be imported, each with its reason: to be mended and imported again. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { preview, fileName } = await view(context.desk, 'routes/roster/faulty', request, (reader) =>
    readFaultyRows(reader, params.batchId ?? ''),
  );
  const say = serverSay(context.locale);
  const header = say('roster:imports.preview.faultyHeader');
  const rows = faultyRows(preview, { header, phrase: (reason) => sayReason(say, reason) });
  const file = fileName.replace(/\.[^.]*$/, '');
  return tableResponse(
    await writeFaultyXlsx(rows, header),
    `${say('roster:imports.preview.faultyName', { file })}.xlsx`,
  );
}
