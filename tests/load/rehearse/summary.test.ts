import { expect, it } from 'vitest';
import { mainStages } from '#app/domain/congress/windows';
import { faultsOf } from './summary';
import type { BoxItem, BoxSummary } from './summary-boxes';
import type { KnownProposals, ProposalSummary } from './summary-proposals';

const cast = { approve: 82, oppose: 8, abstain: 18 };
const choices = new Map([['通过议程', cast]]);
const vote = { item: '通过议程', kind: 'agenda', counts: cast, needed: 65, verdict: 'passed' };

const motion: BoxItem = {
  title: '通过分配办法',
  subject: null,
  kind: 'motion',
  seats: null,
  counts: { 通过分配办法: { approve: 90, oppose: 10, abstain: 20 } },
  verdict: 'passed',
};
const election: BoxItem = {
  title: '选举小组成员',
  subject: null,
  kind: 'election',
  seats: 1,
  counts: { 甲: { approve: 100, oppose: 5, abstain: 15 }, 乙: { approve: 20, oppose: 50, abstain: 50 } },
  verdict: 'elected',
};
const boxOf = (...items: BoxItem[]): BoxSummary => ({
  title: '无记名表决',
  voters: 128,
  cast: 126,
  revotes: 6,
  counted: 120,
  items,
  chosen: items,
  agree: true,
  first: 'PASS',
  second: 'PASS',
  ignored: ['V-24 1'],
  bundle: null,
});
const box = boxOf(motion);
const adopted = [motion, election].map(({ title }) => ({ title: '决议', item: title, state: 'adopted' }));
const knownProposals: KnownProposals = {
  drafted: 60,
  collective: 2,
  seconds: 117,
  filed: 46,
  merged: 5,
  suggestions: 6,
  declined: 3,
  disputed: 1,
  handled: 52,
  ratings: { satisfied: 140, mostly: 6, dissatisfied: 5 },
  silentRounds: 6,
  secondRounds: 3,
  thirdRounds: 1,
  concluded: 1,
  completed: 4,
};
const proposals: ProposalSummary = {
  ...knownProposals,
  handedIn: 60,
  settled: 1,
  returned: 2,
  handedBack: 1,
  assigned: 52,
  countersigned: 11,
  replies: { 总务处: 12, 人力资源处: 12, 医务处: 12, 护理部: 12, 信息中心: 10 },
  jointMeetings: 2,
  closed: 40,
  tracking: 12,
  underWay: 0,
  numbersAmiss: 0,
  peopleLost: 0,
  repliesDoubled: 0,
  closedDissatisfied: 0,
  unheard: 0,
  known: knownProposals,
};
const lawful = {
  roll: 128,
  signedIn: 122,
  stages: ['launched', 'papersOut', ...mainStages].map((stage, i) => ({
    stage,
    at: new Date(Date.UTC(2026, 10, 1 + i)).toISOString(),
  })),
  reading: { people: 122, documents: 2, finished: 175 },
  comments: 60,
  amendments: 14,
  talk: {
    rooms: 3,
    statements: 70,
    supports: 30,
    gathered: 6,
    questions: 5,
    answered: 6,
    followUps: 1,
    summaries: 3,
    known: { rooms: 3, said: 70, supports: 30, ears: 6, unheard: 0, overheard: 0 },
  },
  proposals,
  votes: [vote],
  scrutineers: ['01174', '00986', '01255'],
  boxes: [box, boxOf(election)],
  overrides: [{ gate: 'papersNotice', step: 'openVote', reason: '两人具名' }],
  resolutions: adopted,
  disclosures: [{ title: '通过分配办法', kind: 'item', source: 'box', audience: 'staff', hours: 0 } as const],
  board: { items: { staff: 1 }, tried: 4, amiss: [] },
  monitors: null,
  import: { accepted: 1396, warnings: 113, errors: [] },
  composition: [{ rule: 'managers', article: '第十六条', holds: true, override: null }],
  refusals: [],
};

it('finds nothing wrong with a lawful session', () => {
  expect(faultsOf(lawful, { choices })).toEqual([]);
});

it.each([
  ['a stage was skipped', { stages: lawful.stages.filter(({ stage }) => stage !== 'groups') }],
  [
    'a stage came too early',
    { stages: [{ ...lawful.stages[0]!, at: '2027-01-01' }, ...lawful.stages.slice(1)] },
  ],
  ['the roll is empty', { roll: 0, votes: [] }],
  [
    'something adopted was told nobody',
    { disclosures: [{ ...lawful.disclosures[0]!, source: null, audience: null }] },
  ],
  [
    'somebody reads what is not for them',
    { board: { items: {}, tried: 4, amiss: ['预算, for staff, is shown to outside'] } },
  ],
  ['fewer than two thirds signed in', { signedIn: 85 }],
  [
    'a vote passed without half of all',
    { votes: [{ ...vote, counts: { ...cast, approve: 64, oppose: 26 } }] },
  ],
  [
    'a vote counted without its quorum',
    { votes: [{ ...vote, counts: { approve: 80, oppose: 5, abstain: 0 } }] },
  ],
  ['too few were said to be needed', { votes: [{ ...vote, needed: 64 }] }],
  ['a ballot was lost', { votes: [{ ...vote, counts: { ...cast, oppose: 7 } }] }],
  ['a rule was broken without a reason', { composition: [{ ...lawful.composition[0]!, holds: false }] }],
])('says so when %s', (_what, change) => {
  expect(faultsOf({ ...lawful, ...change }, { choices })).not.toEqual([]);
});

