import type { Screen } from '../../../../shared/messages/preview/preview.ts'
import type { WebPicture } from '../../../../shared/messages/preview/webPicture.ts'
import { BUSY, type Pending, settled } from '../../../pending.ts'
import type { SliceCreator } from '../../../store.ts'

/** State and actions of previews. No picture is fetched that the user did not ask for. */
export interface PreviewSlice {
  /** The client that messages are looked at in. */
  previewScreen: Screen
  choosePreviewScreen: (screen: Screen) => void
  /** By address; kept until Dingbench ends, so that a change elsewhere in a message asks nobody. */
  webPictures: Readonly<Record<string, Pending<WebPicture>>>
  loadPictures: (urls: readonly string[]) => Promise<void>
}

/** Makes the slice of previews. */
export const createPreviewSlice: SliceCreator<PreviewSlice> = (bridge) => (set, get) => {
  function keep(url: string, picture: Pending<WebPicture>): void {
    set({ webPictures: { ...get().webPictures, [url]: picture } })
  }

  async function load(url: string): Promise<void> {
    const before = get().webPictures[url]?.at
    if (before === 'busy' || before === 'done') return
    keep(url, BUSY)
    keep(url, settled(await bridge.ask('messages.picture', { url })))
  }

  return {
    previewScreen: 'phone',
    choosePreviewScreen: (previewScreen) => set({ previewScreen }),
    webPictures: {},
    loadPictures: async (urls) => {
      await Promise.all(urls.map((url) => load(url)))
    },
  }
}
