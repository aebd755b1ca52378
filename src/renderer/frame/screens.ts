import {
  FlaskConical,
  IdCard,
  KeySquare,
  MessageSquareText,
  Settings,
  SquareTerminal,
  Users,
} from 'lucide-react'
import type { Screen } from './frame.slice.ts'

/** The screens in the order of the rail and of their digits, where `work` is above and `setup` below. */
export const SCREENS = [
  { screen: 'explorer', Icon: SquareTerminal, place: 'work', digit: 1 },
  { screen: 'messages', Icon: MessageSquareText, place: 'work', digit: 2 },
  { screen: 'inspector', Icon: KeySquare, place: 'work', digit: 3 },
  { screen: 'login', Icon: IdCard, place: 'work', digit: 4 },
  { screen: 'simulator', Icon: FlaskConical, place: 'work', digit: 5 },
  { screen: 'profiles', Icon: Users, place: 'setup', digit: 6 },
  { screen: 'settings', Icon: Settings, place: 'setup', digit: 7 },
] as const satisfies { screen: Screen; Icon: unknown; place: 'work' | 'setup'; digit: number }[]
