import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Tabs } from '../tabs/tabs';

/** The pages of one term's roster. */
export function RosterTabs(props: {
  term: string;
  current: 'members' | 'attendees' | 'composition' | 'mandates' | 'committees';
}) {
  const { say } = usePhrases();
  const { term, current } = props;
  const tab = (key: typeof current, to: string) => ({
    to,
    label: say(`roster:tabs.${key}`),
    isCurrent: key === current,
  });
  return (
    <Tabs
      label={say('roster:tabs.label')}
      tabs={[
        tab('members', paths.rosterMembers(term)),
        tab('attendees', paths.rosterMembers(term, { tab: 'attendees' })),
        tab('composition', paths.rosterComposition(term)),
        tab('mandates', paths.rosterMandates(term)),
        tab('committees', paths.rosterCommittees(term)),
      ]}
    />
  );
}
