import { describe, expect, it } from 'vitest';
import { pages } from '#app/domain/pages';
import { paths } from '#app/paths';
import { filesUnder, siteMap, textOf } from './files';

const map = siteMap();
/** Pages that only send on to another page and read nothing. */
const onlyLeadsOn = ['routes/home'];

describe('the site map', () => {
  it('has every page of the permits and no other', () => {
    expect([...new Set(map.map((route) => route.page))].sort()).toEqual(Object.keys(pages).sort());
  });
  it('has every route file', () => {
    const files = filesUnder('app/routes')
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => path.replace(/^app\//, '').replace(/\.tsx?$/, ''));
    expect(files.filter((page) => !map.some((route) => route.page === page))).toEqual([]);
  });
  it('knows every address that paths can build', () => {
    const patterns = map.map(
      (route) =>
        new RegExp(
          `^${route.path
            .replace(/[.]/g, '\\.')
            .replace(/:\w+\??/g, '[^/]+')
            .replace('*', '.*')}$`,
        ),
    );
    const unknown = Object.entries(paths).filter(([, build]) => {
      const address = (build as (...of: string[]) => string)('aaa', 'bbb', 'ccc', 'ddd').split(/[?#]/)[0]!;
      // A page that stands alone is a file, not a route.
      return address !== '/verify.html' && !patterns.some((pattern) => pattern.test(address));
    });
    expect(unknown.map(([name]) => name)).toEqual([]);
  });
});

describe('a route', () => {
  it('that reads asks the permit of its own page', () => {
    const careless = map
      .filter(({ page, file }) => {
        const text = textOf(file);
        return /export (async )?(function|const) loader/.test(text) && !text.includes(`'${page}'`);
      })
      .map(({ page }) => page);
    expect(careless.filter((page) => !onlyLeadsOn.includes(page))).toEqual([]);
  });
  it('and a component write no address by hand', () => {
    const byHand =
      /(?:\b(?:to|href|action|formAction|closeHref|homeTo)=(?:\{\s*)?|redirect\(\s*|navigate\(\s*)['"`]\/(?!favicon)/;
    const found = ['app/routes', 'app/ui', 'app/root.tsx']
      .flatMap((place) => (place.endsWith('.tsx') ? [place] : filesUnder(place)))
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter((path) => byHand.test(textOf(path).replace(/<link rel="icon"[^>]*>/, '')));
    expect(found).toEqual([]);
  });
});
