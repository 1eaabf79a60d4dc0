/** What a device remembers of how somebody likes to work: never a token, never anything about a person. */
const prefix = 'payung.';

/** What was kept under this key; null where nothing was, or where the browser bars its storage. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key);
  } catch {
    return null;
  }
}

/** Where the storage is barred or full, the choice holds while the page is open only. */
export function keep(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value);
  } catch {
    // nothing is lost but the habit
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // nothing was kept either
  }
}
