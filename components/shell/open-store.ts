/** Something in the shell that any screen may open: open or not, told to whoever listens. */
export interface OpenStore {
  readonly open: () => void;
  readonly close: () => void;
  readonly isOpen: () => boolean;
  /** For useSyncExternalStore. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createOpenStore(): OpenStore {
  let opened = false;
  const listeners = new Set<() => void>();
  function set(next: boolean): void {
    opened = next;
    for (const listener of listeners) listener();
  }
  return {
    open: () => set(true),
    close: () => set(false),
    isOpen: () => opened,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
