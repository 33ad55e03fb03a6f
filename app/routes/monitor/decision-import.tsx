import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { ledgerShown, queryLedger } from '#server/monitor/decision/queries-ledger';
import { receiveLedger } from '#server/monitor/decision/receive-ledger';
import { view } from '#server/platform/http';
import { importMegabytes } from '#server/roster/receive-import';
import { isRefusal } from '../../domain/refusal';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { refusedIn } from '../../ui/identity/faults';
import { LedgerPreview } from '../../ui/monitor/decision-ledger';
import { Page } from '../../ui/page/page';
import { Progress } from '../../ui/progress/progress';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const batch = asked.get('batch');
  const show = ledgerShown.find((one) => one === asked.get('show')) ?? 'all';
  const after = Math.min(Math.max(Math.trunc(Number(asked.get('after'))) || 0, 0), 1_000_000);
  const page = await view(context.desk, 'routes/monitor/decision-import', request, async (reader) => {
    const found = batch === null ? null : await queryLedger(reader, batch, { show, after });
    return isRefusal(found) ? found : { found };
  });
  return { ...page, show, megabytes: importMegabytes(context.env) };
}

export const action = ({ context, request }: ActionFunctionArgs) => receiveLedger(context, request);

/** A ledger of major decisions in two steps: the file, then what it would do. */
export default function DecisionImport() {
  const { say } = usePhrases();
  const { found, show, megabytes } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const isSending = useNavigation().formData !== undefined;
  if (found) return <LedgerPreview {...found} show={show} refusal={refused?.refusal} />;
  return (
    <Page
      title={say('monitor:decision.import.title')}
      overline={<Link to={paths.decisions()}>{say('monitor:decision.title')}</Link>}
      lede={say('monitor:decision.import.lede')}
    >
      <Refused refusal={refused?.refusal} />
      <Form method="post" encType="multipart/form-data">
        <Stack>
          <FileDrop
            name="file"
            accept=".xlsx,.csv,.txt,.tsv"
            required
            label={say('monitor:decision.import.file')}
            hint={say('monitor:decision.import.hint', { megabytes })}
            maxBytes={megabytes * 1024 * 1024}
            tooLargeText={say('monitor:decision.import.tooLarge', { megabytes })}
          />
          {isSending && (
            <Progress
              label={say('monitor:decision.import.sending')}
              text={say('monitor:decision.import.sending')}
            />
          )}
          <div>
            <Button pending={isSending} pendingText={say('monitor:decision.import.sending')}>
              {say('monitor:decision.import.send')}
            </Button>
          </div>
        </Stack>
      </Form>
    </Page>
  );
}
