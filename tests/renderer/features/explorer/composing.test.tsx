import { act, fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { callKey } from '../../../../src/renderer/callKey.ts'
import { acme, firstStart, sandbox } from '../../fakeBridge.ts'
import { giveMeasures, open } from './explorer.tsx'

giveMeasures()

const USER = 'oapi POST /topapi/v2/user/get'
const DEPARTMENT = 'oapi POST /topapi/v2/department/get'

it('another operation and another profile wait while an input method composes', async () => {
  const { store } = await open({
    'app.start': () => ({ ok: true, value: { ...firstStart, profiles: [sandbox, acme] } }),
  })
  await act(() => store.getState().openOperation(USER))
  const field = await screen.findByRole('textbox', { name: /^userid/ })
  act(() => field.focus())
  fireEvent.compositionStart(field)

  await act(async () => {
    await store.getState().openOperation(DEPARTMENT)
    store.setState({ settings: { ...store.getState().settings, selectedProfileId: acme.id } })
  })
  fireEvent.change(field, { target: { value: '部门' } })
  expect(screen.getByRole('textbox', { name: /^userid/ })).toBe(field)
  expect(document.activeElement).toBe(field)

  fireEvent.compositionEnd(field)
  expect(await screen.findByRole('textbox', { name: /^dept_id/ })).toBeTruthy()
  expect(store.getState().typed[callKey(sandbox.id, USER)]?.values).toEqual({ userid: '部门' })
  expect(store.getState().typed[callKey(acme.id, USER)]).toBeUndefined()
})

it('a field that goes away under a composition holds nothing back for good', async () => {
  const { store, user } = await open()
  await act(() => store.getState().openOperation(USER))
  fireEvent.compositionStart(await screen.findByRole('textbox', { name: /^userid/ }))
  await act(() => store.getState().openOperation(DEPARTMENT))

  await user.keyboard('a')

  expect(await screen.findByRole('textbox', { name: /^dept_id/ })).toBeTruthy()
})
