import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Stack } from '../stack/stack';
import css from './board.module.css';

/** A page for everybody: the unit's name, the words, where to subscribe; no script, no account, nothing that knows who reads. */
export function OpenShell(props: {
  org: { readonly name: string; readonly slug: string };
  title: ReactNode;
  lede?: ReactNode;
  children: ReactNode;
}) {
  const { say } = usePhrases();
  const { org, title, lede, children } = props;
  return (
    <main id="main" className={css.outside}>
      <Stack gap="loose">
        <div>
          <h1 id="page-title">{title}</h1>
          {lede && <p>{lede}</p>}
        </div>
        {children}
      </Stack>
      <footer className={css.foot}>
        <p>{say('disclosure:board.open.foot', { name: org.name })}</p>
        <p>
          <a href={paths.openAtom(org.slug)}>{say('disclosure:board.open.feed')}</a> ·{' '}
          <a href={paths.openJson(org.slug)}>{say('disclosure:board.open.json')}</a> ·{' '}
          <Link to={paths.affairs()}>{say('disclosure:board.open.sign')}</Link>
        </p>
      </footer>
    </main>
  );
}
