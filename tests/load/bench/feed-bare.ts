import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';

// A bare Socket.IO server, to be forked: whoever connects hears every broadcast, nothing is asked and nothing remembered.
const http = createServer();
const io = new Server(http, { serveClient: false, transports: ['websocket'] });
io.on('connection', (socket) => {
  socket.on('since', () => socket.emit('current', 0));
});
process.on('message', (bell: { id: number }) => {
  io.emit('doorbell', bell);
});
process.on('disconnect', () => process.exit(0));
http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }));
