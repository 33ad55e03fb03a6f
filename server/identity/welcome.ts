import { redirect } from '@remix-run/node';
import { paths } from '#app/paths';
import type { GongyiContext } from '#server/context';

/** Sends a person who has just signed in on their way, with the session's cookie and the organisation remembered for a year. */
export function welcome(
  context: Pick<GongyiContext, 'auth' | 'env'>,
  of: { sessionId: string; orgId: string },
  next?: string,
) {
  const headers = new Headers();
  headers.append('Set-Cookie', context.auth.createSessionCookie(of.sessionId).serialize());
  headers.append('Set-Cookie', keep(context, 'org', of.orgId));
  return redirect(next ?? paths.home(), { status: 303, headers });
}

/** A cookie that remembers a harmless choice for a year. */
export const keep = ({ env }: Pick<GongyiContext, 'env'>, name: string, value: string): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${env.ORIGIN?.startsWith('https') ? '; Secure' : ''}`;

/** What a cookie header says under a name, or null. */
export const cookieOf = (request: Request, name: string): string | null => {
  const parts = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const found = parts.find((part) => part.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
};
