import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ProfilesScreen } from '../../../../src/renderer/features/profiles/ProfilesScreen.tsx'
import type { Failure } from '../../../../src/shared/result.ts'
import { acme, type FakeAnswers } from '../../fakeBridge.ts'
import { renderApp } from '../../renderApp.tsx'

const SECRET = 'canary_A-5e1909f0c3b2_canary_A-5e1909f0c3b2_canary_A-5e1909f0c3b'
const locked: Failure = { kind: 'keychain', reason: 'locked', message: '' }

const keeping: FakeAnswers = {
  'profiles.create': ({ draft }) => ({
    ok: true,
    value: { ...draft, id: 'p9', secrets: [], builtIn: false },
  }),
  'profiles.update': ({ profileId, draft }) => ({
    ok: true,
    value: { ...acme, ...draft, id: profileId },
  }),
  'profiles.storeSecret': ({ name, value, keepIn }) => ({
    ok: true,
    value: { name, tail: value.slice(-4), storedAt: 0, keptIn: keepIn },
  }),
}

async function openScreen(answers: FakeAnswers = {}) {
  const rendered = await renderApp(<ProfilesScreen />, { ...keeping, ...answers })
  const list = within(screen.getByRole('navigation', { name: 'Profiles' }))
  return { ...rendered, list }
}

async function enterNew(answers: FakeAnswers = {}) {
  const opened = await openScreen(answers)
  await opened.user.click(opened.list.getByRole('button', { name: 'Add your enterprise' }))
  await fill(opened.user, /^Name/, 'Ninth')
  await fill(opened.user, /^AppKey/, 'dingabcdefgh12345678')
  await pasteSecret(opened.user)
  return opened
}

/** The field for the secret of the form in sight. */
function secretField(): HTMLElement | undefined {
  return screen
    .getAllByLabelText('AppSecret')
    .find((field) => field.closest<HTMLElement>('section')?.style.display !== 'none')
}

async function fill(user: UserEvent, name: RegExp, text: string) {
  await user.tripleClick(screen.getByRole('textbox', { name }))
  await user.paste(text)
}

async function pasteSecret(user: UserEvent) {
  const field = secretField()
  if (field) await user.click(field)
  await user.paste(SECRET)
}

describe('the sandbox', () => {
  it('is explained, cannot be edited, and leads to the next step', async () => {
    const { user } = await openScreen()
    const pane = within(screen.getByRole('region', { name: 'Sandbox enterprise' }))

    expect(pane.queryByRole('textbox')).toBeNull()
    expect(pane.getByText(/Nothing here reaches DingTalk/)).toBeDefined()
    await user.click(pane.getByRole('button', { name: 'Add your enterprise' }))
    expect(screen.getByRole('region', { name: 'New enterprise' })).toBeDefined()
  })
})

