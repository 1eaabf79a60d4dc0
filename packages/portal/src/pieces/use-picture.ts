import type { LogoText } from '@payung/domain';
import { useEffect, useState } from 'react';

/** An address of a picture that the content security policy allows; `data:` is barred. Null until it is there. */
export function usePicture(picture: LogoText | null | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (picture === null || picture === undefined) {
      setAddress(null);
      return;
    }
    const bytes = Uint8Array.from(atob(picture.base64), (character) => character.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: picture.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}
