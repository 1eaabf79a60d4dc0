import { TooBusyError } from '@payung/data';

/** Asks again when the service was too busy, as a client does that is told so: nothing was changed then. */
export async function untilTaken<T>(ask: () => Promise<T>, times = 5): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TooBusyError) || times === 1) throw error;
    return untilTaken(ask, times - 1);
  }
}
