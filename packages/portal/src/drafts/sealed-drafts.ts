/**
 * What somebody typed and has not sent, kept over a reload, the way back and the end of the sign-in. A browser may write
 * the storage of a tab to its disk, so it holds cipher text only; the key cannot leave this browser.
 */
export interface DraftStore {
  readonly get: (name: string) => string | null;
  readonly set: (name: string, sealed: string) => void;
  readonly drop: (name: string) => void;
}

export interface KeptDraft {
  readonly value: unknown;
  /** ms since epoch */
  readonly at: number;
}

/** ms after which nobody comes back to a draft */
const longestKept = 12 * 3_600_000;
const nonceLength = 12;

/** Keeps a draft. Nothing is kept where the browser seals nothing: what is typed then lives as long as the page. */
export async function keepDraft(
  place: { readonly store: DraftStore; readonly key: CryptoKey; readonly name: string },
  value: unknown,
  now: number,
): Promise<void> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const text = new TextEncoder().encode(JSON.stringify({ at: now, value }));
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: boundTo(place.name) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, place.key, text));
  place.store.set(place.name, toText(new Uint8Array([...nonce, ...sealed])));
}

/** The draft of that name; null where there is none, or it is too old, or was sealed by another browser. */
export async function readDraft(
  place: { readonly store: DraftStore; readonly key: CryptoKey; readonly name: string },
  now: number,
): Promise<KeptDraft | null> {
  const kept = place.store.get(place.name);
  if (kept === null) return null;
  try {
    const bytes = fromText(kept);
    const algorithm = {
      name: 'AES-GCM',
      iv: bytes.slice(0, nonceLength),
      additionalData: boundTo(place.name),
    };
    const opened = await crypto.subtle.decrypt(algorithm, place.key, bytes.slice(nonceLength));
    const { at, value } = JSON.parse(new TextDecoder().decode(opened));
    if (typeof at === 'number' && now - at < longestKept) return { at, value };
  } catch {
    // broken or not ours: there is nothing to come back to
  }
  place.store.drop(place.name);
  return null;
}

/** A draft opens under its own name alone, which holds form and user. */
function boundTo(name: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(name);
}

function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromText(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
