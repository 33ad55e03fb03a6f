import type { Locale } from '#app/i18n/locale';
import { sayNotice } from '#app/i18n/say-notice';
import { serverSay } from '#app/i18n/server-say';
import { sayWhen } from '#app/i18n/time';
import { paths } from '#app/paths';
import type { Mail } from '#server/platform/mailer';

/** Whom a mail is for and where its links lead. */
export type Envelope = {
  readonly to: string;
  readonly name: string;
  readonly locale: Locale;
  readonly organisation: string;
  readonly origin: string;
  readonly messageId: string;
  /** Null where it can't be unsubscribed. */
  readonly token: string | null;
};

export type Note = {
  readonly kind: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly link: string | null;
  readonly at: Date;
};

const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>');

type Piece = { readonly text: string; readonly html?: string };

const link = (address: string, words: string, before: string): Piece => ({
  text: `${before}\n${address}`,
  html: `<p><a href="${escapeHtml(address)}">${escapeHtml(words)}</a></p>`,
});

function write(envelope: Envelope, subject: string, pieces: readonly Piece[], isStatutory: boolean): Mail {
  const say = serverSay(envelope.locale);
  const { token, origin } = envelope;
  const leave = token === null ? null : origin + paths.unsubscribe(token);
  const all: Piece[] = [{ text: say('notice:mail.hello', { name: envelope.name }) }, ...pieces];
  const foot: Piece[] = [{ text: say('notice:mail.from', { organisation: envelope.organisation }) }];
  if (isStatutory) foot.push({ text: say('notice:mail.statutory') });
  else if (leave) foot.push(link(leave, say('notice:mail.unsubscribeLink'), say('notice:mail.unsubscribe')));
  const html = (list: readonly Piece[]) =>
    list.map((one) => one.html ?? `<p>${escapeHtml(one.text)}</p>`).join('\n');
  return {
    to: envelope.to,
    subject: subject.replace(/[\r\n]+/g, ' '),
    messageId: envelope.messageId,
    text: `${[...all, { text: '-- ' }, ...foot].map((one) => one.text).join('\n\n')}\n`,
    html: `<!doctype html><html lang="${envelope.locale}"><meta charset="utf-8"><body style="font:16px/1.7 sans-serif;color:#1b1f2a;max-width:40em">
${html(all)}<hr style="border:0;border-top:1px solid #ccc"><div style="font-size:13px;color:#555">${html(foot)}</div></body></html>`,
    // One press in the mail program turns mail off (RFC 8058).
    ...(leave && {
      headers: { 'List-Unsubscribe': `<${leave}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  };
}

/** One notice as a mail in its person's language. */
export function composeNotice(envelope: Envelope, note: Note, isStatutory: boolean): Mail {
  const say = serverSay(envelope.locale);
  const { title, body } = sayNotice(say, envelope.locale, note);
  const pieces: Piece[] = body ? [{ text: body }] : [];
  if (note.link)
    pieces.push(link(envelope.origin + note.link, say('notice:mail.openLink'), say('notice:mail.open')));
  return write(isStatutory ? { ...envelope, token: null } : envelope, title, pieces, isStatutory);
}

/** The mail of the day. */
export function composeDigest(envelope: Envelope, notes: readonly Note[], count: number, now: Date): Mail {
  const say = serverSay(envelope.locale);
  const lines = notes.map((note) => {
    const { title, body } = sayNotice(say, envelope.locale, note);
    const when = sayWhen(say, envelope.locale, note.at, now);
    const address = note.link && envelope.origin + note.link;
    const head = `<strong>${escapeHtml(title)}</strong>`;
    return {
      text: [`· ${title}（${when}）`, body, address].filter(Boolean).join('\n'),
      html: `<p>${address ? `<a href="${escapeHtml(address)}">${head}</a>` : head} <small>${escapeHtml(when)}</small><br>${escapeHtml(body)}</p>`,
    };
  });
  const more = count - notes.length;
  return write(
    envelope,
    say('notice:mail.digestTitle', { count }),
    [
      { text: say('notice:mail.digestLead') },
      ...lines,
      ...(more > 0 ? [{ text: say('notice:mail.digestMore', { count: more }) }] : []),
    ],
    false,
  );
}

/** The mail that proves an address: its code and nothing to press, so that nobody confirms somebody else's address by a preview. */
export function composeCode(envelope: Envelope, code: string): Mail {
  const say = serverSay(envelope.locale);
  return write(
    { ...envelope, token: null },
    say('notice:mail.codeTitle', { code }),
    [{ text: say('notice:mail.codeBody', { code }) }, { text: say('notice:mail.codeIgnore') }],
    false,
  );
}
