import { ChevronDown } from 'lucide-react'
import {
  Button,
  FieldError,
  Label,
  ListBox,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'
import { Choice } from './Choice.tsx'
import { Popover } from './Popover.tsx'

/** One of the choices of a `Select`. */
export interface Option<Id extends string> {
  id: Id
  label: string
  description?: string
}

/** A choice of one from a few, in a menu. Name it by `label`, or by `aria-label(ledby)`. */
export function Select<Id extends string>({
  label,
  description,
  error,
  options,
  value,
  onChange,
  placeholder = '',
  mono = false,
  isDisabled = false,
  ...naming
}: {
  label?: ReactNode
  description?: ReactNode
  error?: ReactNode
  options: readonly Option<Id>[]
  value: Id | null
  onChange: (id: Id) => void
  placeholder?: string
  mono?: boolean
  isDisabled?: boolean
  'aria-label'?: string
  'aria-labelledby'?: string
}) {
  function choose(key: unknown) {
    const option = options.find(({ id }) => id === key)
    if (option) onChange(option.id)
  }

  return (
    <AriaSelect
      {...naming}
      className={classes(styles.field)}
      value={value}
      onChange={choose}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {label !== undefined && <Label className={styles.label}>{label}</Label>}
      <Button className={classes(styles.choice, mono && styles.mono)}>
        <SelectValue className={classes(styles.chosen)} />
        <ChevronDown aria-hidden />
      </Button>
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
      <Popover look="menu">
        <ListBox>
          {options.map((option) => (
            <Choice key={option.id} {...option} mono={mono} />
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
