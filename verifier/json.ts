/** What a document can hold. Objects are maps, so that no name in them means anything to the language. */
export type Value = string | number | boolean | readonly Value[] | ReadonlyMap<string, Value>;

const deepest = 64;
const short = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const shortened = new Set(short.values());

class Stop extends Error {}

/** Reads the one canonical spelling and nothing else (protocol 2.1): what has to be rewritten first is refused where it stands. */
class Scanner {
  private at = 0;
  constructor(private readonly source: string) {}

  private take(expected: string): boolean {
    if (!this.source.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  private demand(expected: string): void {
    if (!this.take(expected)) throw new Stop();
  }

  whole(): Value {
    const value = this.value(0);
    if (this.at !== this.source.length) throw new Stop();
    return value;
  }

  private value(depth: number): Value {
    if (depth > deepest) throw new Stop();
    if (this.take('{')) return this.object(depth);
    if (this.take('[')) return this.array(depth);
    if (this.take('"')) return this.string();
    if (this.take('true')) return true;
    if (this.take('false')) return false;
    return this.integer();
  }

  private object(depth: number): Value {
    const found = new Map<string, Value>();
    if (this.take('}')) return found;
    let before: string | null = null;
    do {
      this.demand('"');
      const key = this.string();
      if (!/^[ -~]*$/.test(key) || (before !== null && before >= key)) throw new Stop();
      before = key;
      this.demand(':');
      found.set(key, this.value(depth + 1));
    } while (this.take(','));
    this.demand('}');
    return found;
  }

  private array(depth: number): Value {
    const found: Value[] = [];
    if (this.take(']')) return found;
    do found.push(this.value(depth + 1));
    while (this.take(','));
    this.demand(']');
    return found;
  }

  private string(): string {
    let text = '';
    let from = this.at;
    for (;;) {
      const code = this.source.charCodeAt(this.at);
      if (Number.isNaN(code) || code < 0x20) throw new Stop();
      if (code === 0x22) break;
      if (code !== 0x5c) {
        this.at += 1;
        continue;
      }
      text += this.source.slice(from, this.at) + this.escape();
      from = this.at;
    }
    text += this.source.slice(from, this.at);
    this.at += 1;
    if (text.normalize('NFC') !== text || /\p{Surrogate}/u.test(text)) throw new Stop();
    return text;
  }

  /** Only what can't be written otherwise is escaped, and in its shortest form. */
  private escape(): string {
    const letter = this.source[this.at + 1] ?? '';
    this.at += 2;
    const plain = short.get(letter);
    if (plain !== undefined) return plain;
    const hex = this.source.slice(this.at, this.at + 4);
    if (letter !== 'u' || !/^00[01][0-9a-f]$/.test(hex)) throw new Stop();
    this.at += 4;
    const control = String.fromCharCode(Number.parseInt(hex, 16));
    if (shortened.has(control)) throw new Stop();
    return control;
  }

  private integer(): number {
    const pattern = /0(?![0-9])|-?[1-9][0-9]{0,15}(?![0-9])/y;
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    const value = Number(found);
    if (found === undefined || !Number.isSafeInteger(value)) throw new Stop();
    this.at += found.length;
    return value;
  }
}

/** The value of a canonical text, or null for any other text. */
export function readJson(source: string): Value | null {
  try {
    return new Scanner(source).whole();
  } catch (error) {
    if (error instanceof Stop) return null;
    throw error;
  }
}
