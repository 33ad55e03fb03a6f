import { Form, Link, useLocation, useMatches, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Role } from '../../domain/actor';
import { useFeed } from '../../feed/use-feed';
import { sayClock } from '../../i18n/time';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import type { RootData } from '../../root-data';
import { Menu } from '../menu/menu';
import { Announcer } from '../shell/announce';
import type { Place } from '../shell/place';
import { Shell } from '../shell/shell';
import css from './frame.module.css';

/** A route's `handle`: `bare` pages (sign-in, print sheets) stand without the shell; `plain` ones need no script at all and send none. */
export type FrameHandle = { readonly bare?: boolean; readonly plain?: boolean };

const answering = ['management', 'departmentHandler', 'answerReviewer', 'answerPublisher'] as const;
const workplaces = [paths.toAnswer(), paths.questionsToAnswer()];

/** Puts every signed-in page into the shell: the five places, the work of one's offices, the honest connection state. */
export function Frame({ children }: { children: ReactNode }) {
  const { say, locale } = usePhrases();
  const root = useRouteLoaderData<RootData>('root');
  const { pathname } = useLocation();
  const bare = useMatches().some((match) => (match.handle as FrameHandle | undefined)?.bare);
  const connection = useFeed(root?.person?.id ?? null);
  const person = root?.person;
  if (!person || bare) return <Announcer>{children}</Announcer>;

  const place = (to: string, label: string): Place => ({
    to,
    label,
    // What waits for an answer is a place of its own among one's work, though it lies under the papers or the questions.
    isCurrent: workplaces.includes(pathname) ? to === pathname : `${pathname}/`.startsWith(`${to}/`),
  });
  const holds = (role: Role) => person.roles.includes(role);
  const work: Place[] = [];
  if (holds('management')) work.push(place(paths.toAnswer(), say('platform:nav.toAnswer')));
  if (answering.some(holds)) work.push(place(paths.questionsToAnswer(), say('platform:nav.answers')));
  if (holds('secretary')) {
    work.push(place(paths.chair(), say('platform:nav.chair')));
    work.push(place(paths.roster(), say('platform:nav.roster')));
    work.push(place(paths.people(), say('platform:nav.people')));
    work.push(place(paths.deliveries(), say('platform:nav.deliveries')));
  }
  work.push(place(paths.questions(), say('platform:nav.questions')));
  work.push(place(paths.resolutions(), say('platform:nav.resolutions')));
  work.push(place(paths.monitors(), say('platform:nav.monitors')));

  return (
    <Shell
      homeTo={paths.now()}
      mark={say('platform:product')}
      organisation={person.orgName}
      places={[
        place(paths.now(), say('platform:nav.now')),
        place(paths.papers(), say('platform:nav.papers')),
        place(paths.group(), say('platform:nav.group')),
        place(paths.proposals(), say('platform:nav.proposals')),
        place(paths.affairs(), say('platform:nav.affairs')),
      ]}
      offices={[{ title: say('platform:nav.work'), places: work }]}
      words={{
        skip: say('platform:skip'),
        places: say('platform:nav.label'),
        offices: say('platform:nav.more'),
      }}
      connection={
        connection.state === 'live' ? undefined : (
          <span role="status">
            {say(`platform:connection.${connection.state}`, {
              time: sayClock(locale, new Date(connection.at)),
            })}
          </span>
        )
      }
      person={
        <Menu
          label={
            <>
              {person.name}
              <Unread count={root.unread} />
            </>
          }
        >
          <li>
            <Link to={paths.notices()}>
              {say('platform:nav.notices')}
              <Unread count={root.unread} />
            </Link>
          </li>
          <li>
            <Link to={paths.account()}>{say('platform:nav.account')}</Link>
          </li>
          <li>
            <Form method="post" action={paths.signOut()}>
              <button type="submit" className={css.signOut}>
                {say('platform:nav.signOut')}
              </button>
            </Form>
          </li>
        </Menu>
      }
    >
      {children}
    </Shell>
  );
}

/** How many notices are unread, as a number for eyes and a phrase for readers; nothing where there are none. */
function Unread({ count }: { count: number }) {
  const { say } = usePhrases();
  if (count === 0) return null;
  return (
    <span className={css.unread}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="visually-hidden">{say('platform:nav.unread', { count })}</span>
    </span>
  );
}
