// The wording rules of the portal: words of the machine room, and words that blame, beg or shout.
const forbidden =
  /\b(tenant|nomination|determination|ledger|bucket|scheme|workflow|silakan|mohon|maaf|ups|valid|invalid|sukses|error|submit|user|duplikat|premi|upload|download|file|gagal)\b|!/gi;

/** The words in a sentence that clerks must never read. */
export function forbiddenIn(sentence: string): string[] {
  return sentence.match(forbidden) ?? [];
}
