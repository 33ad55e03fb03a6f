import type { LoaderFunctionArgs } from '@remix-run/node';
import { refuse } from '#app/domain/refusals';
import { serverSay } from '#app/i18n/server-say';
import { throwRefusal, view } from '#server/platform/http';
import { writeFaultyXlsx } from '#server/roster/faulty-rows';
import { sampleTable } from '#server/roster/sample-table';
import { tableResponse } from '#server/roster/table-response';

/** A file to fill in: the column names and two invented rows. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  await view(context.desk, 'routes/roster/sample', request, async () => null);
  const { kind } = params;
  if (kind !== 'people' && kind !== 'representatives') throwRefusal(refuse('platform.notFound'));
  const say = serverSay(context.locale);
  const name = say(`roster:imports.kinds.${kind}`);
  const bytes = await writeFaultyXlsx(sampleTable(kind), name);
  return tableResponse(bytes, `${say('roster:imports.form.sampleName', { kind: name })}.xlsx`);
}
