import { useTexts } from '../../words.ts'
import { namesOf } from './draft.ts'
import { Folded } from './folded.tsx'
import type { PartProps } from './form.tsx'
import { Subjects } from './subjects.tsx'
import { EDIT_POLICY_TEXTS } from './texts.ts'

/** What is left out of what is allowed, and what is denied whatever others allow. */
export function Advanced(props: PartProps) {
  const say = useTexts(EDIT_POLICY_TEXTS)
  const isUsed = [...namesOf(props.draft, 'except'), ...namesOf(props.draft, 'deny')].length > 0
  return (
    <Folded title={say('advanced')} isOpen={isUsed}>
      <Subjects {...props} list="except" legend={say('except')} lead={say('exceptLead')} />
      <Subjects {...props} list="deny" legend={say('deny')} lead={say('denyLead')} />
    </Folded>
  )
}
