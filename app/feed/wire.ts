import type { ClientEvents, ServerEvents } from './contract';

/** What comes over a websocket: that it is open, each word of the server, each sign of life, and once that it ended and why. */
export type WireEvents = {
  readonly open: () => void;
  readonly hear: <Name extends keyof ServerEvents>(
    name: Name,
    ...said: Parameters<ServerEvents[Name]>
  ) => void;
  readonly alive: () => void;
  readonly closed: (why: string) => void;
};
export type Wire = {
  readonly say: <Name extends keyof ClientEvents>(
    name: Name,
    ...said: Parameters<ClientEvents[Name]>
  ) => void;
  readonly close: () => void;
};
/** Opens one websocket, once; it does not mend itself. What is not open after `within` milliseconds has failed. */
export type Dial = (events: WireEvents, within: number) => Promise<Wire>;

/** Dials with Socket.IO, which is fetched when it is first needed. `more` is for those who are no browser. */
export const dialTo =
  (origin?: string, more: object = {}): Dial =>
  async (events, within) => {
    const { io } = await import('socket.io-client');
    const socket = io(origin ?? '', {
      ...more,
      transports: ['websocket'],
      timeout: within,
      reconnection: false,
      forceNew: true,
    });
    let isOver = false;
    const end = (why: string) => {
      if (isOver) return;
      isOver = true;
      socket.close();
      events.closed(why);
    };
    socket.on('connect', events.open);
    socket.onAny((name: keyof ServerEvents, ...said) => {
      if (!isOver) events.hear(name, ...(said as Parameters<ServerEvents[typeof name]>));
    });
    socket.io.on('ping', events.alive);
    socket.on('connect_error', (error) => end(error.message));
    socket.on('disconnect', end);
    return {
      say: (name, ...said) => void socket.emit(name, ...said),
      close: () => {
        isOver = true;
        socket.close();
      },
    };
  };
