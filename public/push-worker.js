// Shows what is pushed and opens its page. Nothing is kept: this worker answers no requests and has no cache.
self.addEventListener('push', (event) => {
  const { title, link, tag, lang } = event.data?.json() ?? {};
  if (typeof title !== 'string') return;
  event.waitUntil(
    self.registration.showNotification(title, { tag, lang, icon: '/favicon.svg', data: { link } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { link } = event.notification.data ?? {};
  // Only pages of this site: a path, never another address.
  const target = new URL(typeof link === 'string' ? link : '/notices', self.location.origin);
  if (target.origin !== self.location.origin) return;
  const open = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    for (const one of windows) {
      if (!('navigate' in one)) continue;
      try {
        await one.navigate(target.href);
        return one.focus();
      } catch {
        // A window that this worker does not control can't be led: a new one opens.
      }
    }
    return self.clients.openWindow(target.href);
  };
  event.waitUntil(open());
});
