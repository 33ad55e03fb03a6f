import type { Reading } from '../../domain/disclosure/desk-views';
import { usePhrases } from '../../i18n/use-phrases';
import { Details } from '../details/details';
import { Facts } from '../facts/facts';
import { Prose } from '../prose/prose';
import { Stack } from '../stack/stack';
import css from './desk.module.css';

/** The words of a version, as somebody reads them; what attachments say is folded. It is a Chinese document in whatever language the page is. */
export function DeskReading({ reading }: { reading: Reading }) {
  const { say } = usePhrases();
  const { title, text, figures, files } = reading;
  return (
    <div className={css.sheet} lang="zh-CN">
      <Stack>
        <h3>{title}</h3>
        <Prose>
          <p className={css.words}>{text}</p>
        </Prose>
        {figures.length > 0 && <Facts items={figures.map(({ name, value }) => ({ label: name, value }))} />}
        {files.map((file) =>
          file.text === null ? (
            <p key={file.name}>
              {file.name} · {say('disclosure:desk.files.noText')}
            </p>
          ) : (
            <Details key={file.name} summary={file.name}>
              <p className={css.words}>{file.text}</p>
            </Details>
          ),
        )}
      </Stack>
    </div>
  );
}
