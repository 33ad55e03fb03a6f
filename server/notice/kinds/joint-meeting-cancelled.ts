import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { invitedTo } from './joint-meeting-called';

/** A joint meeting does not take place: for those who were called. */
export const jointMeetingCancelled = kind({
  name: 'jointMeetingCancelled',
  on: ['discussion.jointMeetingCancelled'],
  statutory: true,
  channels: ['mail', 'push'],
  to: (of) => invitedTo(of.subject, of.now),
  about: (of) =>
    sql`select m.title from joint_meeting m where m.id = ${of.subject} and m.state = 'cancelled'`,
  link: (of) => paths.jointMeeting(of.subject),
});
