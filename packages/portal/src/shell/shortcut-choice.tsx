import { say } from '../language/say.ts';
import { turnLetters, useAreLettersOn } from '../shortcuts/letters.ts';
import styles from './account-menu.module.css';

/** Single letters as shortcuts can be switched off: speech to a computer would set them off (WCAG 2.1.4). */
export function ShortcutChoice() {
  const areOn = useAreLettersOn();
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={areOn} onChange={turnLetters} />
      {say('Pintasan satu huruf')}
    </label>
  );
}
