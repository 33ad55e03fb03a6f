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
      // roster
      // congress
      // report
      // ballot (open votes)
      // resolution
    }),
};
