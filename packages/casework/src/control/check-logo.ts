import type { Logo } from '@payung/data';
import { readLogo } from '../settings/read-logo.ts';
import { type ControlResult, done, refused } from './control-refusal.ts';

/** A coat of arms as the central admin sends it. */
export function checkLogo(mediaType: Logo['mediaType'], base64: string): ControlResult<Logo> {
  const read = readLogo(mediaType, base64);
  if (read.ok) return done(read.logo);
  const { message } = read;
  return refused({
    code: 'request-invalid',
    faults: [{ field: 'base64', code: 'invalid', message }],
  });
}
