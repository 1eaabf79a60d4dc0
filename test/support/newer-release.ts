import { once } from 'node:events';
import { createServer, request } from 'node:http';

const worker = '/lapangan-worker.js';

/**
 * The service behind a door of its own, at which a newer release of the room in the field can be published: the same
 * files under another name, as a change of any of them makes it.
 */
export async function aNewerRelease(service: string) {
  let isPublished = false;
  const door = createServer((asked, answer) => {
    const { url = '/', method, headers } = asked;
    // packed bytes could not be added to
    const { 'accept-encoding': _, ...plain } = headers;
    const onward = request(`${service}${url}`, { method, headers: plain }, (given) => {
      const isNewer = isPublished && url === worker;
      const { 'content-length': length, ...others } = given.headers;
      answer.writeHead(
        given.statusCode ?? 502,
        isNewer || length === undefined ? others : given.headers,
      );
      if (isNewer) answer.write('// newer\n');
      given.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  door.listen(0, '127.0.0.1');
  await once(door, 'listening');
  const place = door.address();
  if (place === null || typeof place === 'string') throw new Error('the door has no port');
  return {
    address: `http://127.0.0.1:${place.port}`,
    publish(): void {
      isPublished = true;
    },
    async end(): Promise<void> {
      door.closeAllConnections();
      door.close();
      await once(door, 'close');
    },
  };
}
