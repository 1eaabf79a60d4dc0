/** The header in which a request bears the number that was drawn for it. */
export const numberHeader = 'x-request-id';

/** Without those that are taken for one another when they are read out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A number of our own for one request, to be read out when no answer came that names the service's. Fifty random bits: the
 * service keeps it beside its own and takes it for no more than what somebody said.
 */
export function drawNumber(): string {
  const drawn = crypto.getRandomValues(new Uint8Array(10));
  return `P-${Array.from(drawn, (one) => letters[one % letters.length]).join('')}`;
}
