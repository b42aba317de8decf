/**
 * The reader of front-matter keeps what it was given as a Buffer too, which browsers lack: without this every record
 * would count as unreadable in them. Nobody looks at that copy, so that the text itself will do.
 */
if (!("Buffer" in globalThis)) {
  Reflect.set(globalThis, "Buffer", { from: (text: string) => text, isBuffer: () => false });
}

export {};
