import { useEffect } from 'react';
import { useDraftName } from '../report/use-draft';

/** What has arrived need not be kept on the device any more. */
export function ForgetDraft({ name: place }: { name: string }) {
  const name = useDraftName(place);
  useEffect(() => {
    try {
      localStorage.removeItem(name);
    } catch {
      // A browser without storage kept nothing.
    }
  }, [name]);
  return null;
}
