import { Ellipsis, FilePlus2, Lightbulb } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { EXAMPLE_KINDS } from '../../../../shared/messages/examples.ts'
import {
  MOST_TEMPLATES,
  printTemplates,
  readTemplates,
  type Template,
} from '../../../../shared/messages/template.ts'
import { MESSAGE_TYPES } from '../../../../shared/messages/types.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule, MenuSection } from '../../../ui/Menu.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import { NameDialog } from './NameDialog.tsx'
import { templatesMessages } from './templates.messages.ts'
import styles from './templates.module.css'

const NONE: readonly Template[] = []

/** What a message can start from: ready examples, and what the user kept under a name. */
export function TemplatesPane({ message }: { message: Message }) {
  const text = useText(templatesMessages)
  const language = useLanguage()
  const templates = useApp((app) => app.templates) ?? NONE
  const undo = useApp((app) => app.templateUndo)
  const app = useTemplateActions()
  const { readTemplates: read } = app
  useEffect(() => void read(), [read])
  const [naming, setNaming] = useState<Template | 'new' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const short = language === 'zh-CN' ? 'zh' : 'en'

  async function importFile(chosen: File | undefined) {
    if (!chosen) return
    const found = readTemplates(await chosen.text())
    if (found.ok && templates.length + found.templates.length <= MOST_TEMPLATES) {
      setProblem(null)
      await app.importTemplates(found.templates)
    } else setProblem(found.ok ? text.tooMany(MOST_TEMPLATES) : wordsOf(found))
  }

  return (
    <section className={styles.pane} aria-label={text.mine}>
      <Menu
        label={text.examples}
        trigger={
          <Button look="plain" icon={<Lightbulb aria-hidden />}>
            {text.examples}
          </Button>
        }
      >
        {MESSAGE_TYPES.map(({ id, name }) => (
          <MenuSection key={id} title={inLanguage(name, language)}>
            {EXAMPLE_KINDS.map((kind) => (
              <MenuItem
                key={kind}
                id={`${id} ${kind}`}
                label={text[kind]}
                name={text.exampleOf(inLanguage(name, language), text[kind])}
                onAction={() => void app.openExample(id, kind, short)}
              />
            ))}
          </MenuSection>
        ))}
      </Menu>
      <header className={styles.head}>
        <h2>{text.mine}</h2>
        <IconButton label={text.save} onPress={() => setNaming('new')}>
          <FilePlus2 aria-hidden />
        </IconButton>
        <Menu
          label={text.more}
          trigger={
            <IconButton label={text.more}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
        >
          <MenuItem id="save" label={text.save} onAction={() => setNaming('new')} />
          <MenuRule />
          <MenuItem id="import" label={text.import} onAction={() => file.current?.click()} />
          <MenuItem
            id="export"
            label={text.exportAll}
            isDisabled={templates.length === 0}
            onAction={() => saveFile('dingbench-templates.json', printTemplates(templates))}
          />
        </Menu>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={text.import}
          onChange={(event) => {
            void importFile(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </header>
      {undo !== null && (
        <p className={styles.said}>
          <output>{text[undo.what](undo.name)}</output>
          <Button look="plain" onPress={() => void app.undoTemplate()}>
            {text.undo}
          </Button>
        </p>
      )}
      {problem !== null && (
        <p className={styles.problem} role="alert">
          {problem}
          <Button look="plain" onPress={() => setProblem(null)}>
            {text.close}
          </Button>
        </p>
      )}
      {templates.length === 0 && <p className={styles.none}>{text.none}</p>}
      <ul className={styles.list}>
        {templates.map((template) => (
          <li key={template.id}>
            <AriaButton
              className={classes(styles.open)}
              onPress={() => void app.openTemplate(template.id)}
            >
              {template.name}
            </AriaButton>
            <Menu
              label={text.moreOf(template.name)}
              trigger={
                <IconButton label={text.moreOf(template.name)}>
                  <Ellipsis aria-hidden />
                </IconButton>
              }
            >
              <MenuItem
                id="open"
                label={text.open}
                onAction={() => void app.openTemplate(template.id)}
              />
              <MenuItem id="rename" label={text.rename} onAction={() => setNaming(template)} />
              <MenuItem
                id="duplicate"
                label={text.duplicate}
                onAction={() => void app.duplicateTemplate(template.id)}
              />
              <MenuItem
                id="export"
                label={text.export}
                onAction={() => saveFile(`${template.name}.json`, printTemplates([template]))}
              />
              <MenuRule />
              <MenuItem
                id="delete"
                label={text.delete}
                onAction={() => void app.deleteTemplate(template.id)}
              />
            </Menu>
          </li>
        ))}
      </ul>
      <NameDialog
        naming={naming}
        templates={templates}
        onClose={() => setNaming(null)}
        onName={(name) => {
          if (naming === 'new') void app.saveTemplate(name, message.draft)
          else if (naming) void app.renameTemplate(naming.id, name)
          setNaming(null)
        }}
      />
    </section>
  )

  function wordsOf(found: Exclude<ReturnType<typeof readTemplates>, { ok: true }>): string {
    if (found.why === 'not-json') return text['not-json'](found.place.line, found.place.column)
    if (found.why === 'none') return text['none-in']
    return 'entry' in found ? text[found.why](found.entry) : text[found.why]
  }
}

function useTemplateActions() {
  return {
    readTemplates: useApp((app) => app.readTemplates),
    importTemplates: useApp((app) => app.importTemplates),
    saveTemplate: useApp((app) => app.saveTemplate),
    renameTemplate: useApp((app) => app.renameTemplate),
    duplicateTemplate: useApp((app) => app.duplicateTemplate),
    deleteTemplate: useApp((app) => app.deleteTemplate),
    undoTemplate: useApp((app) => app.undoTemplate),
    openTemplate: useApp((app) => app.openTemplate),
    openExample: useApp((app) => app.openExample),
  }
}
