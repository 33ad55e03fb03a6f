import { type Share, writeShare } from '../../domain/statute/share';
import { usePhrases } from '../../i18n/use-phrases';

/** What the law wants of the presidium's size and make-up, with its articles. */
export function PresidiumRules(props: {
  seats: number;
  sizes: readonly { least: number; most: number | null }[];
  sizeArticle: string;
  mainBody: { of: 'frontline' | 'teachers'; share: Share; article: string };
}) {
  const { say } = usePhrases();
  const { seats, sizes, sizeArticle, mainBody } = props;
  return (
    <ul>
      {sizes.length === 0 && <li>{say('congress:setup.presidium.sizeFree')}</li>}
      {sizes.map(({ least, most }) => (
        <li key={least}>
          {most === null
            ? say('congress:setup.presidium.sizeOpen', { seats, least })
            : say('congress:setup.presidium.size', { seats, least, most })}{' '}
          <cite>{sizeArticle}</cite>
        </li>
      ))}
      <li>
        {say(`congress:setup.presidium.${mainBody.of}`, { share: writeShare(mainBody.share) })}{' '}
        <cite>{mainBody.article}</cite>
      </li>
    </ul>
  );
}
