/** Typed addresses: the twin of the site map in remix.config.js. No page writes an href by hand. */
export const paths = {
  home: () => '/',
  /** Sections of the product that are announced but not built yet. */
  group: () => '/group',
  proposals: () => '/proposals',
  affairs: () => '/affairs',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
};
