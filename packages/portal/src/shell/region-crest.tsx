import { useQuery } from '@tanstack/react-query';
import { lookQuery } from '../api/look.ts';
import { usePicture } from '../pieces/use-picture.ts';
import { Crest } from './crest.tsx';
import styles from './rail.module.css';

/** The region's own coat of arms, in the place of its letter. */
export function RegionCrest({ name }: { readonly name: string }) {
  const address = usePicture(useQuery(lookQuery).data?.logo);
  if (address === null) return <Crest name={name} />;
  // its name stands beside it
  return <img className={styles.arms} src={address} alt="" />;
}
