import type { SliceCreator } from '../../store.ts'

/** State and actions of the command palette. */
export interface PaletteSlice {
  paletteOpen: boolean
  openPalette: () => void
  closePalette: () => void
  togglePalette: () => void
}

/** Makes the palette's slice. */
export const createPaletteSlice: SliceCreator<PaletteSlice> = () => (set, get) => ({
  paletteOpen: false,
  openPalette: () => set({ paletteOpen: true }),
  closePalette: () => set({ paletteOpen: false }),
  togglePalette: () => set({ paletteOpen: !get().paletteOpen }),
})
