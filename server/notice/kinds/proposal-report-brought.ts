import { sql } from 'drizzle-orm';
import { paths } from '#app/paths';
import { kind } from '../kind';
import { ofSession } from '../who';

/** The report on handling is brought to a session: for everybody whom the session concerns. */
export const proposalReportBrought = kind({
  name: 'proposalReportBrought',
  on: ['proposal.reportBrought'],
  channels: ['mail', 'push'],
  to: (of) => ofSession(of.session),
  about: (of) => sql`
    select c.title from congress_session c join proposal_report r on r.session_id = c.id where c.id::text = ${of.subject}`,
  link: (of) => paths.proposalReport(of.subject),
});
