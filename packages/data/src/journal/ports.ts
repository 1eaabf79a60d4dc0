/** Signs checkpoints: KMS in AWS, a key file on one machine. ECDSA over P-256 with SHA-256. */
export interface CheckpointSigner {
  /** signature over the text, DER */
  sign(text: string): Promise<Uint8Array>;
  /** SPKI in PEM */
  publicKey(): Promise<string>;
}

/** Where copies of the journal go that nobody can take back: S3 with object lock in AWS, a folder on one machine. */
export interface JournalArchive {
  /** @param key `T/<tenant>/…`; the same key brings the same bytes, or bytes that hold them */
  put(key: string, bytes: Uint8Array): Promise<void>;
}
