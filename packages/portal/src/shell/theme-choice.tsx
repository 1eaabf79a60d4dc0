import { say } from '../language/say.ts';
import { chooseTheme, type Theme, themes, useTheme } from '../theme.ts';
import styles from './account-menu.module.css';

const names: Readonly<Record<Theme, string>> = {
  system: say('Sistem'),
  light: say('Terang'),
  dark: say('Gelap'),
};

/** Light, dark, or as the device has it. */
export function ThemeChoice() {
  const chosen = useTheme();
  return (
    <fieldset>
      <legend className={styles.legend}>{say('Tampilan')}</legend>
      <div className={styles.choices}>
        {themes.map((theme) => (
          <label
            key={theme}
            className={`${styles.choice} ${theme === chosen ? styles.isChosen : ''}`}
          >
            <input
              type="radio"
              name="tampilan"
              checked={theme === chosen}
              onChange={() => chooseTheme(theme)}
            />
            {names[theme]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
