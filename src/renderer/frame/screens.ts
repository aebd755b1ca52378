import { FlaskConical, IdCard, Settings, SquareTerminal, Users } from 'lucide-react'
import type { Screen } from './frame.slice.ts'

/** The screens in the order of their shortcuts. In the rail, `work` is above and `setup` below. */
export const SCREENS = [
  { screen: 'explorer', Icon: SquareTerminal, place: 'work' },
  { screen: 'profiles', Icon: Users, place: 'setup' },
  { screen: 'settings', Icon: Settings, place: 'setup' },
  { screen: 'login', Icon: IdCard, place: 'work' },
  { screen: 'simulator', Icon: FlaskConical, place: 'work' },
] as const satisfies { screen: Screen; Icon: unknown; place: 'work' | 'setup' }[]
