import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { paths } from '../paths';

/** The front door leads to Now, or to signing in. */
export async function loader({ context }: LoaderFunctionArgs) {
  const actor = await context.desk.actor();
  throw redirect(actor.kind === 'person' ? paths.now() : paths.signIn());
}
