import { useEffect } from 'react';

/** What has arrived need not be kept on the device any more. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => {
    try {
      localStorage.removeItem(name);
    } catch {
      // A browser without storage kept nothing.
    }
  }, [name]);
  return null;
}