it.each([
  ['a count is not what was chosen', [{ ...box, chosen: boxOf(election).items, agree: false }]],
  ['two lists differ that are said to agree', [{ ...box, chosen: [{ ...motion, verdict: 'notPassed' }] }]],
  ['a box counted nothing', [boxOf()]],
  ['a sealed ballot was lost', [{ ...box, counted: 119 }]],
  ['a sealed ballot counted twice', [{ ...box, revotes: 5 }]],
  ['more ballots count than there are voters', [{ ...box, voters: 119 }]],
  [
    'answers are missing on a ballot',
    [boxOf({ ...motion, counts: { 通过分配办法: { approve: 90, oppose: 10, abstain: 19 } } })],
  ],
  [
    'a motion passed with half of all',
    [boxOf({ ...motion, counts: { 通过分配办法: { approve: 64, oppose: 36, abstain: 20 } } })],
  ],
  ['a motion is said to have failed', [boxOf({ ...motion, verdict: 'notPassed' })]],
  ['more are elected than reached half', [boxOf({ ...election, seats: 2 })]],
  ['the first verifier fails', [{ ...box, first: 'V-19 3' }]],
  ['the second verifier fails', [{ ...box, second: 'V-19 3' }]],
  ['a wrong share was not named', [{ ...box, ignored: [] }]],
])('says so when in a secret vote %s', (_what, boxes: BoxSummary[]) => {
  expect(faultsOf({ ...lawful, boxes }, { choices })).not.toEqual([]);
});

it.each([
  ['a vote by show of hands', { votes: [{ ...vote, kind: 'presidium' }] }],
  ['a secret one', { boxes: [boxOf({ ...motion, subject: 'presidium' })] }],
])('says so when a gate was overridden though %s opened it', (_what, change) => {
  const overrides = [{ gate: 'presidiumElected', step: 'openOpening', reason: '两人具名' }];
  expect(faultsOf({ ...lawful, ...change, overrides }, { choices })).toEqual([
    'presidiumElected was overridden, though presidium passed',
  ]);
});

it('says so when what was passed secretly became no resolution', () => {
  const resolutions = [{ ...adopted[0]!, state: 'draft' }, adopted[1]!];
  expect(faultsOf({ ...lawful, resolutions }, { choices })).toHaveLength(1);
});

it('lets a verifier be skipped with its reason', () => {
  const boxes = [{ ...box, second: 'skipped: 24000 proofs' }];
  expect(faultsOf({ ...lawful, boxes }, { choices })).toEqual([]);
});

it('lets a rule be overridden with a reason', () => {
  const composition = [{ ...lawful.composition[0]!, holds: false, override: '两人具名' }];
  expect(faultsOf({ ...lawful, composition }, { choices })).toEqual([]);
});

it('finds what the groups lost, doubled, overheard or were not told', () => {
  const { talk } = lawful;
  const said = (change: Partial<typeof talk>) =>
    faultsOf({ ...lawful, talk: { ...talk, ...change } }, { choices });
  expect(said({})).toEqual([]);
  expect(said({ statements: 71 })).toEqual(['70 statements were confirmed, 71 are there']);
  expect(said({ supports: 29 })).toEqual(['30 supports were confirmed, 29 are there']);
  expect(said({ answered: 5 })).toEqual(['1 questions were left without an answer']);
  expect(said({ summaries: 2 })).toEqual(['2 of 3 groups handed in a summary']);
  expect(said({ known: { ...talk.known, unheard: 2, overheard: 1 } })).toEqual([
    '2 statements did not reach an open page',
    '1 statements were heard outside their room',
  ]);
  expect(said({ questions: 0, answered: 0, followUps: 0 })).toEqual(['the groups talked and asked nothing']);
});

it('finds what became of proposals that was not to be', () => {
  const became = (change: Partial<ProposalSummary>) =>
    faultsOf({ ...lawful, proposals: { ...proposals, ...change } }, { choices });
  expect(became({})).toEqual([]);
  expect(became({ drafted: 61 })).toEqual(['drafted: 60 proposals were confirmed, 61 are there']);
  expect(became({ ratings: { ...proposals.ratings, satisfied: 141 } })).toEqual([
    '140 ratings were confirmed as satisfied, 141 are there',
  ]);
  expect(became({ handedIn: 59 })).toEqual(['59 proposals were handed in, 60 were decided on']);
  expect(became({ assigned: 51 })).toEqual(['52 proposals were accepted, 51 were given to departments']);
  expect(became({ settled: 0 })).toEqual(['a dispute was not settled']);
  expect(became({ replies: { 总务处: 58 } })).toEqual(['only 总务处 replied']);
  expect(became({ underWay: 1 })).toEqual(['1 proposals were left lying on their way']);
  expect(became({ numbersAmiss: 1 })).toEqual(['numbers of proposals are doubled or left out']);
  expect(became({ peopleLost: 1 })).toEqual(['a merge lost 1 people']);
  expect(became({ repliesDoubled: 1 })).toEqual(['1 replies were published twice']);
  expect(became({ closedDissatisfied: 1 })).toEqual([
    '1 proposals were closed while somebody was dissatisfied',
  ]);
  expect(became({ unheard: 1 })).toEqual(['1 dissatisfied proposers were not heard again']);
});

it('asks for no proposals where too few came to play them', () => {
  expect(faultsOf({ ...lawful, proposals: null }, { choices })).toEqual([]);
});
