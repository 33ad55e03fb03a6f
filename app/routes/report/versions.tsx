import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { readForm } from '#server/platform/form';
import { hand, view } from '#server/platform/http';
import { queryVersions } from '#server/report/queries-versions';
import { rollOut } from '#server/report/roll-out';
import { sendOut } from '#server/report/send-out';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { ButtonLink } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { type Answered, refusalIn } from '../../ui/report/answer';
import { RollOutPart } from '../../ui/report/roll-out-part';
import { VersionList } from '../../ui/report/version-list';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = await view(context.desk, 'routes/report/versions', request, (reader) =>
    queryVersions(reader, params.documentId ?? ''),
  );
  return { ...page, now: new Date() };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const raw = { ...(await readForm(request)), documentId: params.documentId } as Record<string, unknown>;
  const page = (done: string) => `${paths.paperVersions(params.documentId ?? '')}?done=${done}`;
  if (raw.intent === 'rollOut')
    return hand(context.desk, rollOut, raw, ({ number }) => page(`sent&number=${number}`));
  return hand(context.desk, sendOut, raw, ({ number, restarted }) =>
    page(`${restarted ? 'restarted' : 'sent'}&number=${number}`),
  );
}

export default function Versions() {
  const { say } = usePhrases();
  const page = useLoaderData<typeof loader>();
  const posted = useAnswer<typeof action>() as Answered | undefined;
  const [search] = useSearchParams();
  const done = search.get('done');
  const number = Number(search.get('number')) || 0;
  const { paper, may, isOpen } = page;
  return (
    <Page
      title={say('report:versions.title')}
      overline={<Link to={paths.paper(paper.id)}>{paper.title}</Link>}
      actions={
        isOpen && (
          <ButtonLink kind="quiet" to={paths.uploadPaper(paper.id)}>
            {say('report:versions.uploadNext')}
          </ButtonLink>
        )
      }
    >
      <Refused refusal={refusalIn(posted)} />
      {(done === 'sent' || done === 'restarted') && (
        <Notice tone="success" word={say('report:versions.sent', { number })} live>
          {done === 'restarted' && say('report:versions.restarted')}
        </Notice>
      )}
      {done === 'uploaded' && <Notice tone="info" word={say('report:versions.uploaded', { number })} live />}
      <Section title={say('report:versions.list')}>
        <VersionList page={page} now={page.now} />
      </Section>
      {may.sendOut && isOpen && paper.currentVersion !== null && <RollOutPart page={page} />}
    </Page>
  );
}
