/** For letters of a mark that its name says whole: cut to fit, they would be read out a second time, and differently. */
export const unread = { 'aria-hidden': true } as const;
