import { createHmac } from 'node:crypto';
import type { WebhookDialect } from '#app/domain/notice/forms';

/** What is said in a group chat. */
export type Said = {
  readonly id: string;
  readonly kind: string;
  readonly organisation: string;
  readonly title: string;
  readonly body: string;
  /** The full address; null where the installation does not know its own. */
  readonly link: string | null;
  readonly at: Date;
};

export type Robot = { readonly address: string; readonly secret: string };
type Request = { readonly url: string; readonly body: string; readonly headers: Record<string, string> };
/** What the answer says beside its status: fine, too fast, or a code of the tool's own. */
type Verdict = 'fine' | 'tooFast' | string;

type Dialect = {
  readonly write: (said: Said, robot: Robot, now: Date) => Request;
  readonly read: (answer: Readonly<Record<string, unknown>>) => Verdict;
};

const json = { 'content-type': 'application/json; charset=utf-8' };
const textOf = ({ organisation, title, body, link }: Said) =>
  [`【${organisation}】${title}`, body, link].filter(Boolean).join('\n');
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text);

/** The tools answer 200 and say in the body what was wrong. */
const byCode =
  (name: string, other: string, tooFast: readonly number[]) =>
  (answer: Readonly<Record<string, unknown>>): Verdict => {
    const code = Number(answer[name] ?? answer[other] ?? Number.NaN);
    if (code === 0) return 'fine';
    if (tooFast.includes(code)) return 'tooFast';
    return Number.isNaN(code) ? 'no code' : `${name} ${code}`;
  };

/** How each tool wants a message signed, written and read back. */
export const dialects: Readonly<Record<WebhookDialect, Dialect>> = {
  // Twenty messages a minute; the key stands in the address.
  wecom: {
    write: (said, { address }) => ({
      url: address,
      headers: json,
      body: JSON.stringify({ msgtype: 'text', text: { content: textOf(said).slice(0, 600) } }),
    }),
    read: byCode('errcode', 'errcode', [45009]),
  },
  // 加签: the signature stands in the address.
  dingtalk: {
    write: (said, { address, secret }, now) => {
      const url = new URL(address);
      if (secret) {
        const timestamp = String(now.getTime());
        url.searchParams.set('timestamp', timestamp);
        url.searchParams.set('sign', hmac(secret, `${timestamp}\n${secret}`).digest('base64'));
      }
      const body = JSON.stringify({ msgtype: 'text', text: { content: textOf(said) } });
      return { url: url.href, headers: json, body };
    },
    read: byCode('errcode', 'errcode', [130101, 90018]),
  },
  // 签名校验: the key is the text to be signed, and what is signed is empty.
  feishu: {
    write: (said, { address, secret }, now) => {
      const timestamp = String(Math.floor(now.getTime() / 1000));
      const signed = secret ? { timestamp, sign: hmac(`${timestamp}\n${secret}`, '').digest('base64') } : {};
      const body = JSON.stringify({ ...signed, msg_type: 'text', content: { text: textOf(said) } });
      return { url: address, headers: json, body };
    },
    read: byCode('code', 'StatusCode', [11232]),
  },
  plain: {
    write: (said, { address, secret }, now) => {
      const body = JSON.stringify({ ...said, at: said.at.toISOString() });
      const t = Math.floor(now.getTime() / 1000);
      const signature = `t=${t},v1=${hmac(secret, `${t}.${body}`).digest('hex')}`;
      return {
        url: address,
        headers: { ...json, ...(secret ? { 'x-gongyi-signature': signature } : {}) },
        body,
      };
    },
    read: () => 'fine',
  },
};
