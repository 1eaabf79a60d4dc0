import { useState } from 'react';

export interface Versioned {
  readonly version: number;
}

/** What a form was opened over, kept while somebody types although somebody else saves meanwhile. */
export interface Standing<T extends Versioned> {
  /** what the fields of the form begin with */
  readonly base: T;
  /** what stands now, where somebody else saved and nobody has chosen here yet; null otherwise */
  readonly moved: T | null;
  /** over which the form saves */
  readonly version: number;
  /** begins anew: after one's own saving, or with what somebody else wrote */
  readonly takeOver: (value: T) => void;
  /** keeps what was written here, to be saved over what stands now */
  readonly keepOwn: () => void;
}

/** @param latest what the service said last; a newer version never takes away what somebody is typing */
export function useStanding<T extends Versioned>(latest: T): Standing<T> {
  const [base, setBase] = useState(latest);
  const [version, setVersion] = useState(latest.version);
  return {
    base,
    moved: latest.version > version ? latest : null,
    version,
    takeOver: (value) => {
      setBase(value);
      setVersion(value.version);
    },
    keepOwn: () => setVersion(latest.version),
  };
}
