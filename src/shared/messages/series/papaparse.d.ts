/** As much of papaparse as is used: its published types would bring Node's globals into the window. */
declare module 'papaparse' {
  interface Parsed {
    data: string[][]
    /** `row` counts from 0. */
    errors: { type: 'Quotes' | 'Delimiter' | 'FieldMismatch'; row?: number }[]
  }
  const Papa: {
    parse: (text: string, config: { delimiter: string }) => Parsed
    unparse: (rows: object[], config: { escapeFormulae: boolean }) => string
  }
  // oxlint-disable-next-line import/no-default-export -- so it is published
  export default Papa
}
