import { z } from 'zod';
import { cite } from './figure';
import type { Profile } from './profile';

const practice = cite('提案办理');
const days = z.int().min(1).max(400);

/** The rules that a call for proposals (提案征集) goes by: copied into it when it is opened, so that later editions don't change what is under way. */
export const proposalRulesSchema = z.strictObject({
  /** Besides the proposer; a collective proposal of a delegation needs none. */
  secondersLeast: z.int().min(0).max(20),
  collective: z.boolean(),
  /** How long the call stands open, and how long before the opening it ends (calendar days). */
  callDays: days,
  deadlineDays: days,
  /** Working days: from filing to the department, back from a wrong one, to the first contact, to the reply, for one extension. */
  assignDays: days,
  handBackDays: days,
  contactDays: days,
  replyDays: days,
  extensionDays: days,
  extensionsMost: z.int().min(0).max(5),
  /** Working days: to rate a reply, and to reply in a second and every later round. */
  ratingDays: days,
  secondReplyDays: days,
  /** Working days within which a proposer may dispute that a proposal was not filed. */
  disputeDays: days,
});
export type ProposalRules = z.infer<typeof proposalRulesSchema>;

/** No instrument sets these figures: they are what universities, hospitals and consultative bodies do, and each unit may set its own. */
export const proposalFigures = {
  secondersLeast: practice.silent(2, '多数高校提案办法'),
  collective: practice.silent(true, '高校提案办法'),
  callDays: practice.silent(30, '企业提案办法'),
  deadlineDays: practice.silent(15, '西北师范大学提案办法'),
  assignDays: practice.silent(5),
  handBackDays: practice.silent(3, '人大建议、政协提案办理办法'),
  contactDays: practice.silent(15, '政协提案办理办法'),
  replyDays: practice.silent(30, '通行的三十个工作日'),
  extensionDays: practice.silent(20, '人大建议、政协提案办理办法'),
  extensionsMost: practice.silent(1, '人大建议、政协提案办理办法'),
  ratingDays: practice.silent(15, '政协提案办理办法'),
  secondReplyDays: practice.silent(15),
  disputeDays: practice.silent(10),
} as const;

/** The plain rules of a profile, ready to be copied into a call. */
export function proposalRulesOf(profile: Profile): ProposalRules {
  const own = profile.proposals ?? {};
  const plain = Object.fromEntries(
    Object.entries(proposalFigures).map(([name, figure]) => [
      name,
      own[name as keyof typeof own]?.value ?? figure.value,
    ]),
  );
  return proposalRulesSchema.parse(plain);
}
