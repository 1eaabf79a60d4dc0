const storageKey = 'payung.tab';

/**
 * Whether this tab was made by duplicating another that is still open. The browser then copied its storage, and
 * with it a refresh token; both tabs using it looks like theft to the provider, which would end both.
 */
export async function isCopyOfAnotherTab(): Promise<boolean> {
  // absent on an address without TLS; there a copy has to sign in again when its token runs out
  if (navigator.locks === undefined) return false;
  try {
    const id = sessionStorage.getItem(storageKey) ?? crypto.randomUUID();
    sessionStorage.setItem(storageKey, id);
    if (await isHeldFromNowOn(id)) return false;
    const own = crypto.randomUUID();
    sessionStorage.setItem(storageKey, own);
    await isHeldFromNowOn(own);
    return true;
  } catch {
    return false;
  }
}

/** Holds a name for as long as this page lives; false when another page has it. */
function isHeldFromNowOn(id: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`${storageKey}.${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => undefined);
      })
      .catch(reject);
  });
}
