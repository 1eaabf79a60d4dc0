import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { exportJWK, type JWK } from 'jose';
import { keptSecret } from '../kept-secret.ts';
import { StartRefused } from '../start-refused.ts';

/** The private key of tokens, PKCS #8 in PEM, in the folder of keys. */
export const signingKeyFile = 'signing.pem';
/** The secret from which the others are derived, in the folder of keys. */
export const identityKeyFile = 'identity.key';
/** Bytes of the latter. */
const secretSize = 32;

export interface IdentitySecrets {
  /** ES256, private; signs every token */
  readonly signingKey: JWK;
  /** the same, public part only */
  readonly publicKey: JWK;
  /** seals what the table keeps of people and sessions */
  readonly sealing: Buffer;
  /** e-mail addresses are looked up by their HMAC under this key, so that no key of the table tells one */
  readonly lookUp: Buffer;
  /** signs cookies */
  readonly cookies: string;
}

function newSigningKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

const keyFacts = { kid: 'payung-local', alg: 'ES256', use: 'sig' } as const;

/**
 * The secrets of signing in on one machine, made at first start and kept in the data folder, so that a restart
 * signs nobody out.
 *
 * @throws StartRefused when the file holds something else than a secret
 */
export async function openIdentitySecrets(keysFolder: string): Promise<IdentitySecrets> {
  const privateKey = createPrivateKey(keptSecret(keysFolder, signingKeyFile, newSigningKey));
  const secret = keptSecret(keysFolder, identityKeyFile, () => randomBytes(secretSize));
  if (secret.length !== secretSize) {
    throw new StartRefused(
      `The file ${identityKeyFile} in ${keysFolder} is not a key of ${secretSize} bytes: put back the one that this data was written with.`,
    );
  }
  const derived = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `payung-identity-${purpose}`, secretSize));
  return {
    signingKey: { ...(await exportJWK(privateKey)), ...keyFacts },
    publicKey: { ...(await exportJWK(createPublicKey(privateKey))), ...keyFacts },
    sealing: derived('sealing'),
    lookUp: derived('look-up'),
    cookies: derived('cookies').toString('base64url'),
  };
}
