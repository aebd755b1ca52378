import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { NOTHING_TYPED } from '../../../../src/shared/request/typed.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { giveMeasures, open, outcome, sentInputs } from './explorer.tsx'

giveMeasures()

const MEMBERS = 'oapi POST /topapi/v2/user/list'
const departments = [
  { id: 1, name: '沙箱企业' },
  { id: 88001002, name: '研发中心' },
  { id: 88001003, name: '研发二部' },
]

/** The members of a department that does not exist, refused. */
async function refused() {
  const opened = await open({
    'operations.send': ({ operationId }) =>
      operationId === MEMBERS
        ? outcome(exchangeWith({ errcode: 60003, errmsg: '部门不存在' }))
        : outcome(exchangeWith({ errcode: 0, department: departments })),
  })
  await act(async () => {
    const { openOperation, typeMore } = opened.store.getState()
    await openOperation(MEMBERS)
    typeMore(MEMBERS, { ...NOTHING_TYPED, values: { dept_id: '9', cursor: '0', size: '1' } })
  })
  await opened.user.type(await screen.findByRole('textbox', { name: /^size/ }), '{Enter}')
  const remedy = await screen.findByRole('button', { name: 'Pick a department, send again' })
  return { ...opened, remedy }
}

describe('F6', () => {
  it('goes from the form to what mends a refusal, on to the search, and back to where it was', async () => {
    const { user, remedy } = await refused()

    await user.keyboard('{F6}')
    expect(document.activeElement).toBe(remedy)
    await user.keyboard('{F6}')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Search/ }))
    await user.keyboard('{F6}')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^size/ }))
    await user.keyboard('{Shift>}{F6}{/Shift}')
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Search/ }))
  })
})

describe('picking by keys', () => {
  it('Enter takes the first that the search found', async () => {
    const { user, asked, remedy } = await refused()
    await user.click(remedy)
    await screen.findByRole('button', { name: /研发中心/ })
    await user.keyboard('研发{Enter}')

    expect(sentInputs(asked)).toMatchObject([{}, {}, { values: { dept_id: '88001002' } }])
  })

  it('↓ goes on to the next', async () => {
    const { user, asked, remedy } = await refused()
    await user.click(remedy)
    await screen.findByRole('button', { name: /研发中心/ })
    await user.keyboard('研发{ArrowDown}{ArrowDown}{Enter}')

    expect(sentInputs(asked)).toMatchObject([{}, {}, { values: { dept_id: '88001003' } }])
  })
})
