import { usePhrases } from '../../i18n/use-phrases';
import { paths } from '../../paths';
import { Tabs } from '../tabs/tabs';

/** The pages of one session that its secretary works on. */
export function SessionTabs(props: {
  session: string;
  current: 'setup' | 'agenda' | 'windows' | 'presidium';
}) {
  const { say } = usePhrases();
  const { session, current } = props;
  return (
    <Tabs
      label={say('congress:chair.links')}
      tabs={[
        { to: paths.chair(session), label: say('congress:chair.title') },
        { to: paths.session(session), label: say('congress:chair.setup'), isCurrent: current === 'setup' },
        { to: paths.agenda(session), label: say('congress:chair.toAgenda'), isCurrent: current === 'agenda' },
        {
          to: paths.windows(session),
          label: say('congress:chair.toWindows'),
          isCurrent: current === 'windows',
        },
        {
          to: paths.presidium(session),
          label: say('congress:chair.toPresidium'),
          isCurrent: current === 'presidium',
        },
      ]}
    />
  );
}
