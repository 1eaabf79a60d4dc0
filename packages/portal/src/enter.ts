import { redirect } from '@tanstack/react-router';
import { currentPlace, isSignedIn, whyAbsent } from './session.ts';
import type { Place } from './sign-in/claims.ts';
import { isSomebodyKnown, leaveForSignIn } from './sign-in/redirect.ts';

/**
 * Lets people into the rooms of one kind, and sends all others where they belong: to the door, to the choice of
 * a region, or to their own rooms.
 */
export async function enterAs(kind: Place['kind'], here: string): Promise<void> {
  if (!isSignedIn(Date.now())) await toTheDoor(here);
  const place = currentPlace();
  if (place === null || place.kind === kind) return;
  switch (place.kind) {
    case 'region':
      throw redirect({ to: '/' });
    case 'central':
      throw redirect({ to: '/pusat' });
    case 'nowhere':
      throw redirect({ to: '/daerah' });
  }
}

/** In a new tab of a browser where somebody is signed in, the provider is asked first. */
async function toTheDoor(here: string): Promise<void> {
  if (whyAbsent() === 'never' && isSomebodyKnown()) {
    const isLeaving = await leaveForSignIn(here, true).then(
      () => true,
      () => false,
    );
    // the page is on its way out: no room is shown meanwhile
    if (isLeaving) await new Promise<never>(() => undefined);
  }
  throw redirect({
    to: '/masuk',
    search: {
      ...(here === '/' ? {} : { kembali: here }),
      ...(whyAbsent() === 'expired' ? { sebab: 'habis' as const } : {}),
    },
  });
}
