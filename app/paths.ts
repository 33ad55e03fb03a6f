/** Typed addresses: the twin of the site map in remix.config.js. No page writes an href by hand. */
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
};
