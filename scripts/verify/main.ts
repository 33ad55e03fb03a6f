import { verifyBundleApart } from '#app/domain/ballot/sealed/verify/verify';
import { hashNatively } from '#server/ballot/native-hash';
import { openProofPool } from '#server/ballot/proof-pool';
import { verify } from '#verifier/verify';
import { differences, linesOf, linesOfBoth, type Verdict } from './lines';
import { readBundleFiles, Unreadable } from './read';
import { languageOf, type Words } from './words';

const language = languageOf(process.env);

/** Says how far a verifier is, on the error output: every second, on one line where somebody watches. */
function progress(name: string): (done: number, of: number) => void {
  let last = performance.now();
  return (done, of) => {
    if (performance.now() - last < 1000) return;
    last = performance.now();
    process.stderr.write(`${name}: ${done} / ${of}${process.stderr.isTTY ? '   \r' : '\n'}`);
  };
}

const run = {
  /** Proofs are judged on every core. */
  first: async (files: Map<string, Uint8Array>) => {
    hashNatively();
    const pool = openProofPool();
    try {
      return await verifyBundleApart(files, pool.check, progress('1'));
    } finally {
      await pool.close();
    }
  },
  second: (files: Map<string, Uint8Array>) => verify(files, progress('2')),
};

function end(isGood: boolean, words: Words): number {
  console.log(`${isGood ? 'PASS' : 'FAIL'} ${words[language]}`);
  return isGood ? 0 : 1;
}

const passed = { zh: '全部检查通过。', en: 'Every check passed.' };
const failed = {
  zh: '至少一项检查不通过：不要相信这份结果，请把本报告交给监票人。',
  en: 'At least one check failed: do not trust this result, hand this report to the scrutineers.',
};

function reportBoth(first: Verdict, second: Verdict): number {
  for (const line of linesOfBoth(first, second, language)) console.log(line);
  for (const [name, verdict] of Object.entries({ 1: first, 2: second })) {
    for (const { check, at } of verdict.faults) console.log(`${name}: ${check} ${at}`.trimEnd());
  }
  const unlike = differences(first, second);
  if (unlike.length === 0) return end(first.faults.length === 0, first.faults.length === 0 ? passed : failed);
  for (const line of unlike) console.log(`≠ ${line}`);
  return end(false, {
    zh: '两个验证程序意见不一：这是其中一个的缺陷，请报告。',
    en: 'The two verifiers disagree: one of them is at fault, please report it.',
  });
}

async function main(args: readonly string[]): Promise<number> {
  const [path, ...more] = args.filter((one) => !one.startsWith('--'));
  const wishes = args.filter((one) => one.startsWith('--'));
  const isAsked = path !== undefined && more.length === 0;
  if (!isAsked || !wishes.every((wish) => ['--second', '--both'].includes(wish))) {
    throw new Unreadable({
      zh: '用法：npm run verify -- <审计包文件夹或 .zip> [--second | --both]',
      en: 'Usage: npm run verify -- <bundle folder or .zip> [--second | --both]',
    });
  }
  const files = readBundleFiles(path);
  if (wishes.includes('--both')) return reportBoth(await run.first(files), run.second(files));
  const verdict = wishes.includes('--second') ? run.second(files) : await run.first(files);
  for (const line of linesOf(verdict, language)) console.log(line);
  return end(verdict.faults.length === 0, verdict.faults.length === 0 ? passed : failed);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Unreadable)) throw error;
  console.error(error.words.zh);
  console.error(error.words.en);
  process.exitCode = 2;
}
