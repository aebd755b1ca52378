import { VisuallyHidden } from 'react-aria-components'
import { useText } from '../../i18n/useText.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { SplitPanes } from '../../ui/SplitPanes.tsx'
import { Tab, TabList, TabPanel, Tabs } from '../../ui/Tabs.tsx'
import { useApp } from '../../useApp.tsx'
import { TokenCard } from './card/TokenCard.tsx'
import { inspectorMessages } from './inspector.messages.ts'
import styles from './inspector.module.css'
import type { SectionProps } from './section.ts'
import { SECTIONS } from './sections.ts'

/** The token inspector: the token of the profile in use, and all that can be found out about it. */
export function InspectorScreen({ Outcome }: Pick<SectionProps, 'Outcome'>) {
  const text = useText(inspectorMessages)
  const profileId = useApp((app) => selectedProfile(app).id)

  return (
    <div className={styles.screen}>
      <VisuallyHidden elementType="h1">{text.title}</VisuallyHidden>
      <SplitPanes
        label={text.cardWidth}
        initial={{ px: 360 }}
        leastFirstPx={320}
        leastSecondPx={480}
        first={<TokenCard key={profileId} profileId={profileId} />}
        second={<Sections key={profileId} profileId={profileId} Outcome={Outcome} />}
      />
    </div>
  )
}

function Sections(props: SectionProps) {
  const text = useText(inspectorMessages)
  return (
    <section className={styles.sections} aria-label={text.sections}>
      <Tabs>
        <TabList aria-label={text.sections}>
          {SECTIONS.map(({ id }) => (
            <Tab key={id} id={id}>
              {text[id]}
            </Tab>
          ))}
        </TabList>
        {SECTIONS.map(({ id, Content }) => (
          <TabPanel key={id} id={id}>
            <Content {...props} />
          </TabPanel>
        ))}
      </Tabs>
    </section>
  )
}
