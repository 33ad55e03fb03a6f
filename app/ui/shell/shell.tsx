import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Announcer } from './announce';
import { type Place, PlaceLink } from './place';
import css from './shell.module.css';

export type ShellWords = {
  /** 跳到正文 */
  skip: string;
  /** Name of the five places' navigation. */
  places: string;
  /** Phone only: the header's link to the office groups at the foot of the page. */
  offices?: string;
};

export type ShellProps = {
  mark?: string;
  homeTo: string;
  organisation: ReactNode;
  /** The five places: the phone's bottom bar, the top of the desktop's side bar. */
  places: readonly Place[];
  /** Work that comes with an office: under the places on desktops, at the foot of the page on phones. */
  offices?: readonly { title: string; places: readonly Place[] }[];
  /** A Menu, or the link to sign in. */
  person?: ReactNode;
  connection?: ReactNode;
  /** A Notice about what has just been done. */
  flash?: ReactNode;
  words: ShellWords;
  children: ReactNode;
};

/** The frame of every signed-in page: landmarks, places, one live region. Pages inside use Page. */
export function Shell(props: ShellProps) {
  const {
    mark = '共议',
    homeTo,
    organisation,
    places,
    offices = [],
    person,
    connection,
    flash,
    words,
    children,
  } = props;
  return (
    <Announcer>
      <a className={css.skip} href="#main">
        {words.skip}
      </a>
      <div className={css.shell}>
        <header className={css.header}>
          <Link className={css.mark} to={homeTo}>
            {mark}
          </Link>
          <span className={css.organisation}>{organisation}</span>
          {connection && <span className={css.connection}>{connection}</span>}
          {offices.length > 0 && words.offices && (
            <a className={css.toOffices} href="#offices">
              {words.offices}
            </a>
          )}
          {person}
        </header>
        <nav className={css.places} aria-label={words.places}>
          <ul className="plain-list">
            {places.map((place) => (
              <PlaceLink key={place.to} place={place} inBar />
            ))}
          </ul>
        </nav>
        <main id="main" tabIndex={-1} className={css.main}>
          {flash && <div className={css.flash}>{flash}</div>}
          {children}
        </main>
        {offices.length > 0 && (
          <div id="offices" className={css.offices}>
            {offices.map((office) => (
              <nav key={office.title} aria-label={office.title}>
                <p className={css.office} aria-hidden="true">
                  {office.title}
                </p>
                <ul className="plain-list">
                  {office.places.map((place) => (
                    <PlaceLink key={place.to} place={place} />
                  ))}
                </ul>
              </nav>
            ))}
          </div>
        )}
      </div>
    </Announcer>
  );
}
