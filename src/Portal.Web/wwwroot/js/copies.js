// What is being typed, kept in this browser: encrypted, by person and story, until it is saved or its writer signs out. The key comes with the
// page and is opened by the server for the same person only (Security/CopyKeys.cs), so whoever uses this browser next can read nothing.
// Browsers encrypt only where the address is secure (HTTPS or this machine); elsewhere nothing is kept here.

const Name = "portal-desk";
const Store = "copies";
const OldestDays = 30;

const bytesOf = (base64) => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

const open = () => new Promise((resolve, reject) => {
  const asked = indexedDB.open(Name, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(Store, { keyPath: "id" });
  asked.onsuccess = () => resolve(asked.result);
  asked.onerror = () => reject(asked.error);
});

/** Runs one step in a transaction. When the promise resolves, a crash of the browser takes nothing of it; a power cut may. */
const run = async (mode, step) => {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(Store, mode, { durability: "relaxed" });
      const asked = step(transaction.objectStore(Store));
      transaction.oncomplete = () => resolve(asked?.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
};

const importKey = (key) => crypto.subtle.importKey("raw", bytesOf(key), "AES-GCM", false, ["encrypt", "decrypt"]);

/** @param person Whose copies these are. @param key Base64. @param sealed The same, as the server can open it. */
export const copiesOf = (person, key, sealed) => {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return null;
  const ready = importKey(key);
  const idOf = (story) => `${person}/${story}`;
  // One after the other, so that an older text never overtakes a newer one.
  let last = Promise.resolve();
  const inTurn = (step) => (last = last.then(step, step));

  return {
    /** @param content What JSON can hold. @param serverAt When the server took the same; null when it has not. */
    put: (story, content, at, serverAt) => inTurn(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await ready, new TextEncoder().encode(JSON.stringify(content)));
      await run("readwrite", (store) => store.put({ id: idOf(story), person, story, at, serverAt, sealed, iv, data }));
    }),

    drop: (story) => inTurn(() => run("readwrite", (store) => store.delete(idOf(story)))),

    /** Without their text: { story, at, serverAt }, and what reads the text. @param openKey Gives the key for a sealed one, or null. */
    list: async (openKey) => {
      const rows = await run("readonly", (store) => store.getAll());
      return rows.filter((row) => row.person === person).map((row) => ({
        story: row.story,
        at: row.at,
        serverAt: row.serverAt,
        read: async () => {
          const opened = await openKey(row.sealed);
          if (!opened) return null;
          const data = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await importKey(opened), row.data);
          return JSON.parse(new TextDecoder().decode(data));
        },
      }));
    },
  };
};

/** Forgets all of a person, or what nobody has come back for. */
export const forget = async (isForgotten) => {
  if (!globalThis.indexedDB) return;
  const rows = await run("readonly", (store) => store.getAll());
  for (const row of rows.filter(isForgotten)) await run("readwrite", (store) => store.delete(row.id));
};

export const forgetPerson = (person) => forget((row) => row.person === person);

export const forgetOld = () => forget((row) => row.at < Date.now() - OldestDays * 86_400_000);
