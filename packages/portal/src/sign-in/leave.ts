// what was typed goes along: these watch who leaves
import '../drafts/this-browser.ts';
import { endSession, isDemoSession } from '../session.ts';
import { rememberSomebody, signOutAtProvider } from './redirect.ts';

/**
 * Signs out: here at once, in all tabs, and at the provider. Where the provider is not reached the tokens are
 * gone all the same, and its own session ends by itself within the day.
 */
export async function leave(): Promise<void> {
  const isDemo = isDemoSession();
  rememberSomebody(false);
  if (!isDemo) await signOutAtProvider().catch(() => undefined);
  endSession('left');
}
