import { createContext, type ReactNode, use } from 'react'
import { useStore } from 'zustand'
import type { App, AppStore } from './store.ts'

const StoreContext = createContext<AppStore | null>(null)

/** Gives everything inside the window's store. */
export function StoreProvider({ store, children }: { store: AppStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

/** What `select` takes from the window's state; draws again when that changes. */
export function useApp<T>(select: (app: App) => T): T {
  const store = use(StoreContext)
  if (!store) throw new Error('useApp outside a StoreProvider')

  return useStore(store, select)
}
