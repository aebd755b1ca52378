/** Kinds of pictures that are drawn: those that can hold neither scripts nor pages. */
export type PictureKind = 'png' | 'jpg' | 'gif' | 'webp' | 'bmp'

/** What a web address gave for a picture, which the user asked for. */
export type WebPicture =
  | { ok: true; kind: PictureKind; base64: string; widthPx: number; heightPx: number }
  /**
   * `not-a-picture`: an SVG, a page, anything else; `moved`: it leads to another address;
   * `status`: the server refused; `too-many-pixels`: more than is drawn.
   */
  | { ok: false; why: 'not-a-picture' | 'moved' | 'status' | 'too-many-pixels'; status: number }

/** Largest picture that is fetched. */
export const MOST_PICTURE_BYTES = 5_000_000
/** More would take more than 100 MB to draw. */
export const MOST_PICTURE_PIXELS = 25_000_000
