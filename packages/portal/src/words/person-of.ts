/** The person under whom a nomination is kept: its id is `<person id>-<n>`. */
export function personOf(nominationId: string): string {
  const dash = nominationId.lastIndexOf('-');
  return dash === -1 ? nominationId : nominationId.slice(0, dash);
}
