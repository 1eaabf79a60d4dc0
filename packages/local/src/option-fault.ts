/** What Node's reader of command lines says is wrong with an option, which it names. */
export const optionFault = (error: unknown): string =>
  error instanceof Error ? error.message : 'these options are not known';
