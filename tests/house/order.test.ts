import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '#app/i18n/en';
import zhCN from '#app/i18n/zh-CN';
import { filesUnder, textOf } from './files';

/** Every phrase as `path` → the names of its holes. */
function phrasesOf(tree: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') {
      const holes = [...value.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!);
      found.set(path, [...new Set(holes)].sort().join());
    } else for (const [inner, holes] of phrasesOf(value as object, path)) found.set(inner, holes);
  }
  return found;
}

describe('the house', () => {
  it('keeps every file within 250 lines', () => {
    const long = ['app', 'server', 'db', 'tests', 'scripts']
      .filter((folder) => existsSync(folder))
      .flatMap(filesUnder)
      .filter((path) => /\.(ts|tsx|css|mjs)$/.test(path))
      .map((path) => ({ path, lines: textOf(path).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
  it('says in a README what each room is for', () => {
    const rooms = readdirSync('app/domain', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const silent = rooms
      .map((room) => `app/domain/${room.name}/README.md`)
      .filter((path) => !existsSync(path));
    expect(silent).toEqual([]);
  });
  it('has no attic', () => {
    const attics = ['app', 'server', 'db', 'tests']
      .flatMap(filesUnder)
      .filter((path) => /\/(utils|helpers|common|services)\//.test(path));
    expect(attics).toEqual([]);
  });
  it('keeps server and database away from what every browser reads', () => {
    const leaks = ['app/domain', 'app/ui', 'app/i18n', 'app/feed']
      .flatMap(filesUnder)
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter((path) => /from '(#server|#db|node:)/.test(textOf(path)));
    expect(leaks).toEqual([]);
  });
});

describe('the two languages', () => {
  it('have the same phrases with the same holes', () => {
    const [chinese, english] = [phrasesOf(zhCN), phrasesOf(en)];
    const plural = (path: string) => path.replace(/_(one|other)$/, '');
    expect([...new Set([...english.keys()].map(plural))].sort()).toEqual(
      [...new Set([...chinese.keys()].map(plural))].sort(),
    );
    const unlike = [...chinese].filter(([path, holes]) => english.has(path) && english.get(path) !== holes);
    expect(unlike).toEqual([]);
  });
  it('leave no phrase of the source empty', () => {
    const empty = (tree: object): string[] =>
      Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string'
          ? value.trim() === ''
            ? [key]
            : []
          : empty(value as object).map((inner) => `${key}.${inner}`),
      );
    expect(empty(zhCN)).toEqual([]);
  });
});
