import { later } from '../../../ui/later.ts'

/** Loads the view of an outcome; the first paint does without it. */
export const loadOutcomeView = () => import('./OutcomeView.tsx')

/** The view of an outcome, loaded when it is first drawn. */
export const OutcomeView = later('OutcomeView', loadOutcomeView)
