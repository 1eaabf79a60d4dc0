import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link by its whole address, as rows of figures carry it; plain text without one. */
export function RowLink({
  href,
  children,
}: {
  readonly href: string | null;
  readonly children: ReactNode;
}) {
  const router = useRouter();
  if (href === null) return children;
  return (
    <a
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {children}
    </a>
  );
}
