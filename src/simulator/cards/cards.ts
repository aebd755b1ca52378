import type { Addressee } from '../../shared/sandbox/view.ts'

/** What an interactive card shows, variable by variable of its template. */
export type CardParams = Record<string, unknown>

/** An interactive card. */
export interface Card {
  /** Its name, which whoever made it chose. */
  outTrackId: string
  callbackType: string | null
  /** What is shown; an inbox that the card was delivered to shows the same. */
  content: {
    outTrackId: string
    cardTemplateId: string
    cardParamMap: CardParams
    /** By userid: what only they are shown. */
    privateData: Record<string, unknown>
  }
  deliveredTo: Addressee[]
}

/** The cards by outTrackId. */
export type Cards = Map<string, Card>

/** What is to be different about a card. */
export interface CardChange {
  cardParamMap: CardParams | null
  privateData: Record<string, unknown> | null
  /** Keeps the variables that are not named. */
  byKey: boolean
  privateByKey: boolean
}

/** Changes what a card shows, wherever it was delivered to. */
export function changeCard({ content }: Card, change: CardChange): void {
  const { cardParamMap, privateData, byKey, privateByKey } = change
  if (cardParamMap !== null) {
    content.cardParamMap = byKey ? { ...content.cardParamMap, ...cardParamMap } : cardParamMap
  }
  if (privateData !== null) {
    content.privateData = privateByKey ? { ...content.privateData, ...privateData } : privateData
  }
}
