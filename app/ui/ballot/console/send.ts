import type { Refusal } from '../../../domain/refusal';
import { paths } from '../../../paths';

/** A refusal by the server, or null where it took what was sent. Throws where the connection is lost. */
export async function send(
  ceremony: string,
  order: Readonly<Record<string, string>>,
): Promise<Refusal | null> {
  const body = new URLSearchParams(order);
  const answer = await fetch(paths.consoleSend(ceremony), { method: 'POST', body });
  const said = (await answer.json()) as { ok: true } | { ok: false; refusal: Refusal };
  return said.ok ? null : said.refusal;
}
