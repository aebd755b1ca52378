/** placeholder */
export function Palette() {
  return null
}
