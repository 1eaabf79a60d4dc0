import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TenantId } from '@payung/domain';
import { afterEach, describe, expect, it } from 'vitest';
import { openListFolder } from './list-folder.ts';
import { openMasterKey } from './master-key-file.ts';
import { systemTimers } from './timers.ts';
import { openUploadTickets } from './upload-tickets.ts';
import { createUploads } from './uploads.ts';

const tenant = TenantId.parse('01KA3319KVDVSDEM0000000001');
const other = TenantId.parse('01KA3375PEKDEM000000000001');
const key = `T/${tenant}/imports/01KTESTLST0000000000000001`;
const newFolder = () => mkdtempSync(join(tmpdir(), 'payung-ports-'));
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

describe('the master key on one machine', () => {
  it('opens after a restart what it wrapped before, and for that tenant only', async () => {
    const folder = newFolder();
    const plain = new TextEncoder().encode('the key of a tenant');
    const wrapped = await openMasterKey(folder).wrap(plain, tenant);
    const again = openMasterKey(folder);
    expect([...(await again.unwrap(wrapped, tenant))]).toEqual([...plain]);
    await expect(again.unwrap(wrapped, other)).rejects.toThrow();
    await expect(openMasterKey(newFolder()).unwrap(wrapped, tenant)).rejects.toThrow();
  });

  it('is readable by its owner only and leaves no unfinished file behind', () => {
    const folder = newFolder();
    openMasterKey(folder);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['master.key']);
  });

  it('says in one sentence that a file is no key, before anything is sealed with it', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'master.key'), 'short');
    expect(() => openMasterKey(folder)).toThrow(/is not a key of 32 bytes/);
  });
});

function setUp() {
  const folder = newFolder();
  const tickets = openUploadTickets(join(folder, 'keys'));
  const files = openListFolder({
    folder: join(folder, 'lists'),
    tickets,
    origin: () => 'http://localhost:3000',
  });
  return { folder, tickets, files };
}

describe('the folder of lists', () => {
  it('gives back the bytes that it was given, and null for what it never had', async () => {
    const { files } = setUp();
    await files.put(key, Uint8Array.from([0, 1, 255]));
    expect([...((await files.get(key)) ?? [])]).toEqual([0, 1, 255]);
    expect(await files.get(`${key}x`)).toBeNull();
    await files.remove(key);
    expect(await files.get(key)).toBeNull();
    await files.remove(key);
  });

  it.each([
    `T/${tenant}/../${other}/list`,
    `T/${tenant}/a/../../../keys/master.key`,
    '../keys/master.key',
    '/etc/passwd',
    `T/${tenant}/.hidden`,
    `T/${tenant}/a\0b`,
    `T/${tenant}`,
    'T/not-a-tenant/list',
  ])('refuses the key %j, so that no tenant reaches what is not its own', async (wrong) => {
    const { files } = setUp();
    await expect(files.put(wrong, new Uint8Array(1))).rejects.toThrow(/T\/<tenant>\/<name>/);
    await expect(files.get(wrong)).rejects.toThrow(/T\/<tenant>\/<name>/);
    await expect(files.remove(wrong)).rejects.toThrow(/T\/<tenant>\/<name>/);
    await expect(files.uploadAddress(wrong, 1, 1)).rejects.toThrow(/T\/<tenant>\/<name>/);
  });
});

describe('a list in parts', () => {
  const part = (number: number) => ({ number, bytes: 3, tag: '' });

  async function begunUpload() {
    const { folder, files } = setUp();
    const upload = await files.parts.begin(key);
    const ofParts = join(folder, 'lists', 'T', tenant, 'parts');
    const [name = ''] = readdirSync(ofParts);
    writeFileSync(join(ofParts, name, '1'), 'abc');
    writeFileSync(join(ofParts, name, '2'), 'def');
    return { files, ofParts, upload };
  }

  it('is joined once however many ask at once, and no service ends of it', async () => {
    const { files, ofParts, upload } = await begunUpload();
    const both = [part(1), part(2)];
    await Promise.all([
      files.parts.join(key, upload, both),
      files.parts.join(key, upload, both),
      files.parts.join(key, upload, both),
    ]);
    // of a fourth nothing is left to read
    await files.parts.join(key, upload, both);
    expect(new TextDecoder().decode((await files.get(key)) ?? undefined)).toBe('abcdef');
    expect(await files.parts.there(key, upload)).toBeNull();
    expect(readdirSync(ofParts)).toEqual([]);
  });

  it('is not taken for whole when a part of it is lost', async () => {
    const { files, upload } = await begunUpload();
    const joined = files.parts.join(key, upload, [part(1), part(2), part(3)]);
    await expect(joined).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await files.get(key)).toBeNull();
    expect((await files.parts.there(key, upload))?.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('upload addresses', () => {
  async function serve() {
    const parts = setUp();
    let now = 1_000_000;
    const arrived: string[] = [];
    const uploads = createUploads({
      ...parts,
      now: () => now,
      timers: systemTimers,
      onArrived: async (which) => {
        arrived.push(which);
      },
      onFailure: () => undefined,
    });
    const server = createServer((request, response) => {
      void uploads(request, response, request.url?.split('/').at(-1) ?? '', 'request');
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // listening on a port, so that address() is neither a path nor null
    const { port } = server.address() as AddressInfo;
    const put = (url: string, body: string | ReadableStream) =>
      fetch(url.replace('localhost:3000', `127.0.0.1:${port}`), {
        method: 'PUT',
        body,
        duplex: 'half',
      });
    const setNow = (at: number) => {
      now = at;
    };
    return { ...parts, arrived, put, setNow };
  }

  it('take the file once it is whole and start its import', async () => {
    const { files, put, arrived } = await serve();
    const { url } = await files.uploadAddress(key, 100, 2_000_000);
    expect((await put(url, 'NIK;NAMA')).status).toBe(200);
    expect(new TextDecoder().decode((await files.get(key)) ?? undefined)).toBe('NIK;NAMA');
    expect(arrived).toEqual([key]);
  });

  it('are closed when their time is over or when a letter of them was changed', async () => {
    const { files, put, arrived, setNow } = await serve();
    const { url } = await files.uploadAddress(key, 100, 2_000_000);
    const turned = url.replace(
      /uploads\/(.)/,
      (_, letter) => `uploads/${letter === 'a' ? 'b' : 'a'}`,
    );
    expect((await put(turned, 'x')).status).toBe(403);
    expect((await put(`${url}x`, 'x')).status).toBe(403);
    expect((await put(url.replace(/\.[^.]*$/, ''), 'x')).status).toBe(403);
    setNow(2_000_000);
    const late = await put(url, 'x');
    expect(late.status).toBe(403);
    expect(await late.json()).toMatchObject({ code: 'not-allowed', status: 403 });
    expect(await files.get(key)).toBeNull();
    expect(arrived).toEqual([]);
  });

  it('keep nothing of a file that is larger than promised', async () => {
    const { files, put, arrived } = await serve();
    const { url } = await files.uploadAddress(key, 10, 2_000_000);
    expect((await put(url, 'eleven bytes')).status).toBe(413);
    const undeclared = new ReadableStream({
      start(stream) {
        for (let sent = 0; sent < 40; sent += 1) stream.enqueue(new Uint8Array(1_000));
        stream.close();
      },
    });
    expect((await put(url, undeclared)).status).toBe(413);
    expect(await files.get(key)).toBeNull();
    expect(arrived).toEqual([]);
  });
});
