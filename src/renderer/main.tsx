import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { windowBridge } from './client.ts'
import { keepOnLeave } from './keepOnLeave.ts'
import { createAppStore } from './store.ts'
import { StoreProvider } from './useApp.tsx'

const store = createAppStore(windowBridge())
void store.getState().load()
keepOnLeave(store, window)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

createRoot(root).render(
  <StrictMode>
    <StoreProvider store={store}>
      <App />
    </StoreProvider>
  </StrictMode>,
)
