import type { Bytes } from './sealing.ts';

/** pixels of the longer side: a house number is legible, and the file is some 250 kB */
const longest = 1_600;
const quality = 0.8;

/**
 * A photo as a smaller JPEG. Drawn anew it has none of what cameras write beside the picture, such as the place.
 * @returns null for what is no picture
 */
export async function shrinkPhoto(file: Blob): Promise<Bytes | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const share = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * share));
  canvas.height = Math.max(1, Math.round(picture.height * share));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const small = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  return small === null ? null : new Uint8Array(await small.arrayBuffer());
}
