/** What a page answered: status, final address, text. */
export type Visit = {
  readonly status: number;
  readonly url: string;
  readonly text: string /** Code of the refusal behind the answer, if it was one. */;
  readonly refusal: string | null;
};

type Request = {
  readonly method: string;
  readonly body?: URLSearchParams | FormData;
  /** The line breaks: what was sent may have arrived. */
  readonly signal?: AbortSignal | undefined;
};

/** A browser without script: keeps cookies, follows redirects, sends forms with its own Origin, as a phone without JavaScript does. */
export class Browser {
  private readonly jar = new Map<string, string>();
  private readonly base: URL;

  constructor(
    baseUrl: string,
    private readonly locale = 'zh-CN',
  ) {
    this.base = new URL(baseUrl);
  }

  /** Takes over a cookie (`name=value`) that was obtained elsewhere. */
  carry(cookie: string): void {
    this.keep([cookie]);
  }

  get(path: string): Promise<Visit> {
    return this.visit(path, { method: 'GET' });
  }

  /** Sends a form as `application/x-www-form-urlencoded`; list values repeat under `name[]`. */
  post(
    path: string,
    fields: Record<string, string | readonly string[]>,
    signal?: AbortSignal,
  ): Promise<Visit> {
    const body = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') body.append(name, value);
      else for (const one of value) body.append(`${name}[]`, one);
    }
    return this.visit(path, { method: 'POST', body, signal });
  }

  /** Gets a file as it is. Throws where there is none. */
  async download(path: string): Promise<Uint8Array> {
    const answer = await this.follow(path, { method: 'GET' });
    if (!answer.ok) throw new Error(`The server answered ${answer.status} at ${answer.url}`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Sends a form with one file, as a file input does. */
  upload(
    path: string,
    fields: Record<string, string>,
    file: { field: string; name: string; bytes: Uint8Array },
  ): Promise<Visit> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append(file.field, new Blob([Uint8Array.from(file.bytes)]), file.name);
    return this.visit(path, { method: 'POST', body });
  }

  private async visit(path: string, request: Request): Promise<Visit> {
    const answer = await this.follow(path, request);
    return {
      status: answer.status,
      url: answer.url,
      text: await answer.text(),
      refusal: answer.headers.get('x-refusal'),
    };
  }

  private async follow(path: string, request: Request): Promise<Response> {
    let url = new URL(path, this.base);
    let { method, body } = request;
    for (let hop = 0; hop < 8; hop += 1) {
      const answer = await fetch(url, {
        method,
        body,
        signal: request.signal,
        redirect: 'manual',
        headers: { Cookie: this.cookies(), Origin: this.base.origin, 'Accept-Language': this.locale },
      });
      this.keep(answer.headers.getSetCookie());
      const next = answer.headers.get('location');
      if (answer.status < 300 || answer.status >= 400 || !next) return answer;
      await answer.arrayBuffer();
      url = new URL(next, url);
      method = 'GET';
      body = undefined;
    }
    throw new Error(`Too many redirects from ${path}`);
  }

  /** What it sends as its cookies: for a socket that is opened beside it. */
  cookies(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair] = cookie.split(';');
      const cut = pair!.indexOf('=');
      const [name, value] = [pair!.slice(0, cut), pair!.slice(cut + 1)];
      if (value === '' || /max-age=0/i.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }
}
