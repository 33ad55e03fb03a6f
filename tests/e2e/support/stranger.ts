import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { type Box, readBox } from '#app/domain/ballot/sealed/box';
import { writeCommitment, writeOpening } from '#app/domain/ballot/sealed/challenge';
import { chance } from '#app/domain/ballot/sealed/chance';
import { codeOf } from '#app/domain/ballot/sealed/code';
import { type Choices, sealBallot } from '#app/domain/ballot/sealed/seal';
import { cast, countedBundle, openedBox } from '#tests/support/sealed-box';

/** The page as it lies on a stranger's disk. */
export const savedPage = pathToFileURL(path.resolve('build/standalone/verify.html')).href;

/** What would run if a name of the bundle ever became markup. */
export const hostile =
  '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';

/** A file as `setInputFiles` takes it. */
export const zipOf = (name: string, files: ReadonlyMap<string, Uint8Array>) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(zipSync(Object.fromEntries(files))),
});

const papers: readonly Choices[] = [
  [[0], [0, 0, 1, 2], [0]],
  [[0], [0, 1, 0, 2], [1]],
  [[0], [0, 1, 0, 1], [2]],
  [[1], [0, 0, 2, 1], [0]],
];
const again: Choices = [[2], [0, 0, 1, 1], [0]];

/** A counted box of four ballots, one of them cast twice; its titles try to be markup where asked. */
export async function countedBox(title = '第六届职工代表大会选举') {
  const opened = await openedBox(
    [
      { question: { kind: 'motion' }, rule: { kind: 'majority-all' } },
      {
        question: {
          kind: 'election',
          mode: 'yna',
          candidates: ['丁一', title === hostile ? hostile : '王海燕', '欧阳建国'],
          writeIns: 1,
          seats: 2,
          min: 0,
        },
        rule: { kind: 'elect-majority-all', seats: 2 },
      },
      {
        question: {
          kind: 'appraisal',
          persons: ['李院长'],
          grades: ['优秀', '称职', '基本称职', '不称职', '不了解'],
        },
        rule: { kind: 'report' },
      },
    ],
    5,
  );
  const source = opened.source
    .replace('"title":"表决"', () => `"title":${JSON.stringify(title)}`)
    .replace('"title":"议题0"', () => `"title":${JSON.stringify(title === hostile ? hostile : '绩效方案')}`);
  const box = readBox(source);
  if (typeof box === 'string') throw new Error(`The box fails ${box}`);
  const named = { ...opened, source, box };
  const ballots = papers.map((choices, at) => cast(box, opened.pseudonyms[at]!, choices));
  ballots.push(cast(box, opened.pseudonyms[3]!, again, ballots[3]));
  const honest = countedBundle(named, ballots, [1, 3]).files;
  const forged = countedBundle(named, ballots, [1, 3], {
    counts: (counts) => [[[2, 1, 1]], ...counts.slice(1)],
  }).files;
  return { box, source, honest, forged, codes: ballots.map(({ tracker }) => codeOf(tracker)) };
}

/** What an honest device shows for a spot-check, and what one shows that sealed something else. */
export function spotCheck({ paper }: Box) {
  const { boxHash } = paper;
  const sealing = {
    pseudonym: chance.bytes(32),
    seq: 1,
    prev: new Uint8Array(0),
    mark: '4821',
    rho: chance.bytes(32),
  };
  const { tracker } = sealBallot(chance, paper, sealing, papers[0]!);
  return {
    code: codeOf(tracker),
    committed: writeCommitment({ boxHash, tracker }),
    opened: writeOpening({ ...sealing, boxHash, choices: papers[0]! }),
    altered: writeOpening({ ...sealing, boxHash, choices: papers[1]! }),
  };
}
