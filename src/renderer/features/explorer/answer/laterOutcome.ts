import { later } from '../../../ui/later.tsx'

/** The view of an outcome; the first paint does without it. */
export const OutcomeView = later('OutcomeView', () => import('./OutcomeView.tsx'))
