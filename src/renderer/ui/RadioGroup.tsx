import {
  Label,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Text,
} from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import field from './field.module.css'
import type { Option } from './Select.tsx'
import styles from './toggle.module.css'

/** A choice of one, all in sight: as `list`, or as `segments` side by side when the words are short. */
export function RadioGroup<Id extends string>({
  label,
  options,
  value,
  onChange,
  look = 'list',
  description,
  ...rest
}: {
  /** Left out when `aria-label` names the group. */
  label?: ReactNode
  'aria-label'?: string
  options: readonly Option<Id>[]
  value: Id
  onChange: (id: Id) => void
  look?: 'list' | 'segments'
  description?: ReactNode
}) {
  function choose(chosen: string) {
    const option = options.find(({ id }) => id === chosen)
    if (option) onChange(option.id)
  }

  return (
    <AriaRadioGroup
      {...rest}
      value={value}
      onChange={choose}
      orientation={look === 'segments' ? 'horizontal' : 'vertical'}
      className={classes(field.field)}
    >
      {label !== undefined && <Label className={field.label}>{label}</Label>}
      <div className={styles[look]}>
        {options.map((option) => (
          <RadioField key={option.id} value={option.id} className={classes(styles.radio)}>
            <RadioButton className={classes(look === 'list' ? styles.toggle : styles.segment)}>
              {look === 'list' && <span aria-hidden className={styles.dot} />}
              <span>{option.label}</span>
            </RadioButton>
            {option.description !== undefined && (
              <Text slot="description" className={classes(field.description, styles.indented)}>
                {option.description}
              </Text>
            )}
          </RadioField>
        ))}
      </div>
      {description !== undefined && (
        <Text slot="description" className={field.description}>
          {description}
        </Text>
      )}
    </AriaRadioGroup>
  )
}
