// The service worker of the room /lapangan. The build writes the two lines below: the release, and the files of the room.
const release = 'RELEASE';
const files = ['FILES'];

const prefix = 'payung-field-';
const page = '/index.html';
/** this release and the one before, for a page that is still open */
const kept = 2;

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(`${prefix}${release}`);
      await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // in the order in which they were made
      const own = (await caches.keys()).filter((name) => name.startsWith(prefix));
      const others = own.filter((name) => name !== `${prefix}${release}`);
      const gone = others.slice(0, Math.max(0, others.length - kept + 1));
      await Promise.all(gone.map((name) => caches.delete(name)));
    })(),
  );
});

// a new release waits until the officer asks for it: the page that is open knows the old files only
self.addEventListener('message', (event) => {
  if (event.data === 'use-new-release') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(ownPage(request));
  // answers of the API are never asked for here, and never kept
  else if (files.includes(pathname) || pathname.startsWith('/assets/')) {
    event.respondWith(ownFile(request));
  }
});

async function ownPage(request) {
  const cache = await caches.open(`${prefix}${release}`);
  return (await cache.match(page)) ?? fetch(request);
}

async function ownFile(request) {
  const cache = await caches.open(`${prefix}${release}`);
  const found = (await cache.match(request.url)) ?? (await fromOther(request));
  return found ?? fetch(request);
}

async function fromOther(request) {
  // hashed names: what has the same name is the same file
  return request.url.includes('/assets/') ? caches.match(request.url) : undefined;
}
