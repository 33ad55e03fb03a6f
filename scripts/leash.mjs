// Loaded into the server beside its own code: a server whose starter was killed ends by itself, instead of keeping its port.
const starter = process.ppid;
setInterval(() => {
  if (process.ppid !== starter) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
