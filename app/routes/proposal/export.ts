import type { LoaderFunctionArgs } from '@remix-run/node';
import { readListFilter } from '#app/domain/proposal/overview-views';
import { serverSay } from '#app/i18n/server-say';
import { view } from '#server/platform/http';
import { writeProposals } from '#server/proposal/export-proposals';
import { queryExport } from '#server/proposal/queries-list';
import { tableResponse } from '#server/roster/table-response';

/** The list as its filter shows it, as a spreadsheet. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const filter = readListFilter(new URL(request.url).searchParams);
  const entries = await view(context.desk, 'routes/proposal/export', request, (reader) =>
    queryExport(reader, filter),
  );
  const say = serverSay(context.locale);
  return tableResponse(await writeProposals(entries, say), `${say('proposal:overview.list.title')}.xlsx`);
}
