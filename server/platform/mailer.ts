import { createTransport } from 'nodemailer';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same message has the same id however often it is sent: mail programs show it once. */
  readonly messageId: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/**
 * Why a mail was not taken: `address` the receiving server knows no such box, `refused` it does not want this message, `later` it may be tried
 * again, `away` there is no mail server to speak to. `reason` is a code, never the server's words: they may repeat the address.
 */
export type MailFault = { readonly fault: 'address' | 'refused' | 'later' | 'away'; readonly reason: string };

export type Mailer = {
  /** The domain of the sender, for message ids. */
  readonly domain: string;
  readonly send: (mail: Mail) => Promise<MailFault | null>;
  readonly close: () => void;
};

type SmtpError = Error & { code?: string; responseCode?: number; command?: string };

const away = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'EAUTH', 'ETLS', 'ENOAUTH'];

function faultOf(error: SmtpError): MailFault {
  const { code = 'unknown', responseCode = 0 } = error;
  const reason = responseCode ? `smtp ${responseCode}` : code;
  if (away.includes(code) && !(responseCode >= 500 && code === 'EENVELOPE')) return { fault: 'away', reason };
  if (responseCode >= 500)
    return { fault: code === 'EENVELOPE' && error.command !== 'MAIL FROM' ? 'address' : 'refused', reason };
  return { fault: 'later', reason };
}

/** Speaks to the mail server at `url` (smtp:// or smtps://), over few connections and so many messages a second at most. */
export function openMailer(url: string, from: string, perSecond: number): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    rateDelta: 1000,
    rateLimit: perSecond,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  return {
    domain: /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost',
    send: async (mail) => {
      try {
        await transport.sendMail({
          ...mail,
          from,
          headers: { ...mail.headers, 'Auto-Submitted': 'auto-generated' },
        });
        return null;
      } catch (error) {
        return faultOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}
