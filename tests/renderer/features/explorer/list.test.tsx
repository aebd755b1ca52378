import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { giveMeasures, list, open } from './explorer.tsx'

giveMeasures()

const FIRST = 'oapi GET /department/list'
const options = () => within(list()).getAllByRole('option')

async function openFilters(user: { click: (element: Element) => Promise<void> }) {
  await user.click(screen.getByRole('button', { name: /^Filters/ }))
  return within(await screen.findByRole('dialog', { name: 'Filters' }))
}

describe('filters', () => {
  it('by what it does: only deletes are left, and the filter is said and taken out', async () => {
    const { user, store } = await open()
    const before = Number(options()[0]?.getAttribute('aria-setsize'))
    const sheet = await openFilters(user)
    await user.click(sheet.getByRole('radio', { name: 'Deletes' }))
    await user.keyboard('{Escape}')
    expect(store.getState().filters.effect).toBe('deletes')
    expect(Number(options()[0]?.getAttribute('aria-setsize'))).toBeLessThan(before / 5)

    await user.click(screen.getByRole('button', { name: 'Remove the filter: Deletes' }))

    expect(Number(options()[0]?.getAttribute('aria-setsize'))).toBe(before)
  })

  it('by permission: only what needs it is left', async () => {
    const { user } = await open()
    const sheet = await openFilters(user)
    await user.type(sheet.getByRole('textbox', { name: 'Permission code' }), 'Calendar.Event.Write')
    await user.keyboard('{Escape}')

    expect(within(list()).getByRole('group', { name: 'Calendar' })).toBeTruthy()
    expect(within(list()).queryByRole('group', { name: 'Contacts' })).toBeNull()
  })

  it('all at once are cleared', async () => {
    const { user, store } = await open()
    const sheet = await openFilters(user)
    await user.click(sheet.getByRole('radio', { name: 'Reads' }))
    await user.click(sheet.getByRole('switch', { name: 'Documented only' }))

    await user.click(sheet.getByRole('button', { name: 'Clear all filters' }))

    expect(store.getState().filters).toMatchObject({ effect: null, documentedOnly: false })
  })
})

describe('Enter in the search, before the catalogue is read', () => {
  const search = () => screen.getByRole('combobox', { name: /^Search/ })

  it('opens the first that is found once it is, and goes to what it needs', async () => {
    const { user, store, releaseCatalog } = await open({}, { holdsCatalog: true })
    await user.type(search(), 'v2/department/get{Enter}')
    expect(store.getState().operationId).toBe(FIRST)

    releaseCatalog()

    const field = await screen.findByRole('textbox', { name: /^dept_id/ })
    await waitFor(() => expect(document.activeElement).toBe(field))
  })

  it.each([
    ['something else is typed', '{Enter}x{Backspace}'],
    ['the search is left', '{Enter}{Tab}'],
  ])('is forgotten when %s', async (_what, keys) => {
    const { user, store, releaseCatalog } = await open({}, { holdsCatalog: true })
    await user.type(search(), `v2/department/get${keys}`)

    releaseCatalog()

    await waitFor(() => expect(options().length).toBeGreaterThan(0))
    expect(store.getState().operationId).toBe(FIRST)
  })
})

describe('favourites', () => {
  it('an empty list of them says how to add one, and leads back', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Favourites' }))
    expect(screen.getByRole('heading', { name: 'No favourites yet' })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: 'Search all operations' }))

    expect(options().length).toBeGreaterThan(5)
  })

  it('F stars the active row, main keeps it, and the filter shows it', async () => {
    const { user, asked } = await open()
    list().focus()
    await user.keyboard('f')
    expect(asked).toHaveBeenCalledWith('operations.mark', {
      marks: { favourites: [FIRST], recent: [] },
    })

    await user.click(screen.getByRole('button', { name: 'Favourites' }))

    expect(options().map((option) => option.textContent)).toEqual([
      expect.stringContaining('List departments'),
    ])
  })

  it('the request’s star says what it will do', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: 'Add to favourites' }))

    expect(await screen.findByRole('button', { name: 'Remove from favourites' })).toBeTruthy()
  })
})

describe('what was sent', () => {
  it('stands among the operations sent lately', async () => {
    const { user, store } = await open()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(store.getState().marks.recent).toEqual([FIRST]))

    await user.click(screen.getByRole('button', { name: 'Sent lately' }))

    expect(options()).toHaveLength(1)
  })
})

describe('headings', () => {
  it('← folds the active operation’s heading and goes on to the next, → unfolds', async () => {
    const { user } = await open()
    list().focus()
    const total = Number(options()[0]?.getAttribute('aria-setsize'))
    await user.keyboard('{ArrowLeft}')
    expect(within(list()).queryByText('List departments')).toBeNull()
    expect(Number(options()[0]?.getAttribute('aria-setsize'))).toBeLessThan(total)

    await user.keyboard('{ArrowRight}')

    expect(Number(options()[0]?.getAttribute('aria-setsize'))).toBe(total)
  })

  it('folded ones are searched all the same', async () => {
    const { user } = await open()
    list().focus()
    await user.keyboard('{ArrowLeft}')

    await user.type(screen.getByRole('combobox'), 'department/list')

    expect(within(list()).getByText('List departments')).toBeTruthy()
  })
})
