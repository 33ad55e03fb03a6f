import { inArray } from 'drizzle-orm';
import { callJointMeetingForm } from '#app/domain/discussion/topic-forms';
import { barredFrom, matterOfTopic, sits } from '#app/domain/discussion/topic-rules';
import type { Fact } from '#app/domain/fact';
import type { FactName } from '#app/domain/facts';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { jointItem, jointMeeting, topic as topics } from '#db/schema';
import { personOf } from '#server/congress/load';
import { command, done } from '#server/platform/command';
import { takeTo } from './take-topics';
import { currentTerm, findRules, findSessionIn } from './topic-load';

/** The union calls a joint meeting between sessions; the topics it names become its first matters, each held to the same bars as any other. */
export const callJointMeeting = command({
  name: 'discussion.callJointMeeting',
  input: callJointMeetingForm,
  load: async (hand, given) => {
    const runs = await currentTerm(hand.tx, hand.now);
    const rules = await findRules(hand.tx);
    if (!runs) return refuse('roster.noTerm');
    if (!rules) return refuse('congress.profileUnknown');
    const wanted = [...new Set(given.topics)];
    const found = await hand.tx
      .select()
      .from(topics)
      .where(inArray(topics.id, wanted))
      .orderBy(topics.id)
      .for('update');
    if (found.length < wanted.length || found.some((one) => one.termId !== runs.id))
      return refuse('discussion.noTopic');
    // In the order in which they were chosen.
    const chosen = wanted.map((id) => found.find((one) => one.id === id)!);
    return { runs, rules, chosen, sitting: await findSessionIn(hand.tx, runs.id, sits) };
  },
  perform: async (hand, given, { runs, rules, chosen, sitting }) => {
    const { profile, unit } = rules;
    if (sitting) return refuse('discussion.congressSits', { article: profile.jointMeeting.bars.article });
    if (given.holdsAt <= hand.now)
      return refuse('platform.badInput', { fields: { holdsAt: ['topics:joint.call.inPast'] } });
    const [made] = await hand.tx
      .insert(jointMeeting)
      .values({
        orgId: hand.orgId,
        termId: runs.id,
        title: given.title,
        holdsAt: given.holdsAt,
        place: given.place,
        profileId: profile.id,
        state: 'called',
        calledBy: personOf(hand),
        calledAt: hand.now,
      })
      .returning({ id: jointMeeting.id });
    const id = made!.id;
    const facts: Fact<FactName>[] = [];
    for (const [index, one] of chosen.entries()) {
      const matter = matterOfTopic(profile, unit, one.title);
      if (!matter) return refuse('congress.unknownMatter');
      const barred = barredFrom(profile, unit, matter, one.title);
      if (barred)
        return refuse('discussion.congressOnly', {
          params: { title: one.title, procedure: barred.procedure },
          article: barred.article,
        });
      const taken = await takeTo(hand, one, profile, { meeting: id });
      if (isRefusal(taken)) return taken;
      facts.push(taken);
      await hand.tx.insert(jointItem).values({
        orgId: hand.orgId,
        meetingId: id,
        ordinal: index + 1,
        title: one.title,
        topicId: one.id,
        matter: matter.id,
        procedure: matter.procedure,
      });
    }
    const data = { title: given.title, holdsAt: given.holdsAt.toISOString(), place: given.place };
    return done(
      { meeting: id },
      { name: 'discussion.jointMeetingCalled', subject: id, data: { ...data, profile: profile.id } },
      ...facts,
    );
  },
});
