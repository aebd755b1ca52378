import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Bridge } from '../shared/contract.ts'
import { App } from './App.tsx'
import { keepOnLeave } from './keepOnLeave.ts'
import { createAppStore } from './store.ts'
import { keepOutDrops } from './ui/useFileDrop.ts'
import { StoreProvider } from './useApp.tsx'

/** Longer than main takes to tell how to start, unless something holds it up. */
const SOON_MS = 100

/** Shows the window over a bridge, in the page's `#root`. */
export async function showWindow(bridge: Bridge): Promise<void> {
  const store = createAppStore(bridge)
  const loading = store.getState().load()
  keepOnLeave(store, window)
  keepOutDrops(window)

  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')

  // What is drawn while one waits need not be drawn when there is no waiting.
  await Promise.race([loading, new Promise((go) => setTimeout(go, SOON_MS))])
  createRoot(root).render(
    <StrictMode>
      <StoreProvider store={store}>
        <App />
      </StoreProvider>
    </StrictMode>,
  )
}
