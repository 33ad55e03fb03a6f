import { readdirSync, readFileSync } from 'node:fs';
import { permits } from '#app/domain/permits';
import config from '../../remix.config.js';

/** Every file of the project under a folder, as a path from the root. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();

export const textOf = (path: string): string => readFileSync(path, 'utf8');

/** The files that declare commands, with what they say of themselves; a room of many parts keeps each in a folder. */
export const commandFiles = filesUnder('server')
  .filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('server/platform/'),
  )
  .filter((path) => /\bcommand\(/.test(textOf(path)))
  .map((path) => {
    const text = textOf(path);
    const [, room = '', file = ''] = /^server\/([^/]+)\/(.+)\.ts$/.exec(path) ?? [];
    const names = [...text.matchAll(/\bname: '([a-z]\w*\.\w+)' *(?:as const)?,\n\s+input/g)].map(
      (match) => match[1]!,
    );
    return { path, text, room, file, own: file.split('/').at(-1) ?? '', names };
  });

/** `identity.signOutEverywhere` → `sign-out-everywhere`. */
export const fileNameOf = (command: string): string =>
  (command.split('.')[1] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export type MappedRoute = { readonly path: string; readonly page: string; readonly file: string };

/** The site map as the product has it: full address patterns and their page names (route file without its ending). */
export function siteMap(): MappedRoute[] {
  const found: MappedRoute[] = [];
  const collect =
    (prefix: string) =>
    (path: string | undefined, file: string, ...rest: unknown[]) => {
      const full = `${prefix}/${path ?? ''}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      found.push({ path: full, page: file.replace(/\.tsx?$/, ''), file: `app/${file}` });
      const inner = rest.find((one): one is () => void => typeof one === 'function');
      const outer = route;
      route = collect(full);
      inner?.();
      route = outer;
    };
  let route = collect('');
  const define = (build: (add: typeof route) => void) => build((...args) => route(...args));
  (config.routes as unknown as (define: unknown) => unknown)(define);
  return found;
}

export const commandNames = Object.keys(permits);
