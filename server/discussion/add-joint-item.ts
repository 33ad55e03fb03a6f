import { eq, max } from 'drizzle-orm';
import { addJointItemForm } from '#app/domain/discussion/topic-forms';
import { barredFrom } from '#app/domain/discussion/topic-rules';
import { isRefusal } from '#app/domain/refusal';
import { refuse } from '#app/domain/refusals';
import { isProfileId, profile } from '#app/domain/statute/profiles';
import { matterOf } from '#app/domain/statute/route';
import { jointItem } from '#db/schema';
import { command, done } from '#server/platform/command';
import { findRules, lockMeeting } from './topic-load';

/** Puts a matter before a joint meeting; what the congress must adopt, decide, elect or appraise itself is refused with its article (Shanghai art. 25). */
export const addJointItem = command({
  name: 'discussion.addJointItem',
  input: addJointItemForm,
  load: async (hand, given) => {
    const meeting = await lockMeeting(hand, given.meeting);
    if (isRefusal(meeting)) return meeting;
    const rules = await findRules(hand.tx);
    return rules ? { meeting, unit: rules.unit } : refuse('congress.profileUnknown');
  },
  perform: async (hand, given, { meeting, unit }) => {
    if (meeting.state !== 'called') return refuse('discussion.jointStep');
    if (!isProfileId(meeting.profileId)) return refuse('congress.profileUnknown');
    const rules = profile(meeting.profileId);
    const matter = matterOf(rules, given.matter);
    if (!matter) return refuse('congress.unknownMatter');
    const barred = barredFrom(rules, unit, matter, given.title);
    if (barred)
      return refuse('discussion.congressOnly', {
        params: { title: given.title, procedure: barred.procedure },
        article: barred.article,
      });
    const [last] = await hand.tx
      .select({ ordinal: max(jointItem.ordinal) })
      .from(jointItem)
      .where(eq(jointItem.meetingId, meeting.id));
    const { title } = given;
    const [made] = await hand.tx
      .insert(jointItem)
      .values({
        orgId: hand.orgId,
        meetingId: meeting.id,
        ordinal: (last?.ordinal ?? 0) + 1,
        title,
        matter: matter.id,
        procedure: matter.procedure,
      })
      .returning({ id: jointItem.id });
    const data = { item: made!.id, title, matter: matter.id, procedure: matter.procedure };
    return done({ item: made!.id }, { name: 'discussion.jointItemAdded', subject: meeting.id, data });
  },
});
