import { describe, expect, it } from 'vitest';
import { challengeOf, newSecret } from './pkce.ts';

describe('the proof that whoever takes a code is who asked for it', () => {
  it('is told to the provider as RFC 7636 shows in its appendix B', async () => {
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    expect(await challengeOf(verifier)).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  });

  it('rests on 256 random bits in characters that an address can hold', () => {
    const secret = newSecret((bytes) => bytes.fill(255));
    expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(newSecret((bytes) => crypto.getRandomValues(bytes))).not.toBe(secret);
  });
});
