import type { Bilingual } from '../catalog/operation.ts'
import type { MediaType } from '../media/fileTypes.ts'
import type { MediaEntry } from '../media/mediaEntry.ts'
import type { Finding } from './lint/finding.ts'
import type { JsonObject } from './json.ts'
import type { Preview, Screen } from './preview/preview.ts'
import type { Place } from './place.ts'
import type { RuleId } from './lint/rules.ts'

/**
 * How a message is spelt: work notifications and the enterprise messages of 2016; groups of the
 * enterprise; the webhook of a custom robot; the app's robot.
 */
export type Format = 'work' | 'chat' | 'webhook' | 'robot'

/** What the form has for a field. */
export type FieldKind =
  | 'text'
  | 'lines'
  | 'markdown'
  | 'url'
  | 'media'
  | 'picture'
  | 'color'
  | 'number'
  | 'choice'
  | 'rows'

/** How a value must look, and the rule that says so. */
export interface Look {
  form: RegExp
  rule: RuleId
}

/** A column of a list of rows: buttons, links, pairs. */
export type Column = Pick<MessageField, 'label' | 'kind' | 'required' | 'most' | 'advised'> & {
  /** The name of the value, the same in every format. */
  key: string
}

/** A field of a message, in one format. */
export interface MessageField {
  /** The name of the value, the same in every format and type: what conversion goes by. */
  key: string
  label: Bilingual
  kind: FieldKind
  /** Where it stands in the content. */
  place: Place
  required?: boolean
  /** Most characters that DingTalk takes; it is not said in which unit, UTF-16 ones are counted. */
  most?: number
  /** Most characters that DingTalk recommends or shows. */
  advised?: number
  look?: Look
  /** What a file must be whose media_id stands here; `file` when not said. */
  takes?: MediaType
  /** Short enough to stand beside another in a form. */
  isShort?: boolean
  columns?: readonly Column[]
  /** Rows are asked for; else they are only looked at when there. */
  choices?: readonly { value: string; label: Bilingual }[]
}

/** How a type is spelt in a format; a card with one button has other fields than one with several. */
export interface Shape {
  /** The msgtype, or the msgKey of the app's robot. */
  wire: string
  fields: readonly MessageField[]
  /** Tells shapes of the same name apart, by the content. */
  matches?: (content: JsonObject) => boolean
}

/** A row of a list, by the keys of its columns. */
export type Row = Readonly<Record<string, string>>
/** The values of a message by the keys of its fields, whatever its format. */
export type Values = Readonly<Record<string, string | readonly Row[]>>

/** A message of another type that says as much of it as that type can, and what it cannot. */
export interface Substitute {
  type: string
  values: Values
  /** Keys of the fields that are not in it. */
  lost: readonly string[]
}

/** How a message is looked at: as it is spelt, in a client. */
export interface Sight {
  format: Format
  /** The msgtype or msgKey. */
  wire: string
  screen: Screen
}

/** What stands for a type in a list, by the name of a drawing. */
export type TypeIcon =
  | 'letters'
  | 'picture'
  | 'sound'
  | 'file'
  | 'link'
  | 'form'
  | 'markdown'
  | 'buttons'
  | 'links'
  | 'film'

/** A type of message: all that Dingbench knows of it. */
export interface MessageType {
  id: string
  name: Bilingual
  icon: TypeIcon
  /** The first that fits counts; a new message takes the first of its format. */
  shapes: Partial<Record<Format, readonly Shape[]>>
  /** A message to start from in each language of the window, counted as notifications count. */
  example: Readonly<Record<keyof Bilingual, Values>>
  /** What the fields alone cannot tell. */
  check?: (content: JsonObject, shape: Shape, format: Format) => Finding[]
  /** Which shape holds these values; the first without this. */
  shapeFor?: (values: Values, shapes: readonly Shape[]) => Shape | undefined
  /** Values as another format counts them, such as seconds in milliseconds. */
  into?: (values: Values, from: Format, to: Format) => Values
  /** What an uploaded file tells of itself, for the fields beside the one that it stands in. */
  told?: (entry: MediaEntry, format: Format, key: string) => Values
  /** For a channel that does not have the type. */
  instead?: (values: Values, format: Format) => Substitute | null
  /** What a recipient sees of it. */
  preview: (values: Values, sight: Sight) => Preview
}

/** A value that is one text, '' when it is none. */
export function oneOf(values: Values, key: string): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

/** A value that is a list of rows, empty when it is none. */
export function rowsOf(values: Values, key: string): readonly Row[] {
  const value = values[key]
  return typeof value === 'object' ? value : []
}
