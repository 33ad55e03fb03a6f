import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queryCalendar } from '#server/disclosure/queries-calendar';
import { view } from '#server/platform/http';
import { sayIsoDay } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { CalendarEntries } from '../../ui/disclosure/calendar-entries';
import { CalendarYear } from '../../ui/disclosure/calendar-year';
import { useSayDuty } from '../../ui/disclosure/say-duty';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { EntryList } from '../../ui/entry-list/entry-list';
import { Page, Section } from '../../ui/page/page';
import { Tabs } from '../../ui/tabs/tabs';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const wanted = new URL(request.url).searchParams.get('year') ?? '';
  const year = /^20\d{2}$/.test(wanted) ? Number(wanted) : null;
  return view(context.desk, 'routes/disclosure/calendar', request, (reader) => queryCalendar(reader, year));
}

export default function Calendar() {
  const { say, locale } = usePhrases();
  const sayDuty = useSayDuty();
  const page = useLoaderData<typeof loader>();
  const { missing, due, whenever, year, hasDuties, may, today } = page;
  const thisYear = Number(today.slice(0, 4));
  return (
    <Page
      overline={<Link to={paths.affairs()}>{say('platform:nav.affairs')}</Link>}
      title={say('disclosure:desk.calendar.title')}
      lede={say('disclosure:desk.calendar.lede')}
      wide
    >
      {!hasDuties ? (
        <EmptyState
          title={say('disclosure:desk.calendar.none')}
          who={say('disclosure:desk.calendar.noneWho')}
          action={
            may.set && <Link to={paths.affairsSettings()}>{say('disclosure:desk.links.settings')}</Link>
          }
        >
          {say('disclosure:desk.calendar.noneNote')}
        </EmptyState>
      ) : (
        <>
          <Tabs
            label={say('disclosure:desk.calendar.tabs')}
            tabs={[
              {
                to: paths.affairsCalendar(),
                label: say('disclosure:desk.calendar.now'),
                count: missing.length + due.length,
                isCurrent: year === null,
              },
              ...[thisYear + 1, thisYear, thisYear - 1].map((one) => ({
                to: paths.affairsCalendar({ year: String(one) }),
                label: say('disclosure:desk.calendar.year', { year: one }),
                isCurrent: year === one,
              })),
            ]}
          />
          {year !== null ? (
            <CalendarYear page={page} />
          ) : (
            <>
              <p>{say('disclosure:desk.calendar.counts', { missing: missing.length, due: due.length })}</p>
              {missing.length + due.length === 0 && (
                <EmptyState title={say('disclosure:desk.calendar.allWell')}>
                  {say('disclosure:desk.calendar.allWellNote')}
                </EmptyState>
              )}
              {missing.length > 0 && (
                <Section title={say('disclosure:desk.calendar.missing')}>
                  <CalendarEntries
                    caption={say('disclosure:desk.calendar.missing')}
                    entries={missing}
                    page={page}
                  />
                </Section>
              )}
              {due.length > 0 && (
                <Section title={say('disclosure:desk.calendar.due')}>
                  <CalendarEntries caption={say('disclosure:desk.calendar.due')} entries={due} page={page} />
                </Section>
              )}
              {whenever.length > 0 && (
                <Section title={say('disclosure:desk.calendar.whenever')}>
                  <EntryList
                    label={say('disclosure:desk.calendar.whenever')}
                    entries={whenever.map((one) => ({
                      key: one.duty,
                      to: may.draft
                        ? paths.writeDisclosure({ duty: one.duty })
                        : paths.affairs({ q: one.title }),
                      title: sayDuty(one),
                      meta: say('disclosure:desk.calendar.owner', { owner: one.owner }),
                      note: one.lastOn
                        ? say('disclosure:desk.calendar.last', { day: sayIsoDay(locale, one.lastOn) })
                        : say('disclosure:desk.calendar.never'),
                    }))}
                  />
                </Section>
              )}
            </>
          )}
        </>
      )}
    </Page>
  );
}
