import type { Start } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { BUSY, type Pending, REST, settled } from '../pending.ts'
import type { SliceCreator } from '../store.ts'

/** What the rail leads to. */
export type Screen =
  'explorer' | 'profiles' | 'settings' | 'login' | 'simulator' | 'inspector' | 'messages'

/** Something that went wrong out of sight, said until it is closed. */
export interface Notice {
  id: number
  failure: Failure
}

/** State and actions of the frame around the features. */
export interface FrameSlice {
  start: Pending<Start>
  screen: Screen
  notices: Notice[]
  /** Asks for everything that the first paint needs, and listens to what main tells. */
  load: () => Promise<void>
  goTo: (screen: Screen) => void
  /** Opens an allowed https page in the user's browser. */
  openLink: (url: string) => Promise<void>
  /** Says a failure that no part of the window shows in its own place. */
  notify: (failure: Failure) => void
  closeNotice: (id: number) => void
  /** The damaged files that were set aside have been read about. */
  closeSetAside: () => void
}

/** Makes the frame's slice. */
export const createFrameSlice: SliceCreator<FrameSlice> = (bridge) => (set, get) => {
  let lastNotice = 0
  let isListening = false

  function listen() {
    if (isListening) return

    isListening = true
    bridge.on('token.changed', (description) => get().takeToken(description))
    bridge.on('tokens.happened', ({ profileId }) => get().takeTokensHappened(profileId))
    bridge.on('token.ending', (description) => get().takeEnding(description))
    bridge.on('permissions.proved', (told) => get().takePermissionProofs(told))
    bridge.on('media.progress', ({ callId, sentBytes }) =>
      get().takeMediaProgress(callId, sentBytes),
    )
    bridge.on('simulator.changed', (standing) => get().takeSimulatorStanding(standing))
    bridge.on('message.sent', (news) => get().takeSent(news))
    bridge.on('message.file', (seen) => get().takeWatched(seen))
    bridge.on('menu.chosen', (chosen) =>
      chosen === 'palette' ? get().openPalette() : get().goTo(chosen),
    )
  }

  return {
    start: REST,
    screen: 'explorer',
    notices: [],
    load: async () => {
      listen()
      set({ start: BUSY })
      const start = settled(await bridge.ask('app.start', {}))
      if (start.at === 'done') {
        const { profiles, settings, tokens, variables, marks, simulator } = start.value
        set({ profiles, settings, variables, marks, simulatorStanding: simulator })
        for (const description of tokens) get().takeToken(description)
      }
      set({ start })
    },
    goTo: (screen) => set({ screen, paletteOpen: false }),
    openLink: async (url) => {
      const result = await bridge.ask('app.openLink', { url })
      if (!result.ok) get().notify(result.failure)
    },
    notify: (failure) => {
      lastNotice += 1
      set({ notices: [...get().notices, { id: lastNotice, failure }] })
    },
    closeNotice: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    closeSetAside: () => {
      const { start } = get()
      if (start.at === 'done')
        set({ start: { at: 'done', value: { ...start.value, setAside: [] } } })
    },
  }
}
