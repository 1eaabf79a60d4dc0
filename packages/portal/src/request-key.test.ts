import { describe, expect, it } from 'vitest';
import { keyFor } from './request-key.ts';

function counter() {
  let made = 0;
  return () => {
    made += 1;
    return `key-${made}`;
  };
}

describe('the key of a request', () => {
  it('stays the same for the same content, so that a repeat after a lost answer counts once', () => {
    const make = counter();
    const first = keyFor('{"name":"SITI"}', null, make);
    expect(keyFor('{"name":"SITI"}', first, make)).toEqual(first);
  });

  it('changes with the content, so that a corrected form is not refused as a reused key', () => {
    const make = counter();
    const first = keyFor('{"name":"SITI"}', null, make);
    expect(keyFor('{"name":"SITI M"}', first, make).key).not.toBe(first.key);
  });
});
