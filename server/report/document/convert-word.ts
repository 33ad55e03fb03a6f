import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { numberParagraphs } from './number-paragraphs';

/** The converter's HTML, and how many formulas it couldn't read. */
export type Converted = { html: string; formulas: number };

/** How long and with how much memory one file may be converted. */
const LIMITS = { milliseconds: 30_000, memoryMb: 1_024 } as const;

const require = createRequire(import.meta.url);

/** Styles beyond the converter's own; the ones a document brings along are never used, as they could name any element. */
const STYLES = [
  "p[style-name='Title'] => p.title:fresh",
  "p[style-name='标题'] => p.title:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
  "p[style-name^='toc '] => !",
  "p[style-name^='TOC '] => !",
];

// The converter works at one megabyte a second without pause: in a thread of its own it holds up nobody else, and its
// time and memory can be cut off. The thread's code is a text, as a bundle has no second file for it. The parts come in
// memory (mammoth's `file` input), so the archive is not opened a second time.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const mammoth = require(workerData.mammoth);
const parts = workerData.parts;
const file = {
  exists: (name) => parts.has(name),
  read: async (name, encoding) => (encoding ? new TextDecoder(encoding).decode(parts.get(name)) : parts.get(name)),
};
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
mammoth
  .convertToHtml({ file }, { styleMap: workerData.styles, includeEmbeddedStyleMap: false, externalFileAccess: false, convertImage })
  .then(({ value, messages }) => {
    const formulas = messages.filter(({ message }) => message.endsWith(': m:oMath')).length;
    parentPort.postMessage({ html: value, formulas });
  }, () => parentPort.postMessage(null));
`;

/** The parts with the numbers that Word makes by itself written into the document's text. */
function withNumbers(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const xml = (path: string) => parts.get(path)?.toString('utf8') ?? '';
  const numbered = (path: string) =>
    numberParagraphs(xml(path), xml('word/numbering.xml'), xml('word/styles.xml'));
  return new Map(
    [...parts].map(([path, bytes]) => [
      path,
      /^word\/document\d*\.xml$/.test(path) ? Buffer.from(numbered(path)) : bytes,
    ]),
  );
}

/** Converts a Word document's unpacked parts to HTML; says where it is no good XML or took more than the limits. */
export function convertWord(
  parts: ReadonlyMap<string, Buffer>,
): Promise<Converted | 'unreadable' | 'tooMuch'> {
  const worker = new Worker(THREAD, {
    eval: true,
    workerData: { mammoth: require.resolve('mammoth'), styles: STYLES, parts: withNumbers(parts) },
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const end = (result: Converted | 'unreadable' | 'tooMuch') => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end('tooMuch'), LIMITS.milliseconds);
    worker.once('message', (result: Converted | null) => end(result ?? 'unreadable'));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuch' : 'unreadable'),
    );
    worker.once('exit', () => end('unreadable'));
  });
}
