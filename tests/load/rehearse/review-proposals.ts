import { paths } from '#app/paths';
import { expectRefusal, type Fields, formsFor, press, valuesOf } from './forms';
import type { ProposalCast } from './proposal-cast';
import type { Played, Reviewed } from './proposal-known';
import type { Day } from './time';

/** Parts of titles: which joins which. */
const merges: Readonly<Record<string, string>> = {
  食堂夜间开放窗口: '改善夜班供餐',
  调整夜班补贴: '提高夜班津贴标准',
  统一院内系统账号: '整合院内信息系统登录',
  电子病历模板优化: '减少医师文书负担',
  停车位余量显示: '门诊楼施工期间安排临时车位',
};
const suggestions = [
  '会议室网上预约',
  '食堂菜单和评价上网',
  '网上办理证明',
  '改善锅炉房噪声',
  '组织心理疏导小组',
  '表彰长期',
];
const declined = ['增加企业年金', '建设临床研究中心', '规范编外人员待遇', '完善退休返聘办法'];
const disputed = '完善退休返聘办法';
const returned = ['推广日间手术', '设置母婴室'];

const isOne = ({ words }: Played, parts: readonly string[]) =>
  parts.some((part) => words.title.includes(part));

/** The committee reviews: named members, a conflict of interest, two who decide at once, all ways a decision can go, and a dispute. */
export async function review(day: Day, cast: ProposalCast, proposals: readonly Played[]): Promise<Reviewed> {
  const named = (part: string) => proposals.find(({ words }) => words.title.includes(part))!;
  await nameReviewers(day, cast);
  await tryOwn(day, proposals);
  for (const one of proposals.filter((proposal) => isOne(proposal, returned))) await sendBack(day, cast, one);
  const isMerged = (one: Played) => isOne(one, Object.keys(merges));
  const plain = proposals.filter((one) => !isMerged(one) && !isOne(one, [...suggestions, ...declined]));
  await fileAtOnce(day, cast, plain[0]!);
  for (const [place, one] of plain.slice(1).entries()) {
    await decide(day, cast, one, 'file');
    day.progress.count('proposals filed', place + 2, plain.length);
  }
  for (const [part, into] of Object.entries(merges))
    await decide(day, cast, named(part), 'merge', { into: named(into).id, reason: '与该件反映同一问题。' });
  for (const part of suggestions)
    await decide(day, cast, named(part), 'turnToSuggestion', { reason: '属日常改进，作为意见建议答复。' });
  for (const part of declined)
    await decide(day, cast, named(part), 'decline', { reason: '超出单位权限，或去年已有规定并公布。' });
  await settle(day, named(disputed));
  const accepted = [...plain, ...suggestions.map(named), named(disputed)].map((proposal) => ({
    proposal,
    people: [
      proposal,
      ...proposals.filter((one) => isMerged(one) && named(joinedBy(one)) === proposal),
    ].flatMap(({ by, seconders }) => [by, ...seconders]),
  }));
  return {
    accepted: accepted.map((one) => ({ ...one, people: [...new Set(one.people)] })),
    filed: plain.length + 1,
    merged: Object.keys(merges).length,
    suggestions: suggestions.length,
    declined: declined.length - 1,
    disputed: 1,
  };
}

const joinedBy = ({ words }: Played): string =>
  merges[Object.keys(merges).find((part) => words.title.includes(part))!]!;

/** The head ticks what waits and names members in turn, twenty at a time. */
async function nameReviewers(day: Day, { committee }: ProposalCast): Promise<void> {
  const path = paths.proposalReviewing({ view: 'free' });
  const head = committee[0]!.browser;
  for (let turn = 0; turn < 20; turn += 1) {
    const page = day.tally.note(await head.get(path), 'reviewing');
    const waiting = valuesOf(page.text, 'proposals[]');
    if (waiting.length === 0) return;
    const person = committee[[0, 2, 3, 4][turn % 4]!]!.row.personId;
    const fields = { intent: 'name', proposals: waiting, person };
    const answer = day.tally.note(await head.post(path, fields), 'reviewers named');
    if (answer.refusal) throw new Error(`Naming reviewers met ${answer.refusal}.`);
  }
  throw new Error('The list of proposals without a reviewer does not become shorter.');
}

/** Somebody of the committee without a part in the proposal. */
export function judgeOf({ committee }: ProposalCast, { id, interested }: Played) {
  const fit = committee.filter((member) => member !== interested);
  return fit[Number.parseInt(id.slice(0, 4), 16) % fit.length]!.browser;
}

const decide = (day: Day, cast: ProposalCast, one: Played, intent: string, fields: Fields = {}) =>
  press(day, judgeOf(cast, one), paths.proposalReview(one.id), intent, fields);

/** Who seconded a proposal does not judge it. */
async function tryOwn(day: Day, proposals: readonly Played[]): Promise<void> {
  for (const { id, interested } of proposals) {
    if (!interested) continue;
    const fields = { intent: 'file', seen: 'submitted-1-1' };
    expectRefusal(
      day,
      await interested.browser.post(paths.proposalReview(id), fields),
      'proposal.ownInterest',
    );
  }
}

/** Returned for better words, and handed in again. */
async function sendBack(day: Day, cast: ProposalCast, one: Played): Promise<void> {
  await decide(day, cast, one, 'sendBack', { reason: '请写明希望由哪个部门、在什么时间内完成。' });
  await press(day, one.by.browser, paths.writeProposal(one.id), 'next', {
    reasons: one.words.reasons,
    suggestions: `${one.words.suggestions}请在年内完成。`,
  });
  await press(day, one.by.browser, paths.proposalSeconding(one.id), 'submit');
}

/** Two members file the same proposal at the same moment: one of them does. */
async function fileAtOnce(day: Day, { committee }: ProposalCast, one: Played): Promise<void> {
  const path = paths.proposalReview(one.id);
  const two = committee.filter((member) => member !== one.interested).slice(0, 2);
  const pages = await Promise.all(two.map(({ browser }) => browser.get(path)));
  const visits = await Promise.all(
    two.map(({ browser }, place) => {
      const [form] = formsFor(day.tally.note(pages[place]!, 'review').text, 'file');
      return browser.post(path, { ...form, intent: 'file' });
    }),
  );
  const taken = visits.filter((visit) => !day.tally.note(visit, 'filed at once').refusal).length;
  if (taken !== 1)
    throw new Error(`${one.words.title}: ${taken} of two members filed it at the same moment.`);
}

/** Declined, disputed by its proposer, settled by the presidium; a second dispute comes too late. */
async function settle(day: Day, one: Played): Promise<void> {
  const path = paths.proposalDispute(one.id);
  const fields = { reason: '现行办法没有写明名额和公示程序，提案要求的正是这两点。' };
  await press(day, one.by.browser, path, 'dispute', fields);
  const again = await one.by.browser.post(path, { intent: 'dispute', ...fields });
  expectRefusal(day, again, 'proposal.notDisputable');
  await press(day, day.secretary, path, 'settle', {
    outcome: 'file',
    reason: '主席团认为现行办法未覆盖提案内容，予以立案。',
  });
}
