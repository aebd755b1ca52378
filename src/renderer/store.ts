import { createStore, type StateCreator, type StoreApi } from 'zustand'
import type { Bridge } from '../shared/contract.ts'
import { type CatalogSlice, createCatalogSlice } from './catalog.slice.ts'
import { type CodesSlice, createCodesSlice } from './codes.slice.ts'
import { createIdChecksSlice, type IdChecksSlice } from './directory/idChecks.slice.ts'
import { createDirectorySlice, type DirectorySlice } from './directory/directory.slice.ts'
import { type AnswersSlice, createAnswersSlice } from './features/explorer/answers.slice.ts'
import { createExplorerSlice, type ExplorerSlice } from './features/explorer/explorer.slice.ts'
import { createTypedSlice, type TypedSlice } from './features/explorer/typed.slice.ts'
import { createInspectorSlice, type InspectorSlice } from './features/inspector/inspector.slice.ts'
import { createLoginSlice, type LoginSlice } from './features/login/login.slice.ts'
import { createMediaSlice, type MediaSlice } from './features/messages/media/media.slice.ts'
import { createMessagesSlice, type MessagesSlice } from './features/messages/messages.slice.ts'
import { createPreviewSlice, type PreviewSlice } from './features/messages/preview/preview.slice.ts'
import { createSentSlice, type SentSlice } from './features/messages/delivery/sent.slice.ts'
import { createSeriesSlice, type SeriesSlice } from './features/messages/series/series.slice.ts'
import {
  createTemplatesSlice,
  type TemplatesSlice,
} from './features/messages/templates/templates.slice.ts'
import { createWatchSlice, type WatchSlice } from './features/messages/watch/watch.slice.ts'
import { createMarksSlice, type MarksSlice } from './features/explorer/marks.slice.ts'
import { createPaletteSlice, type PaletteSlice } from './features/palette/palette.slice.ts'
import { createProfilesSlice, type ProfilesSlice } from './features/profiles/profiles.slice.ts'
import { createSandboxSlice, type SandboxSlice } from './features/sandbox/sandbox.slice.ts'
import { createSettingsSlice, type SettingsSlice } from './features/settings/settings.slice.ts'
import { createProbesSlice, type ProbesSlice } from './features/inspector/probes/probes.slice.ts'
import { createTokensSlice, type TokensSlice } from './features/inspector/tokens.slice.ts'
import { createFrameSlice, type FrameSlice } from './frame/frame.slice.ts'

/** The state and actions of the whole window: one slice a feature, all in one object. */
export interface App
  extends
    FrameSlice,
    CatalogSlice,
    CodesSlice,
    ExplorerSlice,
    AnswersSlice,
    MarksSlice,
    TypedSlice,
    DirectorySlice,
    IdChecksSlice,
    ProfilesSlice,
    TokensSlice,
    InspectorSlice,
    ProbesSlice,
    SandboxSlice,
    SettingsSlice,
    PaletteSlice,
    LoginSlice,
    MessagesSlice,
    MediaSlice,
    SentSlice,
    SeriesSlice,
    TemplatesSlice,
    WatchSlice,
    PreviewSlice {}

/** Makes one slice. Its actions alone call `bridge.ask`; `get()` sees the whole window. */
export type SliceCreator<S> = (bridge: Bridge) => StateCreator<App, [], [], S>

/** The window's one store. */
export type AppStore = StoreApi<App>

/** Makes the window's store over a bridge. Call `load()` to fill it. */
export function createAppStore(bridge: Bridge): AppStore {
  return createStore<App>()((...parts) => ({
    ...createFrameSlice(bridge)(...parts),
    ...createCatalogSlice(bridge)(...parts),
    ...createCodesSlice(bridge)(...parts),
    ...createExplorerSlice(bridge)(...parts),
    ...createAnswersSlice(bridge)(...parts),
    ...createMarksSlice(bridge)(...parts),
    ...createTypedSlice(bridge)(...parts),
    ...createDirectorySlice(bridge)(...parts),
    ...createIdChecksSlice(bridge)(...parts),
    ...createProfilesSlice(bridge)(...parts),
    ...createTokensSlice(bridge)(...parts),
    ...createInspectorSlice(bridge)(...parts),
    ...createProbesSlice(bridge)(...parts),
    ...createSettingsSlice(bridge)(...parts),
    ...createSandboxSlice(bridge)(...parts),
    ...createPaletteSlice(bridge)(...parts),
    ...createLoginSlice(bridge)(...parts),
    ...createMessagesSlice(bridge)(...parts),
    ...createMediaSlice(bridge)(...parts),
    ...createSentSlice(bridge)(...parts),
    ...createSeriesSlice(bridge)(...parts),
    ...createTemplatesSlice(bridge)(...parts),
    ...createWatchSlice(bridge)(...parts),
    ...createPreviewSlice(bridge)(...parts),
  }))
}
