import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { ownPath } from '#app/domain/identity/own-path';
import { keep } from '#server/identity/welcome';
import { readForm } from '#server/platform/form';
import { view } from '#server/platform/http';
import { paths } from '../../paths';

const choices: Readonly<Record<string, readonly string[]>> = {
  lang: ['zh-CN', 'en'],
  type: ['normal', 'large'],
  theme: ['auto', 'light', 'dark'],
};

export async function loader({ context, request }: LoaderFunctionArgs) {
  await view(context.desk, 'routes/identity/preferences', request, async () => null);
  throw redirect(paths.home());
}

/** Remembers on this device how somebody likes to read; visitors too. Unknown choices are left out. */
export async function action({ context, request }: ActionFunctionArgs) {
  const raw = await readForm(request);
  const headers = new Headers();
  for (const [name, values] of Object.entries(choices)) {
    const value = raw[name];
    if (typeof value === 'string' && values.includes(value))
      headers.append('Set-Cookie', keep(context, name, value));
  }
  return redirect(ownPath(raw.next, paths.home()), { status: 303, headers });
}
