import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Firefox's own remote protocol, since Playwright can't load a Firefox extension. A message is
 * `length:[type, id, command, parameters]`, an answer `length:[1, id, error, result]`.
 * Plain JavaScript, because `npm start` speaks it too.
 *
 * @param {number} port
 */
export async function connectMarionette(port) {
  const socket = await opened(port);
  socket.setNoDelay(true);
  const waiting = new Map();
  let lastId = 0;

  readMessages(socket, ([, id, error, result]) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    if (error) answer?.reject(new Error(`${error.error}: ${error.message}`));
    else answer?.resolve(result);
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection.'));
    waiting.clear();
  });

  /** @param {string} command @param {Record<string, unknown>} [parameters] @returns {Promise<any>} */
  const send = (command, parameters = {}) => {
    if (socket.destroyed) return Promise.reject(new Error('Firefox is no longer connected.'));
    lastId += 1;
    const id = lastId;
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
    return answer;
  };

  return { send, close: () => socket.destroy() };
}

async function opened(port) {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket));
        socket.once('error', reject);
      });
    } catch (error) {
      if (attempt === 50) throw error;
      await sleep(100);
    }
  }
}

/** Lengths count bytes, so the text is cut out of the buffer before it is decoded. */
function readMessages(socket, receive) {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      const end = colon + 1 + Number(buffer.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || buffer.length < end) return;
      const message = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      if (Array.isArray(message)) receive(message);
    }
  });
}
