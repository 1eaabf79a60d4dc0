import { say } from '../language/say.ts';
import { Button } from '../pieces/button.tsx';
import { Dialog, DialogActions } from '../pieces/dialog.tsx';
import panel from '../pieces/panel.module.css';
import type { Shortcut } from './keys.ts';
import { closeOver } from './over.ts';
import { type Scope, shortcutsOf } from './registry.ts';
import styles from './shortcut-list.module.css';

const titles: Readonly<Record<Scope, string>> = {
  room: say('Di halaman ini'),
  everywhere: say('Di semua halaman'),
};

const keyNames: Readonly<Record<string, string>> = {
  mod: say('Ctrl'),
  Enter: 'Enter',
  Escape: say('Esc'),
  ArrowDown: '↓',
  ArrowUp: '↑',
};

/** All keys that do something, those of the present room first. */
export function ShortcutList() {
  return (
    <Dialog title={say('Pintasan papan ketik')} onClose={closeOver}>
      <p className={panel.meta}>
        {say(
          'Pintasan satu huruf bekerja di luar isian dan dapat dimatikan di menu akun. Pada Mac, pakai ⌘ sebagai pengganti Ctrl.',
        )}
      </p>
      <Group scope="room" />
      <Group scope="everywhere" />
      <DialogActions>
        <Button onPress={closeOver}>{say('Kembali')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Group({ scope }: { readonly scope: Scope }) {
  const shortcuts = shortcutsOf(scope);
  if (shortcuts.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3>{titles[scope]}</h3>
      <dl className={styles.list}>
        {shortcuts.map((shortcut) => (
          <div key={`${shortcut.keys} ${shortcut.name}`} className={styles.one}>
            <dt>
              <Keys shortcut={shortcut} />
            </dt>
            <dd>{shortcut.name}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  const steps = shortcut.keys.split(' ');
  return steps.map((step, place) => (
    <span key={`${step}-${place === 0 ? 'first' : 'then'}`}>
      {place > 0 ? ' lalu ' : ''}
      <kbd className={styles.key}>{nameOf(step)}</kbd>
    </span>
  ));
}

function nameOf(step: string): string {
  return step
    .split('+')
    .map((key) => keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join(' ');
}
