import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (text: string) => void;

const Voice = createContext<Announce>(() => {});

/** Says what changed by itself (never what the person did and sees) through the page's one polite live region. */
export const useAnnounce = (): Announce => useContext(Voice);

/** Holds the one live region. The Shell brings it along; pages without a Shell wrap themselves. */
export function Announcer({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSpoken(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <Voice.Provider value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {/* A new key makes readers say the same sentence again when it happens again. */}
        <span key={spoken.turn}>{spoken.text}</span>
      </div>
    </Voice.Provider>
  );
}
