import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { printJson } from '../../../../../shared/losslessJson.ts'
import { pathText } from '../../../../../shared/request/problem.ts'
import { isJsonObject } from '../../../../../shared/request/readNested.ts'
import { useText } from '../../../../i18n/useText.ts'
import { Button } from '../../../../ui/Button.tsx'
import { IconButton } from '../../../../ui/IconButton.tsx'
import { focusWithin } from '../focus.ts'
import styles from './nested.module.css'
import { nestedMessages } from './nested.messages.ts'
import { type DrawPart, type PartProps, problemsOf } from './part.ts'
import { withMember } from './values.ts'

/** So many fields are shown without being asked for. */
const FEW = 8

/** The members of an object: those that must be or are filled in, the others when wanted. */
export function Members({
  field,
  label,
  value,
  problems,
  isSaid,
  onChange,
  Part,
}: PartProps & { Part: DrawPart }) {
  const text = useText(nestedMessages)
  const place = useRef<HTMLDivElement>(null)
  const [isAll, setAll] = useState(false)
  const object = isJsonObject(value) ? value : {}
  const fields = field.fields ?? []
  const known = new Set(fields.map(({ name }) => name))
  const kept = Object.entries(object).filter(([name]) => !known.has(name))
  const isShown = (name: string, required: boolean) =>
    isAll || fields.length <= FEW || required || Object.hasOwn(object, name)
  const shown = fields.filter(({ name, required }) => isShown(name, required))
  const hidden = fields.filter((one) => !shown.includes(one))

  function showAll() {
    flushSync(() => setAll(true))
    const first = hidden[0]
    if (first) focusWithin(place.current, pathText(label, [first.name]))
  }

  return (
    <div ref={place} className={styles.members}>
      {shown
        .toSorted((one, other) => Number(other.required) - Number(one.required))
        .map((one) => (
          <Part
            key={one.name}
            field={one}
            name={one.name}
            label={pathText(label, [one.name])}
            value={Object.hasOwn(object, one.name) ? object[one.name] : undefined}
            problems={problemsOf(problems, one.name)}
            isSaid={isSaid}
            onChange={(member) => onChange(withMember(value, one.name, member))}
          />
        ))}
      {hidden.length > 0 && (
        <Button look="plain" onPress={showAll}>
          {text.more(hidden.length)}
        </Button>
      )}
      {kept.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nothing in it is typed
        <div role="group" className={styles.kept} aria-label={`${text.kept}: ${label}`}>
          <p className={styles.note} title={text.keptHint}>
            {text.kept}
          </p>
          {kept.map(([name, one]) => (
            <div key={name} className={styles.keptLine}>
              <code>
                {name}: {printJson(one)}
              </code>
              <IconButton
                label={`${text.remove}: ${pathText(label, [name])}`}
                onPress={() => onChange(withMember(value, name, undefined))}
              >
                <X aria-hidden />
              </IconButton>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
