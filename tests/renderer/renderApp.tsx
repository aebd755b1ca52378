import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { LanguageProvider } from '../../src/renderer/i18n/LanguageProvider.tsx'
import type { Language } from '../../src/renderer/i18n/messages.ts'
import { createAppStore } from '../../src/renderer/store.ts'
import { StoreProvider } from '../../src/renderer/useApp.tsx'
import { createFakeBridge, type FakeAnswers } from './fakeBridge.ts'

/**
 * Renders something over a loaded store with a fake bridge, and gives what a test needs. The
 * catalogue, which the window reads after its first paint, can be there from the start, or be held
 * back until `releaseCatalog` is called.
 */
export async function renderApp(
  content: ReactNode,
  answers: FakeAnswers = {},
  language: Language = 'en',
  {
    withCatalog = false,
    holdsCatalog = false,
  }: { withCatalog?: boolean; holdsCatalog?: boolean } = {},
) {
  const fake = createFakeBridge(answers)
  const store = createAppStore(fake.bridge)
  await store.getState().load()
  if (withCatalog) await store.getState().readCatalog()
  const { promise: released, resolve: releaseCatalog } = Promise.withResolvers<void>()
  if (holdsCatalog) {
    const { readCatalog } = store.getState()
    store.setState({ readCatalog: () => released.then(readCatalog) })
  }
  const user = userEvent.setup()
  const view = render(
    <StoreProvider store={store}>
      <LanguageProvider language={language}>{content}</LanguageProvider>
    </StoreProvider>,
  )
  return { ...fake, store, user, view, releaseCatalog }
}
