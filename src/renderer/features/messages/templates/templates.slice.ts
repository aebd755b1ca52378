import {
  type ExampleKind,
  type ExampleLanguage,
  exampleOf,
} from '../../../../shared/messages/examples.ts'
import type { Draft } from '../../../../shared/messages/draft.ts'
import {
  draftIn,
  freeName,
  type Template,
  templateOf,
  withTemplate,
} from '../../../../shared/messages/template.ts'
import { messageTypeOf } from '../../../../shared/messages/types.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { languageOf } from '../../../languageOf.ts'
import type { SliceCreator } from '../../../store.ts'
import { type Home, startingWork, withTypeAnywhere, withValues } from '../messageWork.ts'
import type { MessageWork } from '../messages.slice.ts'

/** What can be taken back: until something else is done. */
export type TemplateUndo =
  | { what: 'deleted'; name: string; before: readonly Template[] }
  /** Something was opened over a message. */
  | { what: 'opened'; name: string; profileId: string; before: MessageWork | undefined }

/** State and actions of templates, examples and types. */
export interface TemplatesSlice {
  /** `null` before they were asked for. */
  templates: readonly Template[] | null
  templateUndo: TemplateUndo | null
  readTemplates: () => Promise<void>
  /** Keeps a message under a name, in the place of what has that name. */
  saveTemplate: (name: string, draft: Draft) => Promise<void>
  renameTemplate: (id: string, name: string) => Promise<void>
  duplicateTemplate: (id: string) => Promise<void>
  deleteTemplate: (id: string) => Promise<void>
  importTemplates: (read: readonly Omit<Template, 'id'>[]) => Promise<void>
  undoTemplate: () => Promise<void>
  openTemplate: (id: string) => Promise<void>
  /** Opens a message that came from elsewhere, under what it is called when it is taken back. */
  openDraft: (name: string, draft: Draft) => Promise<void>
  openExample: (typeId: string, kind: ExampleKind, language: ExampleLanguage) => Promise<void>
  openMessageType: (typeId: string) => Promise<void>
}

/** Makes the slice of templates. They are shown at once and kept by main. */
export const createTemplatesSlice: SliceCreator<TemplatesSlice> = (bridge) => (set, get) => {
  let isReading = false

  async function keep(templates: readonly Template[], undo: TemplateUndo | null = null) {
    const before = get().templates
    set({ templates, templateUndo: undo })
    const result = await bridge.ask('templates.keep', { templates: [...templates] })
    if (result.ok) {
      if (get().templates === templates) set({ templates: result.value })
      return
    }
    get().notify(result.failure)
    // What is not kept must not look as if it were.
    if (get().templates === templates) set({ templates: before, templateUndo: null })
  }

  const all = () => get().templates ?? []
  const find = (id: string) => all().find((one) => one.id === id)

  function home(): Home {
    const { simulator } = get()
    const group = simulator.at === 'done' ? (simulator.value.groups[0] ?? null) : null
    return { language: languageOf(get()), profile: selectedProfile(get()), group }
  }

  async function open(
    name: string | null,
    make: (work: MessageWork, home: Home) => MessageWork,
  ): Promise<void> {
    const { id } = selectedProfile(get())
    // What was written the last time may not have been read yet, and must not be lost.
    await get().restoreMessage(id)
    const ground = home()
    const before = get().messages[id]
    get().writeMessage(id, make(before ?? startingWork(ground), ground))
    const undo = name === null ? null : ({ what: 'opened', name, profileId: id, before } as const)
    set({ templateUndo: undo })
    get().goTo('messages')
  }

  return {
    templates: null,
    templateUndo: null,
    readTemplates: async () => {
      if (isReading || get().templates !== null) return
      isReading = true
      const result = await bridge.ask('templates.read', {})
      isReading = false
      if (result.ok) set({ templates: get().templates ?? result.value })
      else get().notify(result.failure)
    },
    saveTemplate: (name, draft) =>
      keep(withTemplate(all(), templateOf(crypto.randomUUID(), name, draft))),
    renameTemplate: (id, name) =>
      keep(all().map((one) => (one.id === id ? { ...one, name: name.trim() } : one))),
    duplicateTemplate: async (id) => {
      const found = find(id)
      if (!found) return
      const copy = { ...found, id: crypto.randomUUID(), name: freeName(all(), found.name) }
      await keep(all().flatMap((one) => (one === found ? [one, copy] : [one])))
    },
    deleteTemplate: async (id) => {
      const found = find(id)
      if (!found) return
      const undo = { what: 'deleted', name: found.name, before: all() } as const
      await keep(
        all().filter((one) => one !== found),
        undo,
      )
    },
    importTemplates: async (read) => {
      const whole = [...all()]
      for (const one of read) {
        whole.push({ ...one, id: crypto.randomUUID(), name: freeName(whole, one.name) })
      }
      await keep(whole)
    },
    undoTemplate: async () => {
      const undo = get().templateUndo
      if (undo?.what === 'deleted') await keep(undo.before)
      if (undo?.what !== 'opened') return
      get().writeMessage(undo.profileId, undo.before ?? startingWork(home()))
      set({ templateUndo: null })
    },
    openTemplate: async (id) => {
      const found = find(id)
      const draft = found && draftIn(found)
      if (draft) await get().openDraft(found.name, draft)
    },
    openDraft: (name, draft) => open(name, () => ({ draft, kept: {}, moved: null })),
    openExample: async (typeId, kind, language) => {
      const type = messageTypeOf(typeId)
      const values = exampleOf(typeId, kind, language)
      if (!type || !values) return
      const name = language === 'zh' ? type.name.zh : type.name.en
      await open(name, (work, ground) => withValues(work, type, values, ground))
    },
    openMessageType: async (typeId) => {
      const type = messageTypeOf(typeId)
      if (type) await open(null, (work, ground) => withTypeAnywhere(work, type, ground))
    },
  }
}
