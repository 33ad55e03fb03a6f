import { isRouteErrorResponse, Link } from '@remix-run/react';
import { isRefusal, type Refusal } from '../../domain/refusal';
import { sayRefusal } from '../../i18n/say';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import css from './trouble.module.css';

/** A page that could not be opened: what happened, why, what now. A defect is said as one, without its insides. */
export function Trouble({ error }: { error: unknown }) {
  const { say } = usePhrases();
  const refusal = isRouteErrorResponse(error) ? refusalIn(error.data) : null;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <div className={css.trouble}>
      <h1>{missing && !refusal ? say('platform:errors.notFound') : say('platform:errors.heading')}</h1>
      <p>
        {refusal
          ? sayRefusal(say, refusal)
          : missing
            ? say('platform:refusals.notFound')
            : say('platform:errors.defect')}
      </p>
      <p>
        <Link to={paths.home()}>{say('platform:errors.home')}</Link>
      </p>
    </div>
  );
}

/** The same where there is no frame to stand in: nobody is signed in, or the root itself could not be read. */
export function TroubleAlone({ error }: { error: unknown }) {
  return (
    <main id="main" className={css.alone}>
      <Trouble error={error} />
    </main>
  );
}

function refusalIn(data: unknown): Refusal | null {
  const found = (data as { refusal?: unknown } | null)?.refusal;
  return isRefusal(found) ? found : null;
}
