import type { LoaderFunctionArgs } from '@remix-run/node';
import { numberOf } from '#app/domain/proposal/overview-views';
import { serverSay } from '#app/i18n/server-say';
import { view } from '#server/platform/http';
import { sheetOf } from '#server/proposal/print-sheet';
import { querySheet } from '#server/proposal/queries-print';
import { writePdf } from '#server/proposal/write-pdf';

/** A proposal on paper, to be signed. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const sheet = await view(context.desk, 'routes/proposal/print', request, (reader) =>
    querySheet(reader, params.proposalId ?? ''),
  );
  const say = serverSay(context.locale);
  const bytes = await writePdf(sheetOf(sheet, say));
  const name = `${say('proposal:overview.print.file', { number: numberOf(sheet) })}.pdf`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(bytes.length),
      'Content-Disposition': `inline; filename="proposal.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
