import { IdCard, Settings, SquareTerminal, Users } from 'lucide-react'
import type { Screen } from './frame.slice.ts'

/** The screens in the order of their shortcuts; in the rail those to work with come first. */
export const SCREENS = [
  { screen: 'explorer', Icon: SquareTerminal },
  { screen: 'profiles', Icon: Users },
  { screen: 'settings', Icon: Settings },
  { screen: 'login', Icon: IdCard },
] as const satisfies { screen: Screen; Icon: unknown }[]
