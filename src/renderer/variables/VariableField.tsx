import type { ComponentProps } from 'react'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Completing } from './Completing.tsx'

interface Typing {
  value: string
  onChange: (value: string) => void
}

/** A line of text that completes `{{name}}` while it is typed. */
export function VariableField(props: ComponentProps<typeof TextField> & Typing) {
  return (
    <Completing value={props.value} onChange={props.onChange}>
      <TextField {...props} />
    </Completing>
  )
}

/** Several lines of text that complete `{{name}}` while they are typed. */
export function VariableArea(props: ComponentProps<typeof TextArea>) {
  return (
    <Completing value={props.value} onChange={props.onChange}>
      <TextArea {...props} />
    </Completing>
  )
}
