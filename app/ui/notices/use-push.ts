import { useEffect, useState } from 'react';

/** How push stands in this browser. `unknown` until the script has looked. */
export type PushState = 'unknown' | 'unsupported' | 'insecure' | 'denied' | 'off' | 'on';

type Subscribed = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

const worker = '/push-worker.js';

async function present(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Push on this device: what the browser can do, the endpoint it has, and how to ask it for one. `turnOn` answers null where the browser did not get one. */
export function usePush(publicKey: string) {
  const [state, setState] = useState<PushState>('unknown');
  const [endpoint, setEndpoint] = useState<string | null>(null);
  useEffect(() => {
    if (!window.isSecureContext) return setState('insecure');
    if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window))
      return setState('unsupported');
    present().then(
      (subscription) => {
        setEndpoint(subscription?.endpoint ?? null);
        setState(Notification.permission === 'denied' ? 'denied' : subscription ? 'on' : 'off');
      },
      () => setState('unsupported'),
    );
  }, []);
  const turnOn = async (): Promise<Subscribed | null> => {
    if ((await Notification.requestPermission()) !== 'granted') {
      setState('denied');
      return null;
    }
    try {
      await navigator.serviceWorker.register(worker);
      const registration = await navigator.serviceWorker.ready;
      const options = { userVisibleOnly: true, applicationServerKey: publicKey };
      const subscription = await registration.pushManager.subscribe(options);
      const { p256dh = '', auth = '' } = subscription.toJSON().keys ?? {};
      setEndpoint(subscription.endpoint);
      setState('on');
      return { endpoint: subscription.endpoint, p256dh, auth };
    } catch {
      return null;
    }
  };
  const turnOff = async () => {
    await (await present())?.unsubscribe();
    setEndpoint(null);
    setState('off');
  };
  return { state, endpoint, turnOn, turnOff };
}
