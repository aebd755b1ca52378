import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PastedSection } from '../../../../../src/renderer/features/inspector/pasted/PastedSection.tsx'
import type { ProbeRun } from '../../../../../src/shared/probes/probe.ts'
import type { ProbeVerdict } from '../../../../../src/shared/probes/probeVerdict.ts'
import { renderApp } from '../../../renderApp.tsx'

const TOKEN = 'c0ffee00'.repeat(4)

const run = (probeId: ProbeRun['probeId'], verdict: ProbeVerdict): ProbeRun => ({
  probeId,
  verdict,
  outcome: null,
})

async function open(runs: ProbeRun[] = []) {
  return renderApp(<PastedSection profileId="sandbox" Outcome={() => null} />, {
    'probes.inspect': () => ({ ok: true, value: runs }),
  })
}

describe('a pasted text', () => {
  it('that cannot be a token is named, and no way to send it is offered', async () => {
    const { user } = await open()
    await user.type(screen.getByLabelText('Pasted text'), 'undefined')

    expect(screen.getByText('Looks like a variable that was never set')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Ask DingTalk' })).toBeNull()
  })

  it('is in the page neither as text nor as attribute', async () => {
    const { user, view } = await open()
    await user.click(screen.getByLabelText('Pasted text'))
    await user.paste(`Authorization: Bearer ${TOKEN}`)

    expect(screen.getByText('Looks like an AccessToken')).toBeTruthy()
    expect(view.container.innerHTML).not.toContain(TOKEN)
  })

  it.each<[said: string, verdicts: [ProbeVerdict, ProbeVerdict]]>([
    [
      'DingTalk does not know it',
      [
        { kind: 'unknown', code: '40014' },
        { kind: 'unknown', code: 'InvalidAuthentication' },
      ],
    ],
    [
      'It is good, but of another app',
      [
        { kind: 'valid', holder: 'app', appKey: null },
        { kind: 'foreign', code: 'x', appKey: 'dingother' },
      ],
    ],
    [
      'It is a person’s own token',
      [
        { kind: 'unknown', code: '40014' },
        { kind: 'valid', holder: 'person', appKey: null },
      ],
    ],
    [
      'It is good',
      [
        { kind: 'valid', holder: 'app', appKey: null },
        { kind: 'throttled', code: '90018', by: 'calls', endsAt: null },
      ],
    ],
    [
      'Nobody can say now',
      [
        { kind: 'no-answer', failure: { kind: 'cancelled' } },
        { kind: 'undecided', code: '-1' },
      ],
    ],
  ])('of which both hosts together say: %s', async (said, [legacy, current]) => {
    const { user } = await open([run('scopes', legacy), run('holder', current)])
    await user.type(screen.getByLabelText('Pasted text'), TOKEN)
    await user.click(screen.getByRole('button', { name: 'Ask DingTalk' }))

    expect(await screen.findByText(said)).toBeTruthy()
  })

  it('takes its results with it when it is cleared', async () => {
    const { user } = await open([run('scopes', { kind: 'unknown', code: '40014' })])
    await user.type(screen.getByLabelText('Pasted text'), TOKEN)
    await user.click(screen.getByRole('button', { name: 'Ask DingTalk' }))
    await user.click(screen.getByRole('button', { name: 'Clear' }))

    expect(screen.getByLabelText('Pasted text')).toHaveProperty('value', '')
    expect(screen.queryByText('DingTalk does not know it')).toBeNull()
  })
})
