import type { BoxView } from '../../../domain/ballot/box-view';
import { usePhrases } from '../../../i18n/use-phrases';
import { paths } from '../../../paths';
import { Section } from '../../page/page';
import { Row } from '../../stack/stack';

/** How anybody checks a counted box without believing this system, and what is trusted all the same. */
export function BoxVerify({ view }: { view: BoxView }) {
  const { say } = usePhrases();
  const { box, threshold } = view;
  if (box.state !== 'counted') return null;
  return (
    <Section title={say('sealed:boxes.verify.title')}>
      <p>{say('sealed:boxes.verify.text')}</p>
      <Row>
        {/* Files that no page of this site draws: the browser fetches them itself. */}
        <a href={paths.boxBundle(box.id)} download>
          {say('sealed:boxes.verify.bundle')}
        </a>
        <a href={paths.verifier()}>{say('sealed:boxes.verify.page')}</a>
      </Row>
      <p>{say('sealed:boxes.verify.trust', { threshold })}</p>
    </Section>
  );
}
