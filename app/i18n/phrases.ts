import type zhCN from './zh-CN';

/** The shape English must have: every key of the Chinese source, each a string. */
export type Translated<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translated<Source[Key]>;
};

type Paths<Tree> = Tree extends object
  ? {
      [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${Paths<Tree[Key]>}`;
    }[keyof Tree & string]
  : never;

export type Phrases = typeof zhCN;
export type Room = keyof Phrases & string;

/** Every phrase there is, as `room:path.to.phrase`. */
export type PhraseKey = { [R in Room]: `${R}:${Paths<Phrases[R]>}` }[Room];

export type PhraseParams = Readonly<Record<string, string | number>>;

/** Says a phrase; `count` chooses the plural form where a language has one (`key_one`, `key_other`). */
export type Say = (key: PhraseKey, params?: PhraseParams) => string;
