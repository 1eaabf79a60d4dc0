const thisMachine = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Where the links of mails lead: to the address that was asked when it is one of this machine, else to our own.
 * The name in a request is its sender's to choose; a link to a stranger's host would hand over its secret.
 *
 * @param asked origin that the request under way names, if there is one
 * @param own of this host, e.g. `http://127.0.0.1:3000`
 */
export function mailOrigin(asked: string | null, own: string): string {
  if (asked !== null && thisMachine.has(new URL(asked).hostname)) return asked;
  const { port, hostname } = new URL(own);
  const listensEverywhere = hostname === '0.0.0.0' || hostname === '[::]';
  return listensEverywhere ? `http://localhost:${port}` : own;
}
