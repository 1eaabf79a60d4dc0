// The wording rules of the portal: words of the machine room, and words that blame, beg or shout.
const forbidden =
  /\b(tenant|nomination|determination|ledger|bucket|scheme|workflow|silakan|mohon|maaf|ups|valid|invalid|sukses|error|submit|user|duplikat|premi|upload|download|file|gagal)\b|!/gi;

/** The words in a sentence that clerks must never read. */
export function forbiddenIn(sentence: string): string[] {
  return sentence.match(forbidden) ?? [];
}

// The same in English; a list that is handed in is uploaded, and a list is a file, which is plain English there.
const forbiddenEnglish =
  /\b(tenant|nomination|nominations|determination|determinations|ledger|bucket|scheme|workflow|please|sorry|oops|invalid|success|successfully|error|submit button|premium)\b|!/gi;

/** The words in an English sentence that officers must never read. */
export function forbiddenInEnglish(sentence: string): string[] {
  return sentence.match(forbiddenEnglish) ?? [];
}
