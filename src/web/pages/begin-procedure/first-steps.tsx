/** The steps before an address is known: which service, who owns it, what is asked and why. */
import { Alert, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { SITUATIONS, type Situation } from '../../../domain/procedure.ts'
import { PRODUCTS } from '../../../domain/product.ts'
import { proofsNeeded } from '../../../domain/proof.ts'
import { useNames } from '../../parts/names.ts'
import { NEW_OWNER_TELLS, ownerFaults } from '../../parts/owner/faults.ts'
import { OwnerFields } from '../../parts/owner/fields.tsx'
import { OWNER_FIELD_TEXTS } from '../../parts/owner/texts.ts'
import { useProcedureNames } from '../../parts/procedure-names.ts'
import { useLanguage, useTexts } from '../../words.ts'
import classes from './begin-procedure.module.css'
import { StepForm } from './frame.tsx'
import { BEGIN_TEXTS } from './texts.ts'
import type { Wizard } from './wizard.ts'

export function ServiceStep({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const { draft, change } = wizard
  const products = useProductChoices()
  const faults = draft.name.trim() === '' ? { name: say('nameMissing') } : undefined
  return (
    <StepForm wizard={wizard} title={say('serviceTitle')} lead={say('service')} {...(faults && { faults })}>
      {(shown) => (
        <Stack>
          {wizard.view?.service === null && (
            <Alert color="blue" variant="outline">
              {say('typedElsewhere')}
            </Alert>
          )}
          <NativeSelect
            name="product"
            label={say('product')}
            data={products}
            value={draft.product}
            onChange={({ currentTarget }) => change({ product: currentTarget.value })}
          />
          <TextInput
            name="name"
            label={draft.product === 'domain' ? say('domainName') : say('name')}
            description={draft.product === 'domain' ? say('domainHint') : say('nameHint')}
            error={shown.name}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            autoComplete="off"
            maxLength={255}
            aria-required
            value={draft.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </Stack>
      )}
    </StepForm>
  )
}

/** By name; a domain is what it mostly is about. */
function useProductChoices() {
  const names = useNames()
  const order = new Intl.Collator(useLanguage())
  const all = PRODUCTS.map(({ path }) => ({ value: path, label: names.product(path) }))
  const rest = all.filter(({ value }) => value !== 'domain').sort((one, other) => order.compare(one.label, other.label))
  return [...all.filter(({ value }) => value === 'domain'), ...rest]
}

export function HolderStep({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const ownerSay = useTexts(OWNER_FIELD_TEXTS)
  const { draft, change } = wizard
  const faults = ownerFaults(draft.claimed, [], ownerSay)
  return (
    <StepForm wizard={wizard} title={say('holderTitle')} lead={say('holder')} faults={faults}>
      {(shown) => <OwnerFields owner={draft.claimed} change={(claimed) => change({ claimed })} faults={shown} required={[]} />}
    </StepForm>
  )
}

export function WantedStep({ wizard }: { wizard: Wizard }) {
  return wizard.kind === 'owner' ? <NewOwner wizard={wizard} /> : <NewContact wizard={wizard} />
}

function NewOwner({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const ownerSay = useTexts(OWNER_FIELD_TEXTS)
  const { draft, change } = wizard
  const faults = ownerFaults(draft.wanted, NEW_OWNER_TELLS, ownerSay)
  return (
    <StepForm wizard={wizard} title={say('newOwnerTitle')} lead={say('newOwner')} faults={faults}>
      {(shown) => (
        <OwnerFields owner={draft.wanted} change={(wanted) => change({ wanted })} faults={shown} required={NEW_OWNER_TELLS} />
      )}
    </StepForm>
  )
}

function NewContact({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const { draft, change } = wizard
  const faults = draft.contactAdmin.trim() === '' ? { contactAdmin: say('contactMissing') } : undefined
  return (
    <StepForm wizard={wizard} title={say('newContactTitle')} lead={say('newContact')} {...(faults && { faults })}>
      {(shown) => (
        <TextInput
          name="contactAdmin"
          label={say('contact')}
          description={say('contactHint')}
          error={shown.contactAdmin}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          autoComplete="off"
          maxLength={320}
          aria-required
          value={draft.contactAdmin}
          onChange={({ currentTarget }) => change({ contactAdmin: currentTarget.value })}
        />
      )}
    </StepForm>
  )
}

export function WhyStep({ wizard }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const names = useProcedureNames()
  const { draft, change } = wizard
  const faults = {
    ...(draft.situation === '' && { situation: say('situationMissing') }),
    ...(draft.statement.trim() === '' && { statement: say('statementMissing') }),
  }
  return (
    <StepForm wizard={wizard} title={say('whyTitle')} lead={say('why')} faults={faults}>
      {(shown) => (
        <Stack gap="lg">
          <Radio.Group
            label={say('situation')}
            value={draft.situation}
            onChange={(situation) => change({ situation: situation as Situation })}
            error={shown.situation}
            name="situation"
          >
            <Stack gap="xs" mt={8} mb={4}>
              {SITUATIONS.map((value) => (
                <Radio key={value} value={value} label={names.situation(value)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            name="statement"
            label={say('statement')}
            description={say('statementHint')}
            error={shown.statement}
            autosize
            minRows={4}
            maxRows={14}
            maxLength={4000}
            aria-required
            value={draft.statement}
            onChange={({ currentTarget }) => change({ statement: currentTarget.value })}
          />
          <NeededProofs wizard={wizard} />
        </Stack>
      )}
    </StepForm>
  )
}

/** What to have at hand for the step after next. */
function NeededProofs({ wizard: { kind, draft } }: { wizard: Wizard }) {
  const say = useTexts(BEGIN_TEXTS)
  const names = useProcedureNames()
  const needed = proofsNeeded(kind, draft.situation || 'other', draft.claimed.legalform)
  return (
    <div className={classes.needed} aria-live="polite">
      {say('needed')}
      <ul>
        {needed.map((proof) => (
          <li key={proof}>{names.proof(proof)}</li>
        ))}
      </ul>
    </div>
  )
}
