import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { view } from '#server/platform/http';
import { queryUpload } from '#server/report/queries-upload';
import { receiveUpload } from '#server/report/receive-upload';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Field } from '../../ui/field/field';
import { FileDrop } from '../../ui/file-drop/file-drop';
import { Page } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { type Answered, refusalIn, typedIn } from '../../ui/report/answer';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const documentId = new URL(request.url).searchParams.get('document');
  const page = await view(context.desk, 'routes/report/upload', request, (reader) =>
    queryUpload(reader, documentId),
  );
  return { ...page, megabytes: context.env.UPLOAD_MAX_MB };
}

export const action = ({ context, request }: ActionFunctionArgs) => receiveUpload(context, request);

export default function Upload() {
  const { say } = usePhrases();
  const { paper, sessions, megabytes } = useLoaderData<typeof loader>();
  const posted = useAnswer<typeof action>() as Answered | undefined;
  const navigation = useNavigation();
  const typed = typedIn(posted) as Record<string, string>;
  const title = paper ? say('report:upload.titleNext', { title: paper.title }) : say('report:upload.title');
  const places = sessions.flatMap((session) => [
    ...session.items.map((item) => ({
      value: `${session.id}~${item.id}`,
      text: `${session.title} · ${item.ordinal}. ${item.title}`,
    })),
    { value: `${session.id}~`, text: `${session.title} · ${say('report:upload.noItem')}` },
  ]);
  return (
    <Page
      title={title}
      overline={<Link to={paths.papers()}>{say('report:papers.title')}</Link>}
      lede={say('report:upload.lede')}
    >
      {!paper && places.length === 0 ? (
        <EmptyState title={say('report:upload.noSession')} />
      ) : (
        <Form method="post" encType="multipart/form-data">
          <Stack>
            <Refused refusal={refusalIn(posted)} />
            {paper ? (
              <input type="hidden" name="documentId" value={paper.id} />
            ) : (
              <Field
                as="select"
                name="place"
                label={say('report:upload.item')}
                defaultValue={typed.place ?? places[0]?.value}
              >
                {places.map((place) => (
                  <option key={place.value} value={place.value}>
                    {place.text}
                  </option>
                ))}
              </Field>
            )}
            <FileDrop
              name="file"
              accept=".docx,.md,.markdown,.pdf"
              required
              label={say('report:upload.file')}
              hint={say('report:upload.hint', { megabytes })}
              maxBytes={megabytes * 1024 * 1024}
              tooLargeText={say('platform:refusals.tooLarge', { megabytes })}
            />
            <Button pending={navigation.state === 'submitting'} pendingText={say('report:upload.sending')}>
              {say('report:upload.send')}
            </Button>
          </Stack>
        </Form>
      )}
    </Page>
  );
}
