import { act, screen } from '@testing-library/react'
import { Activity, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { EvidenceButton } from '../../../../../src/renderer/features/inspector/evidence/EvidenceButton.tsx'
import { EvidencePlace } from '../../../../../src/renderer/features/inspector/evidence/EvidencePlace.tsx'
import type { Outcome } from '../../../../../src/shared/exchange.ts'
import { exchangeWith } from '../../../../support/exchanges.ts'
import { renderApp } from '../../../renderApp.tsx'

const outcome: Outcome = {
  exchange: exchangeWith({}),
  answers: 'operation',
  before: [],
  retriedWithNewToken: false,
}

function Shown() {
  return <p>the exchange</p>
}

function Screens() {
  const [isShown, setIsShown] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setIsShown(!isShown)}>
        other screen
      </button>
      <Activity mode={isShown ? 'visible' : 'hidden'}>
        <EvidencePlace Outcome={Shown}>
          <EvidenceButton outcome={outcome} of="Scope" />
        </EvidencePlace>
      </Activity>
    </>
  )
}

const opener = () => screen.getByRole('button', { name: 'Evidence of “Scope”: the exchange' })

describe('evidence', () => {
  it('opens with the focus on the way back, and Esc leads to the button that opened it', async () => {
    const { user } = await renderApp(<Screens />)
    await user.click(opener())
    expect(screen.getByText('the exchange')).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Back')

    await user.keyboard('{Escape}')

    expect(screen.queryByText('the exchange')).toBeNull()
    expect(document.activeElement).toBe(opener())
  })

  it('does not take the focus when its screen comes into sight again', async () => {
    const { user } = await renderApp(<Screens />)
    await user.click(opener())
    await user.keyboard('{Escape}')
    const other = screen.getByRole('button', { name: 'other screen' })
    await user.click(other)
    await user.click(other)
    await act(async () => {})

    expect(document.activeElement).toBe(other)
  })
})
