import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface AddressLinkProps {
  /** of a room of this portal, made from its path and an id */
  readonly address: string;
  readonly className?: string;
  /** the link of a row in a list that is worked by keys: reached by the row, not by Tab */
  readonly isOfRow?: boolean;
  readonly children: ReactNode;
}

/** A link to an address that was put together elsewhere; `Link` knows paths with their parameters apart only. */
export function AddressLink({ address, className, isOfRow, children }: AddressLinkProps) {
  const { history } = useRouter();
  return (
    <a
      href={address}
      className={className}
      {...(isOfRow ? { 'data-row-link': '', tabIndex: -1 } : {})}
      onClick={(event) => {
        // another tab or window is the browser's to open
        const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
        if (isElsewhere || event.button !== 0) return;
        event.preventDefault();
        history.push(address);
      }}
    >
      {children}
    </a>
  );
}
