import { Form, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import css from './doorway.module.css';

/** The page before one is inside: one question, a way to the other language, and whom to ask. */
export function Doorway(props: { title: ReactNode; lede?: ReactNode; children: ReactNode; foot: ReactNode }) {
  const { say, locale } = usePhrases();
  const { pathname, search } = useLocation();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <div className={css.doorway}>
      <header className={css.top}>
        <p className={css.mark}>
          {say('platform:product')}
          <span className={css.tagline}>{say('platform:tagline')}</span>
        </p>
        <Form method="post" action={paths.preferences()} reloadDocument>
          <input type="hidden" name="next" value={pathname + search} />
          <button className={css.language} type="submit" name="lang" value={other} lang={other}>
            {say(`identity:preferences.languages.${other}`)}
          </button>
        </Form>
      </header>
      <main id="main" className={css.main}>
        <div className={css.head}>
          <h1>{props.title}</h1>
          {props.lede && <p className={css.lede}>{props.lede}</p>}
        </div>
        {props.children}
        <div className={css.foot}>{props.foot}</div>
      </main>
    </div>
  );
}

/** The fields of a form at the door, one below the other. */
export const doorForm = css.form;
