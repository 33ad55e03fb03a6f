const mostHeader = 8192;

/** What isn't a form with files, or ends before it is over. */
export class MultipartBroken extends Error {}

/** One part of a form: a field, or a file where it has a name. Its content is read before the next part is asked for. */
export type FormPart = {
  readonly name: string;
  readonly fileName: string | null;
  readonly content: AsyncGenerator<Uint8Array>;
};

/** The boundary between the parts, as the content type names it. */
export const boundaryOf = (contentType: string | null): string | null => {
  const found = /^multipart\/form-data;.*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/iu.exec(
    contentType ?? '',
  );
  return found?.[1] ?? found?.[2] ?? null;
};

/** The body as it flows in, with what was read but not yet used. */
class Inflow {
  held = Buffer.from('\r\n');
  private readonly reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(body: ReadableStream<Uint8Array>) {
    this.reader = body.getReader();
  }

  /** Takes in more; throws where there is no more. */
  async more(): Promise<void> {
    const { done, value } = await this.reader.read();
    if (done) throw new MultipartBroken('the form ends in the middle');
    this.held = this.held.length === 0 ? Buffer.from(value) : Buffer.concat([this.held, value]);
  }

  async has(length: number): Promise<void> {
    while (this.held.length < length) await this.more();
  }

  take(length: number): Buffer {
    const taken = this.held.subarray(0, length);
    this.held = this.held.subarray(length);
    return taken;
  }

  /** All up to a mark, in pieces as they come; the mark itself is passed over. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(mark);
      if (at >= 0) {
        if (at > 0) yield this.take(at);
        this.take(mark.length);
        return;
      }
      const safe = this.held.length - mark.length + 1;
      if (safe > 0) yield this.take(safe);
      await this.more();
    }
  }
}

const parameter = (header: string, name: string): string | null =>
  new RegExp(`[;\\s]${name}="([^"]*)"`, 'iu')
    .exec(header)?.[1]
    ?.replace(/%22/g, '"')
    .replace(/%0D|%0A/giu, '') ?? null;

/**
 * The parts of a form one after the other, nothing of a file held longer than it takes to hand it on: the form reader of the other uploads keeps
 * whole files in memory. Throws MultipartBroken for what is none.
 */
export async function* readMultipart(
  body: ReadableStream<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const flow = new Inflow(body);
  const mark = Buffer.from(`\r\n--${boundary}`);
  for await (const _before of flow.until(mark));
  for (;;) {
    await flow.has(2);
    const next = flow.take(2).toString('latin1');
    if (next === '--') return;
    if (next !== '\r\n') throw new MultipartBroken('no line after the boundary');
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of flow.until(Buffer.from('\r\n\r\n'))) {
      pieces.push(piece);
      size += piece.length;
      if (size > mostHeader) throw new MultipartBroken('a header without end');
    }
    const header = Buffer.concat(pieces).toString('utf8');
    const disposition = header.split('\r\n').find((line) => /^content-disposition:/iu.test(line)) ?? '';
    const name = parameter(disposition, 'name');
    if (name === null) throw new MultipartBroken('a part without a name');
    const content = flow.until(mark);
    yield { name, fileName: parameter(disposition, 'filename'), content };
    for await (const _rest of content);
  }
}
