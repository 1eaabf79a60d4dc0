import { useMutation } from '@tanstack/react-query';
import { download } from '../api/download.ts';
import { say } from '../language/say.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './notice.tsx';

interface DownloadButtonProps {
  readonly path: string;
  readonly fallbackName: string;
  readonly look?: 'main' | 'plain';
  readonly children: string;
}

/** Fetches a file with the token of whoever is signed in. */
export function DownloadButton({ path, fallbackName, look, children }: DownloadButtonProps) {
  const fetching = useMutation({ mutationFn: () => download(path, fallbackName) });
  return (
    <>
      <Button
        {...(look === undefined ? {} : { look })}
        busy={fetching.isPending && say('Mengunduh')}
        onPress={() => fetching.mutate()}
      >
        {children}
      </Button>
      {fetching.error ? <FaultNotice error={fetching.error} /> : null}
    </>
  );
}