describe('adding an enterprise', () => {
  it('keeps the profile, stores the secret, and shows of it only the tail', async () => {
    const { user, asked } = await enterNew()
    await user.click(screen.getByRole('button', { name: 'Add enterprise' }))

    expect(await screen.findByText('Saved')).toBeDefined()
    expect(asked).toHaveBeenCalledWith('profiles.storeSecret', {
      profileId: 'p9',
      name: 'appSecret',
      value: SECRET,
      keepIn: 'keychain',
    })
    const secret = within(screen.getByRole('group', { name: 'AppSecret' }))
    expect(secret.getByText(SECRET.slice(-4))).toBeDefined()
    expect(secret.getByText(/in the system keyring · stored/)).toBeDefined()
  })

  it('never has the typed secret in the page’s markup', async () => {
    const { user } = await enterNew()
    expect(document.documentElement.outerHTML).not.toContain('canary')
    await user.click(screen.getByRole('button', { name: 'Show what I typed' }))
    expect(document.documentElement.outerHTML).not.toContain('canary')
  })

  it('without name and AppKey asks for them and does nothing', async () => {
    const { user, list, asked } = await openScreen()
    await user.click(list.getByRole('button', { name: 'Add your enterprise' }))
    asked.mockClear()
    await user.click(screen.getByRole('button', { name: 'Add enterprise' }))

    expect(screen.getAllByText('This is required.')).toHaveLength(2)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^Name/ }))
    expect(asked).not.toHaveBeenCalled()
  })

  it('with an address that is not allowed opens “Advanced” and says why', async () => {
    const { user } = await enterNew()
    await user.click(screen.getByRole('button', { name: 'Advanced' }))
    await fill(user, /legacy APIs/, 'http://example.com')
    await user.click(screen.getByRole('button', { name: 'Advanced' }))
    await user.click(screen.getByRole('button', { name: 'Add enterprise' }))

    expect(screen.getByText(/Enter an https address/)).toBeDefined()
  })

  it('notices an AppKey where the CorpID belongs, before any call', async () => {
    const { user, asked } = await enterNew()
    asked.mockClear()
    await fill(user, /^CorpID/, 'dingabcdefgh12345678')

    expect(screen.getByText(/looks like an AppKey \(Client ID\). The CorpID belongs/)).toBeDefined()
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('a keychain that fails', () => {
  it('is said with what to do, loses nothing typed, and offers two ways on', async () => {
    const { user } = await enterNew({
      'profiles.storeSecret': () => ({ ok: false, failure: locked }),
    })
    await user.click(screen.getByRole('button', { name: 'Add enterprise' }))

    expect(await screen.findByText('The keychain is locked')).toBeDefined()
    expect(screen.getByText(/The profile is saved, AppSecret is not/)).toBeDefined()
    expect(secretField()).toHaveProperty('value', SECRET)
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined()
  })

  it('is tried again with what was typed', async () => {
    const failures = [locked]
    const { user, asked } = await enterNew({
      'profiles.storeSecret': ({ name, keepIn }) => {
        const failure = failures.shift()
        if (failure) return { ok: false, failure }
        return { ok: true, value: { name, tail: 'c3b', storedAt: 0, keptIn: keepIn } }
      },
    })
    await user.click(screen.getByRole('button', { name: 'Add enterprise' }))
    await user.click(await screen.findByRole('button', { name: 'Try again' }))

    expect(await screen.findByText('Saved')).toBeDefined()
    expect(asked.mock.calls.filter(([command]) => command === 'profiles.create')).toHaveLength(1)
  })

  it('is gone round for this session only when the user says so', async () => {
    const { user, asked } = await enterNew({
      'profiles.storeSecret': ({ name, keepIn }) =>
        keepIn === 'keychain'
          ? { ok: false, failure: locked }
          : { ok: true, value: { name, tail: 'c3b', storedAt: 0, keptIn: keepIn } },
    })
    await user.click(screen.getByRole('button', { name: 'Add enterprise' }))
    await user.click(await screen.findByRole('button', { name: 'Keep for this session only' }))

    expect(await screen.findByText(/for this session only · stored/)).toBeDefined()
    expect(asked).toHaveBeenLastCalledWith('profiles.storeSecret', {
      profileId: 'p9',
      name: 'appSecret',
      value: SECRET,
      keepIn: 'session',
    })
  })
})

describe('what was typed', () => {
  it('stays when another profile is looked at', async () => {
    const { user, list } = await enterNew()
    await user.click(list.getByRole('button', { name: /Acme/ }))
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', 'Acme')
    await user.click(list.getByRole('button', { name: 'New enterprise' }))

    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', 'Ninth')
    expect(secretField()).toHaveProperty('value', SECRET)
  })

  it('stays when main refuses it, with the reason beside the field', async () => {
    const { user } = await enterNew({
      'profiles.create': () => ({
        ok: false,
        failure: {
          kind: 'invalid-input',
          field: 'draft.apiAddress',
          problem: 'address-not-allowed',
          message: '',
        },
      }),
    })
    await user.click(screen.getByRole('button', { name: 'Add enterprise' }))

    expect(await screen.findByText(/Enter an https address/)).toBeDefined()
    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', 'Ninth')
  })

  it('is gone after “Discard changes”', async () => {
    const { user } = await enterNew()
    await user.click(screen.getByRole('button', { name: 'Discard changes' }))

    expect(screen.getByRole('textbox', { name: /^Name/ })).toHaveProperty('value', '')
    expect(secretField()).toHaveProperty('value', '')
  })
})

it('the credentials decide which secret is asked for', async () => {
  const { user, list } = await openScreen()
  await user.click(list.getByRole('button', { name: /Acme/ }))
  expect(screen.getByLabelText('AppSecret')).toBeDefined()
  await user.click(screen.getByRole('radio', { name: /CorpID \+ CorpSecret/ }))

  expect(screen.getByLabelText('CorpSecret')).toBeDefined()
  expect(screen.queryByLabelText('AppSecret')).toBeNull()
})

it('deleting names the profile and what goes with it, and is done only when confirmed', async () => {
  const { user, list, asked } = await openScreen({
    'profiles.delete': () => ({ ok: true, value: null }),
  })
  await user.click(list.getByRole('button', { name: /Acme/ }))
  await pasteSecret(user)
  await user.click(screen.getByRole('button', { name: 'Save' }))
  await user.click(await screen.findByRole('button', { name: 'Delete…' }))

  const dialog = within(screen.getByRole('alertdialog', { name: 'Delete “Acme”?' }))
  expect(
    dialog.getByText(`AppSecret •••• ${SECRET.slice(-4)}, in the system keyring`),
  ).toBeDefined()
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Cancel' }))
  await user.click(dialog.getByRole('button', { name: 'Delete' }))

  expect(asked).toHaveBeenCalledWith('profiles.delete', { profileId: 'p1' })
  expect(list.queryByRole('button', { name: /Acme/ })).toBeNull()
})

it('a profile can be put to use from its form', async () => {
  const { user, list, store } = await openScreen()
  await user.click(list.getByRole('button', { name: /Acme/ }))
  await user.click(screen.getByRole('button', { name: 'Use this profile' }))

  expect(store.getState().settings.selectedProfileId).toBe('p1')
})

it('credentials that DingTalk refuses are said with its code', async () => {
  const { user, list } = await openScreen({
    'tokens.fetch': () => ({
      ok: true,
      value: {
        exchange: refusedExchange('{"errcode":40089,"errmsg":"不合法的corpId或corpSecret"}'),
        answers: 'token',
        before: [],
        retriedWithNewToken: false,
      },
    }),
  })
  await user.click(list.getByRole('button', { name: /Acme/ }))
  await user.click(screen.getByRole('button', { name: 'Fetch a token to check' }))

  expect(await screen.findByText('Refused · 40089')).toBeDefined()
  expect(screen.getByText(/不合法的corpId或corpSecret/)).toBeDefined()
})

function refusedExchange(text: string) {
  return {
    id: 'x1',
    startedAt: 0,
    request: { method: 'GET', url: 'https://oapi.dingtalk.com/gettoken', headers: [], body: null },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: '1.1',
      headers: [],
      body: {
        form: 'json' as const,
        text,
        sizeBytes: text.length,
        sentBytes: text.length,
        contentType: 'application/json',
        charset: 'utf-8',
      },
    },
    timing: {
      dnsMs: null,
      connectMs: null,
      tlsMs: null,
      firstByteMs: 1,
      downloadMs: 1,
      totalMs: 2,
    },
  }
}
