import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { localClient } from './local-service.ts';

describe('the client of the embedded database', () => {
  it('asks again when an answer got lost, or the service would stand still until somebody ends it', async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked += 1;
      // the first request is taken in and never answered
      if (asked > 1) response.end(JSON.stringify({ TableNames: ['a'] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // a server that listens on a port has such an address
    const { port } = server.address() as AddressInfo;
    const client = localClient(`http://127.0.0.1:${port}`, 500);
    try {
      expect((await client.send(new ListTablesCommand({}))).TableNames).toEqual(['a']);
      expect(asked).toBeGreaterThan(1);
    } finally {
      client.destroy();
      server.close().closeAllConnections();
    }
  });
});
