import { isRouteErrorResponse, Link } from '@remix-run/react';
import { isRefusal, type Refusal } from '../../domain/refusal';
import { sayRefusal } from '../../i18n/say';
import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';

/** A page that could not be opened: what happened, why, what now. A defect is said as one, without its insides. */
export function Trouble({ error }: { error: unknown }) {
  const { say } = usePhrases();
  const refusal = isRouteErrorResponse(error) ? refusalIn(error.data) : null;
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main id="main" className="trouble">
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
    </main>
  );
}

function refusalIn(data: unknown): Refusal | null {
  const found = (data as { refusal?: unknown } | null)?.refusal;
  return isRefusal(found) ? found : null;
}
