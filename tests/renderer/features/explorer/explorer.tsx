import { screen } from '@testing-library/react'
import { beforeAll, vi } from 'vitest'
import { ExplorerScreen } from '../../../../src/renderer/features/explorer/ExplorerScreen.tsx'
import type { Language } from '../../../../src/renderer/i18n/messages.ts'
import type { Exchange, Outcome } from '../../../../src/shared/exchange.ts'
import type { ProfileKind } from '../../../../src/shared/profile.ts'
import type { Result } from '../../../../src/shared/result.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { type FakeAnswers, firstStart, sandbox } from '../../fakeBridge.ts'
import { renderApp } from '../../renderApp.tsx'

/** Gives jsdom, which lays nothing out, what the list and the code views measure. */
export function giveMeasures() {
  beforeAll(() => {
    // jsdom lays nothing out: the list gets a height, and text its measures.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(280)
    Range.prototype.getClientRects = () => document.createElement('div').getClientRects()
    Element.prototype.scrollIntoView = () => undefined
    Element.prototype.scrollTo = () => undefined
  })
}

/** What `operations.send` answers. */
export function outcome(exchange: Exchange, more: Partial<Outcome> = {}): Result<Outcome> {
  return {
    ok: true,
    value: { exchange, answers: 'operation', before: [], retriedWithNewToken: false, ...more },
  }
}

/** The list of departments, accepted. */
export const accepted = outcome(
  exchangeWith({ errcode: 0, department: [{ id: 1, name: '沙箱企业' }] }),
)

/** Opens the explorer over a fake bridge; `operations.send` is accepted unless told otherwise. */
export async function open(
  answers: FakeAnswers = {},
  {
    language = 'en',
    kind = 'sandbox',
    holdsCatalog = false,
  }: { language?: Language; kind?: ProfileKind; holdsCatalog?: boolean } = {},
) {
  const profiles = [{ ...sandbox, kind }]
  return renderApp(
    <ExplorerScreen />,
    {
      'app.start': () => ({ ok: true, value: { ...firstStart, profiles } }),
      'operations.send': () => accepted,
      'operations.cancel': () => ({ ok: true, value: true }),
      'app.openLink': () => ({ ok: true, value: null }),
      ...answers,
    },
    language,
    { withCatalog: !holdsCatalog, holdsCatalog },
  )
}

/** The input of every `operations.send`. */
export function sentInputs(asked: { mock: { calls: unknown[][] } }): unknown {
  const inputs = asked.mock.calls.filter(([command]) => command === 'operations.send')
  return inputs.map(([, input]) => input)
}

/** The pane on the right. */
export const answerPane = () => screen.getByRole('region', { name: 'Answer' })
/** The list of operations. */
export const list = () => screen.getByRole('listbox', { name: 'Operations' })
