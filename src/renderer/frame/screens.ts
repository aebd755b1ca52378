import { Settings, SquareTerminal, Users } from 'lucide-react'
import type { Screen } from './frame.slice.ts'

/** The screens in the order of the rail and of their shortcuts. */
export const SCREENS = [
  { screen: 'explorer', Icon: SquareTerminal },
  { screen: 'profiles', Icon: Users },
  { screen: 'settings', Icon: Settings },
] as const satisfies { screen: Screen; Icon: unknown }[]
