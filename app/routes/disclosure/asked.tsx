import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { readAsked } from '#server/disclosure/queries-asked';
import { view } from '#server/platform/http';
import { overdueDays } from '../../domain/disclosure/asking';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { DataTable } from '../../ui/data-table/data-table';
import { sayCategory } from '../../ui/disclosure/say-category';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { Page, Section } from '../../ui/page/page';

export async function loader({ context, request }: LoaderFunctionArgs) {
  return view(context.desk, 'routes/disclosure/asked', request, readAsked);
}

export default function Asked() {
  const { say, locale } = usePhrases();
  const { items, categories, owed, since, today } = useLoaderData<typeof loader>();
  const word = (key: 'item' | 'category' | 'questions' | 'voices' | 'open' | 'overdue' | 'due' | 'owing') =>
    say(`disclosure:asking.asked.${key}`);
  const figures = {
    questions: { key: 'questions', head: word('questions'), numeric: true },
    voices: { key: 'voices', head: word('voices'), numeric: true },
    open: { key: 'open', head: word('open'), numeric: true },
  } as const;
  return (
    <Page
      wide
      overline={<Link to={paths.affairs()}>{say('disclosure:board.title')}</Link>}
      title={say('disclosure:asking.asked.title')}
      lede={say('disclosure:asking.asked.lede', { since: sayIsoDay(locale, since) })}
    >
      {items.length === 0 ? (
        <EmptyState title={say('disclosure:asking.asked.none')}>
          {say('disclosure:asking.asked.noneNote')}
        </EmptyState>
      ) : (
        <>
          <Section title={say('disclosure:asking.asked.byItem')}>
            <DataTable
              caption={say('disclosure:asking.asked.byItem')}
              captionHidden
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'item',
                  head: word('item'),
                  isRowHead: true,
                  cell: ({ id, title }) => (
                    <Link to={paths.disclosure(id)} lang="zh-CN">
                      {title}
                    </Link>
                  ),
                },
                { ...figures.voices, cell: ({ voices }) => voices },
                { ...figures.questions, cell: ({ questions }) => questions },
                { ...figures.open, cell: ({ open }) => open },
              ]}
            />
          </Section>
          <Section title={say('disclosure:asking.asked.byCategory')}>
            <DataTable
              caption={say('disclosure:asking.asked.byCategory')}
              captionHidden
              rows={categories}
              rowKey={({ category }) => category}
              columns={[
                {
                  key: 'category',
                  head: word('category'),
                  isRowHead: true,
                  cell: ({ category }) => (
                    <Link to={paths.affairs({ category })}>{sayCategory(say, category)}</Link>
                  ),
                },
                { ...figures.voices, cell: ({ voices }) => voices },
                { ...figures.questions, cell: ({ questions }) => questions },
                { ...figures.open, cell: ({ open }) => open },
                { key: 'overdue', head: word('overdue'), numeric: true, cell: ({ overdue }) => overdue },
              ]}
            />
          </Section>
        </>
      )}
      <Section title={say('disclosure:asking.asked.owed')}>
        <p>{say('disclosure:asking.asked.owedNote')}</p>
        <DataTable
          caption={say('disclosure:asking.asked.owed')}
          captionHidden
          rows={owed}
          rowKey={({ id }) => id}
          empty={<p>{say('disclosure:asking.asked.owedNone')}</p>}
          columns={[
            {
              key: 'item',
              head: word('item'),
              isRowHead: true,
              cell: ({ item, year, number }) => (
                <Link to={paths.disclosure(item)}>{say('disclosure:board.numbered', { year, number })}</Link>
              ),
            },
            {
              key: 'owing',
              head: word('owing'),
              cell: ({ state }) => say(`disclosure:asking.asked.what.${state}`),
            },
            { key: 'due', head: word('due'), cell: ({ due }) => sayIsoDay(locale, due) },
            {
              key: 'overdue',
              head: word('overdue'),
              numeric: true,
              cell: ({ due }) => {
                const count = overdueDays({ state: 'open', dueOn: due, rectifyBy: null }, today);
                return count > 0 ? say('disclosure:asking.asked.days', { count }) : '—';
              },
            },
          ]}
        />
      </Section>
    </Page>
  );
}
