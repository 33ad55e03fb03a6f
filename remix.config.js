// The site map. Every address of the product is named here, in agenda order; app/paths.ts is its typed twin.

/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  serverBuildFile: 'index.js',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_singleFetch: true,
  },
  routes: (define) =>
    define((route) => {
      route('/', 'routes/home.tsx', { index: true });
      route('/group', 'routes/unbuilt.tsx', { id: 'routes/unbuilt-group' });
      route('/proposals', 'routes/unbuilt.tsx', { id: 'routes/unbuilt-proposals' });
      route('/affairs', 'routes/unbuilt.tsx', { id: 'routes/unbuilt-affairs' });
      // identity
      route('/sign-in', 'routes/identity/sign-in.tsx');
      route('/sign-out', 'routes/identity/sign-out.tsx');
      route('/activate', 'routes/identity/activate.tsx');
      route('/account', 'routes/identity/account.tsx');
      route('/preferences', 'routes/identity/preferences.tsx');
      route('/notices', 'routes/identity/notices.tsx');
      route('/organisation', 'routes/identity/organisation.tsx');
      route('/people', 'routes/identity/people.tsx');
      route('/people/codes', 'routes/identity/codes.tsx');
      route('/people/codes.csv', 'routes/identity/codes-file.tsx');
      route('/people/:personId', 'routes/identity/person.tsx');
      // roster
      // congress
      // report
      // ballot (open votes)
      // resolution
    }),
};
