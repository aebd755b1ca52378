import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { IdsField } from '../../../../../src/renderer/features/messages/recipients/IdsField.tsx'
import type { Outcome } from '../../../../../src/shared/exchange.ts'
import { channelOf } from '../../../../../src/shared/messages/channels.ts'
import { exchangeWith } from '../../../../support/exchanges.ts'
import { renderApp } from '../../../renderApp.tsx'

const people = channelOf('work-notification').fields.find(({ kind }) => kind === 'people')
const outcome = (body: object): Outcome => ({
  exchange: exchangeWith(body),
  answers: 'operation',
  before: [],
  retriedWithNewToken: false,
})

/** What DingTalk says of each id. */
const PEOPLE: Readonly<Record<string, object>> = {
  weizhuo: { errcode: 0, result: { userid: 'weizhuo', name: '魏卓', active: true } },
  asleep: { errcode: 0, result: { userid: 'asleep', name: '苏砚青', active: false } },
  nobody: { errcode: 60121, errmsg: 'no such user' },
  far: { errcode: 50002, errmsg: 'out of range' },
}

function Field({ initial }: { initial: string }) {
  const [value, setValue] = useState(initial)
  if (!people) throw new Error('no field')
  return (
    <>
      <IdsField
        field={people}
        profileId="sandbox"
        value={value}
        findings={[]}
        onChange={setValue}
      />
      <output>{value}</output>
    </>
  )
}

async function open(initial = '') {
  return renderApp(<Field initial={initial} />, {
    'operations.send': ({ operationId, values }) => {
      if (operationId.endsWith('/department/list')) {
        const department = [{ id: 1, name: '总部', parentid: null }]
        return { ok: true, value: outcome({ errcode: 0, department }) }
      }
      if (operationId.endsWith('/listsimple')) {
        const list = [{ userid: 'weizhuo', name: '魏卓' }]
        return { ok: true, value: outcome({ errcode: 0, result: { has_more: false, list } }) }
      }
      if (operationId.endsWith('/users/search')) {
        return { ok: true, value: outcome({ hasMore: false, totalCount: 1, list: ['asleep'] }) }
      }
      return { ok: true, value: outcome(PEOPLE[String(values['userid'])] ?? { errcode: -1 }) }
    },
  })
}

const value = () => screen.getByRole('status').textContent
const box = () => screen.getByRole('textbox', { name: 'People' })
const tags = () => screen.queryAllByRole('row').map((row) => row.textContent)

describe('a list of ids', () => {
  it('takes each on Enter or a comma, and what is still being typed counts', async () => {
    const { user } = await open()
    await user.type(box(), 'a{Enter}b,c')
    expect(tags()).toEqual(['a', 'b'])
    expect(value()).toBe('a, b, c')
    await user.tab()
    expect(tags()).toEqual(['a', 'b', 'c'])
  })

  it('does not move under a press that leaves it: the tag comes after', async () => {
    const { user } = await open('a')
    await user.type(box(), 'b')
    const pick = screen.getByRole('button', { name: 'Pick people' })
    await user.pointer({ keys: '[MouseLeft>]', target: pick })
    expect(document.activeElement).not.toBe(box())
    expect(tags()).toEqual(['a'])
    await user.pointer({ keys: '[/MouseLeft]', target: pick })
    expect(await screen.findByRole('searchbox')).toBeDefined()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(tags()).toEqual(['a', 'b']))
  })

  it('takes a pasted list whole, each once', async () => {
    const { user } = await open('a')
    await user.click(box())
    await user.paste('b|c, a\nd；e')
    expect(value()).toBe('a, b, c, d, e')
    expect(screen.getByText('5 / 100')).toBeDefined()
  })

  it('gives the last back on Backspace, and any by its button or by Delete', async () => {
    const { user } = await open('a, b, c')
    await user.type(box(), '{Backspace}')
    expect(value()).toBe('a, b')
    await user.click(screen.getByRole('button', { name: 'Remove a' }))
    expect(value()).toBe('b')
    screen.getByRole('row').focus()
    await user.keyboard('{Delete}')
    expect(value()).toBe('')
  })

  it('is picked by name, and names stand beside the ids', async () => {
    const { user } = await open('a')
    await user.click(screen.getByRole('button', { name: 'Pick people' }))
    await user.click(await screen.findByRole('button', { name: /总部/ }))
    await user.type(screen.getByRole('searchbox'), '魏')
    await user.click(await screen.findByRole('button', { name: /魏卓/ }))
    await user.keyboard('{Escape}')
    expect(value()).toBe('a, weizhuo')
    expect(tags()).toEqual(['a', '魏卓weizhuo'])
  })

  it('is searched by name in the whole enterprise when that is asked', async () => {
    const { user, asked } = await open()
    await user.click(screen.getByRole('button', { name: 'Pick people' }))
    await user.type(await screen.findByRole('searchbox'), '苏')
    const calls = () =>
      asked.mock.calls.filter(([, input]) => JSON.stringify(input).includes('users/search'))
    expect(calls()).toHaveLength(0)
    await user.keyboard('{ArrowDown}{Enter}')
    await user.click(await screen.findByRole('button', { name: /苏砚青/ }))
    expect(calls()).toHaveLength(1)
    await user.keyboard('{Escape}')
    expect(value()).toBe('asleep')
    expect(tags()).toEqual(['苏砚青asleepnot activated'])
  })

  it('is checked on demand, one call for each id that is not known, and says what is wrong', async () => {
    const { user, asked } = await open('weizhuo, nobody, asleep, far, odd, {{me}}')
    const calls = () => asked.mock.calls.filter(([command]) => command === 'operations.send')
    expect(calls()).toHaveLength(0)
    await user.click(screen.getByRole('button', { name: 'Check 5 ids (5 calls)' }))
    expect(await screen.findByText(/^not known: -1/)).toBeDefined()
    expect(calls()).toHaveLength(5)
    expect(tags()).toEqual([
      '魏卓weizhuo',
      'nobodynot found',
      '苏砚青asleepnot activated',
      'farout of the app’s range',
      expect.stringContaining('oddnot known'),
      '{{me}}',
    ])
    expect(screen.queryByRole('button', { name: /^Check/ })).toBeNull()
  })
})
