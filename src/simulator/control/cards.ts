import { CARD_TOPIC, pressCard } from '../cards/press.ts'
import { isJsonObject } from '../json.ts'
import { type ControlPlace, done, fieldsOf, wrong } from './place.ts'

const NOBODY = `nobody is connected who subscribed to CALLBACK ${CARD_TOPIC}`

/** The cards that were made, and what people do with them. */
export const cardPlaces: readonly ControlPlace[] = [
  {
    method: 'GET',
    path: '/_sim/cards',
    run: ({ world }) => done({ cards: [...world().cards.values()] }),
  },
  {
    method: 'POST',
    path: '/_sim/card-action',
    run: ({ world }, incoming) => {
      const { cards, enterprise, credentials } = world()
      const {
        outTrackId,
        userId = credentials.adminUserId,
        actionId,
        params = {},
      } = fieldsOf(incoming)
      const card = typeof outTrackId === 'string' ? cards.get(outTrackId) : undefined
      if (card === undefined) return wrong('outTrackId must be that of a card')
      if (typeof userId !== 'string' || !enterprise.people.has(userId)) {
        return wrong('userId must be that of a person in the enterprise')
      }
      if (typeof actionId !== 'string' || actionId === '') {
        return wrong('actionId must be that of a button, as its template has it')
      }
      if (!isJsonObject(params)) return wrong('params must be an object')
      if (card.callbackType !== 'STREAM') {
        return wrong('the card was not made with "callbackType": "STREAM"')
      }
      const delivery = pressCard(card, { userId, actionId, params }, world())
      return done(delivery === null ? { delivery, hint: NOBODY } : { delivery })
    },
  },
]
