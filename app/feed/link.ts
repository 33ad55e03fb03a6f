import type { ClientEvents, News, ServerEvents, Wish } from './contract';

/** A connection to the server that mends itself. */
export type Link = { readonly wish: (wish: Wish) => void; readonly close: () => void };

/** Opens a connection and tells what it hears. */
export function openLink(tell: (news: News) => void): Link {
  const rooms = new Set<string>();
  const began = performance.now();
  let heard: number | null = null;
  let last = began;
  let socket: import('socket.io-client').Socket<ServerEvents, ClientEvents> | undefined;
  let gone = false;
  void import('socket.io-client').then(({ io }) => {
    if (gone) return;
    socket = io({ transports: ['websocket'] });
    const bring = (news: News) => {
      last = performance.now();
      tell(news);
    };
    socket.on('connect', () => {
      for (const room of rooms) socket?.emit('enter', room);
      socket?.emit('since', {
        id: heard,
        ago: Math.round(performance.now() - (heard === null ? 0 : last)),
      });
    });
    socket.on('doorbell', (bell) => {
      heard = Math.max(heard ?? 0, bell.id);
      bring({ kind: 'bell', bell });
    });
    socket.on('current', (id) => {
      heard = Math.max(heard ?? 0, id);
      bring({ kind: 'state', state: 'live', at: Date.now() });
    });
    socket.on('missed', (spread) => bring({ kind: 'missed', spread }));
    socket.on('here', (room, here) => bring({ kind: 'here', room, here }));
    socket.on('typing', (room, names) => bring({ kind: 'typing', room, names }));
    socket.on('disconnect', () => tell({ kind: 'state', state: 'offline', at: Date.now() }));
  });
  return {
    wish: ({ kind, room }) => {
      if (kind === 'enter') rooms.add(room);
      if (kind === 'leave') rooms.delete(room);
      if (socket?.connected) socket.emit(kind, room);
    },
    close: () => {
      gone = true;
      socket?.close();
    },
  };
}
