import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { signOut } from '#server/identity/sign-out';
import { run } from '#server/platform/command';
import { view } from '#server/platform/http';
import { paths } from '../../paths';

/** Signing out is an order: opening the address only leads on. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  await view(context.desk, 'routes/identity/sign-out', request, async () => null);
  throw redirect(paths.home());
}

/** Ends this device's session; whoever has none any more loses only the cookie. */
export async function action({ context }: ActionFunctionArgs) {
  await run(context.desk, signOut, {});
  const headers = { 'Set-Cookie': context.auth.createBlankSessionCookie().serialize() };
  return redirect(paths.signIn(), { status: 303, headers });
}
