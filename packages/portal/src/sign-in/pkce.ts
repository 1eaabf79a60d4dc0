/** Bytes of randomness in a verifier and a state: 256 bits (RFC 7636, 7.1). */
const secretBytes = 32;

/** A secret that nobody can guess, in characters that stand in addresses. */
export function newSecret(random: (bytes: Uint8Array<ArrayBuffer>) => void): string {
  const bytes = new Uint8Array(secretBytes);
  random(bytes);
  return base64Url(bytes);
}

/** What the provider is told beforehand of a verifier: its SHA-256 (RFC 7636, 4.2). */
export async function challengeOf(verifier: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(hash));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
