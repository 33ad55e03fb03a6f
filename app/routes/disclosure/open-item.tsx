import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readOpenItem, viewOpen } from '#server/disclosure/read-open';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import css from '../../ui/disclosure/board.module.css';
import { Gravestone, ItemFacts, PublishedInTime } from '../../ui/disclosure/board-facts';
import { Versions } from '../../ui/disclosure/board-versions';
import { VersionWords } from '../../ui/disclosure/board-words';
import { OpenShell } from '../../ui/disclosure/open-shell';
import { Section } from '../../ui/page/page';

export const handle = { bare: true, plain: true };

export async function loader({ context, params }: LoaderFunctionArgs) {
  return viewOpen(context.desk, 'routes/disclosure/open-item', params.slug ?? '', (outside) =>
    readOpenItem(outside, params.disclosureId ?? ''),
  );
}

export default function OpenItem() {
  const { say } = usePhrases();
  const { org, item, questions, more } = useLoaderData<typeof loader>();
  const newest = item.versions[0];
  const numbered = { year: item.year, number: item.number };
  return (
    <OpenShell
      org={org}
      title={
        newest ? <span lang="zh-CN">{newest.title}</span> : say('disclosure:board.tombstone.title', numbered)
      }
      lede={
        <>
          <Link to={paths.open(org.slug)}>{say('disclosure:board.open.back')}</Link> · {org.name} ·{' '}
          {say('disclosure:board.numbered', numbered)}
        </>
      }
    >
      <Gravestone item={item} />
      <PublishedInTime item={item} />
      {newest && <VersionWords version={newest} />}
      <ItemFacts item={item} />
      {item.versions.length > 0 && <Versions versions={item.versions} />}
      {questions.length > 0 && (
        <Section title={say('disclosure:board.open.questions')}>
          <ol className="plain-list">
            {questions.map((question) => (
              <OpenQuestion key={question.id} question={question} />
            ))}
          </ol>
          {more && <p>{say('disclosure:board.open.moreQuestions', { count: questions.length })}</p>}
        </Section>
      )}
    </OpenShell>
  );
}

type Question = ReturnType<typeof useLoaderData<typeof loader>>['questions'][number];

/** A question with its answer; outside nobody's name is said. */
function OpenQuestion({ question }: { question: Question }) {
  const { say, locale } = usePhrases();
  const { text, askedOn, answer, rectified, rectifyBy, state } = question;
  return (
    <li className={css.question}>
      <p className={css.small}>{say('disclosure:board.open.asked', { day: sayIsoDay(locale, askedOn) })}</p>
      <p className={css.text}>{text}</p>
      <div className={css.answer}>
        <p className={css.small}>{say('disclosure:board.open.answered')}</p>
        <p className={css.text}>{answer}</p>
        {state === 'rectifying' && rectifyBy && (
          <p>{say('disclosure:board.open.promise', { day: sayIsoDay(locale, rectifyBy) })}</p>
        )}
        {rectified && (
          <>
            <p className={css.small}>{say('disclosure:board.open.rectified')}</p>
            <p className={css.text}>{rectified}</p>
          </>
        )}
      </div>
    </li>
  );
}
