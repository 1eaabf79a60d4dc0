import { useCallback, useState } from 'react';
import { patiently } from '../api/another-try.ts';

interface Patience {
  /** times that what is under way did not get through */
  readonly failures: number;
  readonly trying: <T>(work: () => Promise<T>) => Promise<T>;
}

/** For an act that is tried again by itself, and says so meanwhile. The library's own tries know not who began it. */
export function usePatience(): Patience {
  const [failures, setFailures] = useState(0);
  const trying = useCallback(<T>(work: () => Promise<T>) => {
    setFailures(0);
    return patiently(work, setFailures);
  }, []);
  return { failures, trying };
}
