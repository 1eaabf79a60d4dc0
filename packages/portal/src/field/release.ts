/** A new release that waits: taken over only when somebody says so. */
export interface Release {
  readonly isWaiting: boolean;
  take(): void;
}

const none: Release = { isWaiting: false, take: () => undefined };
let release: Release = none;
const listeners = new Set<() => void>();

export const releases = {
  now: (): Release => release,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function offer(worker: ServiceWorker): void {
  release = {
    isWaiting: true,
    take() {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
        once: true,
      });
      worker.postMessage('use-new-release');
    },
  };
  for (const listener of listeners) listener();
}

function watch(registration: ServiceWorkerRegistration): void {
  const coming = registration.installing;
  coming?.addEventListener('statechange', () => {
    // the first one of all replaces nothing
    if (coming.state === 'installed' && navigator.serviceWorker.controller !== null) offer(coming);
  });
}

let keeping: Promise<boolean> | null = null;

/** Keeps the files of the room on the device. @returns false where the browser has no such thing, or forbids it */
export function keepRoom(): Promise<boolean> {
  keeping ??= register();
  return keeping;
}

async function register(): Promise<boolean> {
  try {
    const scope = '/lapangan';
    const registration = await navigator.serviceWorker.register('/lapangan-worker.js', { scope });
    if (registration.waiting !== null && navigator.serviceWorker.controller !== null) {
      offer(registration.waiting);
    }
    registration.addEventListener('updatefound', () => watch(registration));
    // a telephone keeps its page open for days: without this a browser asks when the page is opened anew
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void registration.update().catch(() => undefined);
    });
    return true;
  } catch {
    return false;
  }
}
