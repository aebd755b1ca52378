/** An error code that DingTalk lists and Dingbench does not explain. */
export interface ListedCode {
  code: string
  /** DingTalk's own short words, several separated by ` / `; '' where it has none. */
  words: string
  /** The page of the documentation that lists it; `null` for codes of the guide of 2016 alone. */
  page: string | null
}

const DOCUMENTATION = 'https://open.dingtalk.com/document/'

/** Every code that is only listed. Its file is read when somebody first asks, not at start. */
export async function loadListedCodes(): Promise<ListedCode[]> {
  const { default: file } = await import('./listedCodes.json', { with: { type: 'json' } })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON widens a row to a list; tests/shared/catalog/listedCodes.test.ts checks each
  const rows = file.codes as [code: string, words: string, page: number | null][]
  return rows.map(([code, words, page]) => {
    const name = page === null ? undefined : file.pages[page]
    return { code, words, page: name === undefined ? null : DOCUMENTATION + name }
  })
}
