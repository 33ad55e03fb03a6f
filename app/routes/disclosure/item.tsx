import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { refuse } from '#app/domain/refusals';
import { answerDays } from '#app/domain/statute/affairs';
import { answer } from '#server/disclosure/answer';
import { ask } from '#server/disclosure/ask';
import { askUnnamed } from '#server/disclosure/ask-unnamed';
import { hideQuestion } from '#server/disclosure/hide-question';
import { readDisclosure } from '#server/disclosure/queries-item';
import { rectify } from '#server/disclosure/rectify';
import { support } from '#server/disclosure/support';
import { readForm } from '#server/platform/form';
import { hand, throwRefusal, view } from '#server/platform/http';
import { isUndone } from '../../domain/disclosure/audience';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { AskForm } from '../../ui/disclosure/asking-form';
import { Questions } from '../../ui/disclosure/asking-questions';
import { Gravestone, ItemFacts, PublishedInTime } from '../../ui/disclosure/board-facts';
import { Versions } from '../../ui/disclosure/board-versions';
import { VersionWords } from '../../ui/disclosure/board-words';
import { refusedIn } from '../../ui/identity/faults';
import { Notice } from '../../ui/notice/notice';
import { Page, Section } from '../../ui/page/page';
import { Refused } from '../../ui/refused/refused';
import { Stack } from '../../ui/stack/stack';
import { useAnswer } from '../../use-answer';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const page = await view(context.desk, 'routes/disclosure/item', request, (reader) =>
    readDisclosure(reader, params.disclosureId ?? ''),
  );
  return { ...page, article: answerDays.article };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.disclosureId ?? '';
  const raw: Record<string, unknown> = { ...(await readForm(request)), disclosure: id };
  const { desk } = context;
  const done = (what: (typeof dones)[number]) => paths.disclosure(id, { done: what });
  switch (raw.intent) {
    case 'ask':
      // Whoever said nothing of a name gives none away.
      return raw.who === 'named'
        ? hand(desk, ask, raw, done('asked'))
        : hand(desk, askUnnamed, raw, done('askedUnnamed'));
    case 'support':
      return hand(desk, support, raw, done('supported'));
    case 'answer':
      return hand(desk, answer, raw, done('answered'));
    case 'rectify':
      return hand(desk, rectify, raw, done('rectified'));
    case 'hide':
      return hand(desk, hideQuestion, raw, done('hidden'));
    default:
      throwRefusal(refuse('platform.badInput'));
  }
}

const dones = ['asked', 'askedUnnamed', 'supported', 'answered', 'rectified', 'hidden'] as const;

export default function Disclosure() {
  const { say } = usePhrases();
  const { item, questions, more, may, article } = useLoaderData<typeof loader>();
  const refused = refusedIn(useAnswer<typeof action>());
  const [search] = useSearchParams();
  const done = refused ? undefined : dones.find((one) => one === search.get('done'));
  const newest = item.versions[0];
  const numbered = { year: item.year, number: item.number };
  const isGone = questions.length === 0 && isUndone(item.takenDown?.reason ?? null);
  return (
    <Page
      overline={
        <>
          <Link to={paths.affairs()}>{say('disclosure:board.title')}</Link> ·{' '}
          {say('disclosure:board.numbered', numbered)}
        </>
      }
      title={
        newest ? <span lang="zh-CN">{newest.title}</span> : say('disclosure:board.tombstone.title', numbered)
      }
      status={<PublishedInTime item={item} />}
      context={<ItemFacts item={item} />}
      contextLabel={say('disclosure:board.audience')}
    >
      {done && (
        <Notice tone="success" word={say('disclosure:asking.doneWord')} live>
          <p>{say(`disclosure:asking.done.${done}`)}</p>
        </Notice>
      )}
      <Refused refusal={refused?.refusal} />
      <Gravestone item={item} />
      {newest && <VersionWords version={newest} />}
      {item.versions.length > 0 && <Versions versions={item.versions} />}
      {!isGone && (
        <Section title={say('disclosure:asking.title')} id="questions">
          <Stack>
            <p>{say('disclosure:asking.lede')}</p>
            {may.ask && <AskForm refused={refused} />}
            <Questions questions={questions} may={may} refused={refused} />
            {more && <p>{say('disclosure:asking.more', { count: questions.length })}</p>}
            <p>{say('disclosure:asking.law', { article })}</p>
          </Stack>
        </Section>
      )}
    </Page>
  );
}
