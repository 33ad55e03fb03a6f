import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { unsubscribe } from '#server/notice/unsubscribe';
import { readToken } from '#server/notice/unsubscribe-token';
import { run } from '#server/platform/command';
import { seat } from '#server/platform/desk';
import { throwRefusal, view } from '#server/platform/http';
import { usePhrases } from '../../i18n/use-phrases';
import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { Page } from '../../ui/page/page';
import { Stack } from '../../ui/stack/stack';

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? '';

/** Shows a button: looking at the page, as previews and scanners do, changes nothing. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/notice/unsubscribe', request, async () =>
    readToken(context.desk.vault, tokenOf(request)) ? { isOurs: true } : refuse('notice.linkWrong'),
  );
}

/** The button, or the one press in a mail program (RFC 8058): the token says whose mail it is, whoever is signed in. */
export async function action({ context, request }: ActionFunctionArgs) {
  const token = tokenOf(request);
  const of = readToken(context.desk.vault, token);
  if (!of) throwRefusal(refuse('notice.linkWrong'), context.desk);
  const visitor = seat(context.desk, { kind: 'visitor', orgId: of.orgId });
  const outcome = await run(visitor, unsubscribe, { token });
  if (isRefusal(outcome)) throwRefusal(outcome, context.desk);
  return { done: true };
}

export default function Unsubscribe() {
  const { say } = usePhrases();
  useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done;
  return (
    <Page
      title={say('notice:unsubscribePage.title')}
      lede={done ? undefined : say('notice:unsubscribePage.lede')}
    >
      <Stack>
        {done ? (
          <Notice tone="success" word={say('notice:unsubscribePage.doneWord')} live>
            <p>{say('notice:unsubscribePage.done')}</p>
          </Notice>
        ) : (
          <Form method="post">
            <Button>{say('notice:unsubscribePage.act')}</Button>
          </Form>
        )}
        <p>{say('notice:unsubscribePage.statutory')}</p>
      </Stack>
    </Page>
  );
}
