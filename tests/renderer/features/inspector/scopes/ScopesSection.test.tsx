import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ScopesSection } from '../../../../../src/renderer/features/inspector/scopes/ScopesSection.tsx'
import type { PermissionProof } from '../../../../../src/shared/probes/permissionProof.ts'
import type { ProbeRun } from '../../../../../src/shared/probes/probe.ts'
import { exchangeWith } from '../../../../support/exchanges.ts'
import { heldToken } from '../../../fakeBridge.ts'
import { renderApp } from '../../../renderApp.tsx'

const scopeOf = (authed_dept: unknown[], authed_user: unknown[] = []): ProbeRun => ({
  probeId: 'scopes',
  verdict: { kind: 'valid', holder: 'app', appKey: null },
  outcome: {
    exchange: exchangeWith({
      errcode: 0,
      auth_user_field: ['name', 'mobile', 'somethingNew'],
      condition_field: [],
      auth_org_scopes: { authed_dept, authed_user },
    }),
    answers: 'operation',
    before: [],
    retriedWithNewToken: false,
  },
})

const missing: PermissionProof = {
  code: 'qyapi_get_member',
  state: 'missing',
  at: 0,
  operationId: 'oapi POST /topapi/user/count',
}

async function open(run: ProbeRun, proofs: PermissionProof[] = []) {
  const bench = await renderApp(
    <ScopesSection profileId="sandbox" Outcome={() => <p>the exchange</p>} />,
    {
      'probes.run': () => ({ ok: true, value: [run] }),
      'permissions.proofs': () => ({ ok: true, value: proofs }),
      'app.openLink': () => ({ ok: true, value: null }),
    },
    'en',
    { withCatalog: true },
  )
  bench.tell('token.changed', heldToken({ fetchedAt: -1 }))
  return bench
}

async function read(run: ProbeRun) {
  const bench = await open(run)
  await bench.user.click(await screen.findByRole('button', { name: 'Read the scope' }))
  return bench
}

describe('the scopes', () => {
  it('say that nobody is seen, and what will come of it', async () => {
    await read(scopeOf([]))

    expect(screen.getByText('Nobody')).toBeTruthy()
    expect(screen.getByText(/50002 or 50004/)).toBeTruthy()
  })

  it('name departments and people from lists that were read before', async () => {
    const { store } = await read(scopeOf([7, 8], ['u1']))
    const rows = [{ id: '7', name: 'Sales', parentId: '1' }]
    const people = [{ id: 'u1', name: 'Li Lei' }]
    store.setState({
      departmentsOf: { sandbox: { at: 'done', value: { rows, readAt: 0 } } },
      peopleOf: { 'sandbox 7': { at: 'done', value: { rows: people, readAt: 0 } } },
    })

    expect((await screen.findByText('Sales')).textContent).toBe('Sales 7')
    expect(screen.getByText('Li Lei').textContent).toBe('Li Lei u1')
    expect(screen.getByText('8')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Read the names' })).toBeTruthy()
  })

  it('name the fields that are known and show the others as they are', async () => {
    await read(scopeOf([1]))

    expect(screen.getByText('mobile number').textContent).toBe('mobile number mobile')
    expect(screen.getByText('somethingNew')).toBeTruthy()
  })

  it('show a permission as missing with the official page to apply, and by which call', async () => {
    const { user, asked } = await open(scopeOf([1]), [missing])
    const row = await screen.findByRole('row', { name: /qyapi_get_member/ })

    expect(within(row).getByText('missing')).toBeTruthy()
    expect(within(row).getByText('Count users')).toBeTruthy()
    await user.click(within(row).getByRole('button', { name: 'Apply for qyapi_get_member' }))

    expect(asked).toHaveBeenLastCalledWith('app.openLink', {
      url: 'https://open-dev.dingtalk.com/appscope/apply?content=dingsandboxkey%23qyapi_get_member',
    })
  })

  it('claim nothing that was not proved', async () => {
    const { store } = await open(scopeOf([1]), [missing])
    await store.getState().openOperation('oapi POST /topapi/v2/department/listsubid')
    const needs = within(screen.getByRole('region', { name: 'What operations need' }))

    expect(await needs.findByText('qyapi_get_department_list')).toBeTruthy()
    expect(needs.getByText('not known')).toBeTruthy()
  })
})
