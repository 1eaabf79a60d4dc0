import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import '../api/unlimited.ts';

/*
 * The unlimited service, which also tells what of its memory is in use once everything that nobody needs is swept up:
 * what grows there is kept, and nothing else is a leak.
 */
setFlagsFromString('--expose-gc');
const sweep: unknown = runInNewContext('gc');
if (typeof sweep !== 'function') throw new Error('this Node cannot be told to sweep its memory');

const megabyte = 1_048_576;

const server = createServer((_request, answer) => {
  sweep();
  const { heapUsed, rss, external } = process.memoryUsage();
  answer.end(
    JSON.stringify({
      heapMb: heapUsed / megabyte,
      externalMb: external / megabyte,
      rssMb: rss / megabyte,
    }),
  );
});
server.listen(0, '127.0.0.1', () => {
  const bound = server.address();
  const { SOAK_PORT_FILE: file = '' } = process.env;
  if (bound !== null && typeof bound !== 'string') writeFileSync(file, String(bound.port));
});
server.unref();
