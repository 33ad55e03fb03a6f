import type { AmendmentView, Piece } from '../../domain/report/views';
import { usePhrases } from '../../i18n/use-phrases';
import { classes } from '../classes';
import css from './pieces.module.css';

const tags = { same: 'span', ins: 'ins', del: 'del' } as const;

/** A text with what was taken away struck through and what was added underlined. */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  let at = 0;
  return (
    <p className={css.words}>
      {pieces.map((piece) => {
        const Tag = tags[piece.kind];
        at += piece.text.length;
        return <Tag key={`${piece.kind}${at}`}>{piece.text}</Tag>;
      })}
    </p>
  );
}

/** What an amendment does to its paragraph, in a word and in the text itself. */
export function Change({ amendment, agreed }: { amendment: AmendmentView; agreed?: boolean }) {
  const { say } = usePhrases();
  const text = agreed ? (amendment.finalText ?? amendment.text) : amendment.text;
  const pieces = agreed ? (amendment.finalPieces ?? amendment.pieces) : amendment.pieces;
  return (
    <div className={css.change}>
      <p className={css.what}>{say(`report:amendment.${amendment.kind}`)}</p>
      {pieces ? (
        <Pieces pieces={pieces} />
      ) : (
        <p className={classes(css.words, css.lines)}>
          <ins>{text}</ins>
        </p>
      )}
    </div>
  );
}
