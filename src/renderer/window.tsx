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

/** Shows the window over a bridge, in the page's `#root`. */
export function showWindow(bridge: Bridge): void {
  const store = createAppStore(bridge)
  void store.getState().load()
  keepOnLeave(store, window)
  keepOutDrops(window)

  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')

  createRoot(root).render(
    <StrictMode>
      <StoreProvider store={store}>
        <App />
      </StoreProvider>
    </StrictMode>,
  )
}
