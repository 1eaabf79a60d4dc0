import { expect, it } from 'vitest';
import { mailOrigin } from './mail-origin.ts';

it.each([
  [null, 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://localhost:3000'],
  // a port that is led here from outside a container
  ['http://localhost:8080', 'http://127.0.0.1:3000', 'http://localhost:8080'],
  ['http://[::1]:3000', 'http://[::]:3000', 'http://[::1]:3000'],
  ['http://evil.example', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://localhost.evil.example:3000', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://evil.example', 'http://0.0.0.0:3000', 'http://localhost:3000'],
])('leads the links of mails asked for at %s to a host of this machine', (asked, own, origin) => {
  expect(mailOrigin(asked, own)).toBe(origin);
});
