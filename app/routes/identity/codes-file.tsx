import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { printCode } from '#app/domain/identity/code';
import { isRefusal } from '#app/domain/refusal';
import { sayRefusal } from '#app/i18n/say';
import { serverSay } from '#app/i18n/server-say';
import { sayMoment } from '#app/i18n/time';
import { issueCodes } from '#server/identity/issue-codes';
import { addressOfCode, csvLine } from '#server/identity/print-slips';
import { run } from '#server/platform/command';
import { readForm } from '#server/platform/form';
import { statusOf, view } from '#server/platform/http';
import { paths } from '../../paths';

/** The file exists only as the answer to the order that makes the codes; opening the address leads to the form. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await view(context.desk, 'routes/identity/codes-file', request, async () => null);
  throw redirect(paths.codes());
}

export async function action({ context, request }: ActionFunctionArgs) {
  const outcome = await run(context.desk, issueCodes, { limit: 5000, ...(await readForm(request)) });
  const say = serverSay(context.locale);
  if (isRefusal(outcome)) {
    context.desk.heedRefusal?.(outcome.code);
    return new Response(sayRefusal(say, outcome), {
      status: statusOf[outcome.kind],
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
  const actor = await context.desk.actor();
  const of = { origin: context.env.ORIGIN ?? new URL(request.url).origin, orgId: actor.orgId ?? '' };
  const until = sayMoment(context.locale, new Date(outcome.value.expiresAt));
  const heads = (['staffNumber', 'name', 'department', 'code', 'address', 'until'] as const).map((head) =>
    say(`identity:codes.fileHeads.${head}`),
  );
  const lines = outcome.value.slips.map((slip) =>
    csvLine([
      slip.staffNumber,
      slip.name,
      slip.department ?? '',
      printCode(slip.code),
      addressOfCode(slip.code, of),
      until,
    ]),
  );
  const name = encodeURIComponent(`${say('identity:codes.fileName')}.csv`);
  return new Response(`\ufeff${csvLine(heads)}${lines.join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="codes.csv"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
