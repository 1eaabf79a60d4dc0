/** What a secret looks like in a text. */
interface Pattern {
  readonly kind: string;
  readonly looks: RegExp;
}

const patterns: readonly Pattern[] = [
  {
    kind: 'private key',
    looks: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*\\?n?[A-Za-z0-9+/=\s\\]{64}/,
  },
  { kind: 'AWS access key', looks: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { kind: 'AWS secret', looks: /aws.{0,20}secret.{0,20}['"= ][A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i },
  { kind: 'npm token', looks: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { kind: 'registry token', looks: /:_(?:authToken|password|auth)\s*=\s*[A-Za-z0-9+/=_-]{8,}/ },
  { kind: 'GitHub token', looks: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})\b/ },
  { kind: 'GitLab token', looks: /\bglpat-[A-Za-z0-9_-]{20}\b/ },
  { kind: 'Slack token', looks: /\bxox[abprs]-[A-Za-z0-9-]{10,}/ },
  { kind: 'Google key', looks: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { kind: 'payment key', looks: /\b[rs]k_live_[0-9A-Za-z]{20,}/ },
  {
    kind: 'signed token',
    looks: /\beyJ[A-Za-z0-9_-]{15,}\.eyJ[A-Za-z0-9_-]{15,}\.[A-Za-z0-9_-]{20,}/,
  },
  {
    kind: 'password in an address',
    looks: /\b[a-z][a-z0-9+.-]{1,12}:\/\/[^\s/:@'"`$<>{}]+:[^\s/:@'"`$<>{}]{3,}@/,
  },
  {
    kind: 'webhook',
    looks: /hooks\.(?:slack\.com\/services|office\.com\/webhook)\/[A-Za-z0-9/]{10,}/,
  },
];

export interface Secret {
  readonly kind: string;
  /** counted from 1 */
  readonly line: number;
}

/** Where a text holds what looks like a secret: the kind and the line, never the secret. */
export function secretsIn(text: string): Secret[] {
  return patterns.flatMap(({ kind, looks }) =>
    [...text.matchAll(new RegExp(looks, `${looks.flags}g`))].map(({ index }) => ({
      kind,
      line: text.slice(0, index).split('\n').length,
    })),
  );
}
