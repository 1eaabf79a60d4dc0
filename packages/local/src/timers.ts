/** Something that will happen later, passed in so that tests need not wait. */
export interface Timers {
  /** @param milliseconds from now; the answer calls it off */
  after(milliseconds: number, action: () => void): () => void;
}

export const systemTimers: Timers = {
  after(milliseconds, action) {
    const handle = setTimeout(action, milliseconds);
    return () => clearTimeout(handle);
  },
};
