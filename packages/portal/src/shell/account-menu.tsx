import type { ReactNode } from 'react';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { say } from '../language/say.ts';
import { Button } from '../pieces/button.tsx';
import { Caret } from '../pieces/menu.tsx';
import panel from '../pieces/panel.module.css';
import { Popover } from '../pieces/popover.tsx';
import { showShortcuts } from '../shortcuts/over.ts';
import styles from './account-menu.module.css';
import { Icon } from './icon.tsx';
import { LeaveAct } from './leave-act.tsx';
import { ShortcutChoice } from './shortcut-choice.tsx';
import { ThemeChoice } from './theme-choice.tsx';

interface AccountMenuProps {
  /** as what one acts here */
  readonly who: string;
  /** for which agencies or places */
  readonly places: readonly string[];
  /** ways to other roles and regions */
  readonly children?: ReactNode;
}

/** Who is signed in and as what; behind it how the portal looks, and the way out. */
export function AccountMenu({ who, places, children }: AccountMenuProps) {
  const under = placeWords(places);
  return (
    <Popover
      label={say('Akun')}
      buttonLabel={say('Akun: {who} {under}', { who, under }).trim()}
      className={styles.button}
      button={
        <>
          <Icon name="account" />
          <span className={styles.words}>
            <span className={styles.role}>{who}</span>{' '}
            {under === '' ? null : <span className={styles.under}>{under}</span>}
          </span>
          <Caret />
        </>
      }
    >
      {(close) => (
        <div className={styles.panel}>
          <div>
            <strong>{who}</strong>
            {places.map((place) => (
              <p key={place} className={panel.meta}>
                {place}
              </p>
            ))}
          </div>
          {children}
          <ThemeChoice />
          <ShortcutChoice />
          <Acts onClose={close} />
        </div>
      )}
    </Popover>
  );
}

function Acts({ onClose }: { readonly onClose: () => void }) {
  const showList = () => {
    onClose();
    showShortcuts();
  };
  return (
    <div className={styles.acts}>
      <Button look="quiet" onPress={showList}>
        {say('Lihat pintasan papan ketik')}
      </Button>
      <LanguageSwitch />
      <LeaveAct />
    </div>
  );
}

function placeWords([first, ...others]: readonly string[]): string {
  if (first === undefined) return '';
  return others.length === 0
    ? first
    : say('{first} dan {others} lainnya', { first, others: others.length });
}
