import { createDecipheriv, createECDH, createHash, hkdfSync } from 'node:crypto';

/** Names this way of sealing; another way gets another name. */
const way = 'payung-field-1';
const curve = 'prime256v1';
const [secretBytes, pointBytes, tagBytes, keyBytes] = [32, 65, 16, 32];

/** The two halves of the key of one loan, base64. */
export interface LoanKey {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** @param bytes where chance comes from */
export function makeLoanKey(bytes: (count: number) => Uint8Array): LoanKey {
  for (;;) {
    const pair = createECDH(curve);
    try {
      pair.setPrivateKey(bytes(secretBytes));
    } catch {
      // a number beyond the order of the curve: one in some thousand million
      continue;
    }
    return {
      publicKey: pair.getPublicKey('base64'),
      privateKey: Buffer.from(pair.getPrivateKey()).toString('base64'),
    };
  }
}

/**
 * Opens what a device sealed to a loan: a point of its own for this one envelope, then the sealed text. The key comes
 * from both points, hence an empty IV does no harm.
 *
 * @param context what the envelope is bound to: the loan and the id of what is in it
 * @returns null when it was not sealed to this loan under this id, or was touched
 */
export function openEnvelope(key: LoanKey, context: string, sealed: string): Uint8Array | null {
  const envelope = Buffer.from(sealed, 'base64');
  if (envelope.length < pointBytes + tagBytes) return null;
  const [point, text] = [envelope.subarray(0, pointBytes), envelope.subarray(pointBytes)];
  try {
    const own = createECDH(curve);
    own.setPrivateKey(Buffer.from(key.privateKey, 'base64'));
    const salt = Buffer.concat([point, Buffer.from(key.publicKey, 'base64')]);
    const secret = hkdfSync('sha256', own.computeSecret(point), salt, way, keyBytes);
    const opening = createDecipheriv('aes-256-gcm', Buffer.from(secret), Buffer.alloc(12))
      .setAAD(Buffer.from(context))
      .setAuthTag(text.subarray(-tagBytes));
    return Buffer.concat([opening.update(text.subarray(0, -tagBytes)), opening.final()]);
  } catch {
    return null;
  }
}

/** What was delivered, in short: the same id must come with the same. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
