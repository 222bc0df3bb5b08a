import { type Owner, ownerName } from '../../../domain/owner.ts'
import { useLanguage, useTexts } from '../../words.ts'
import { isOrganised } from './entered.ts'
import classes from './facts.module.css'
import { OWNER_FACT_TEXTS } from './facts-texts.ts'
import { OWNER_FIELD_TEXTS } from './texts.ts'

/** What is known of an owner, as a list of facts. */
export function OwnerFacts({ owner }: { owner: Owner }) {
  const say = useTexts(OWNER_FIELD_TEXTS)
  const about = useTexts(OWNER_FACT_TEXTS)
  const address = useAddress()(owner)
  const person = [owner.firstname, owner.name].filter(Boolean).join(' ')
  return (
    <dl className={classes.facts}>
      <dt>{isOrganised(owner) ? about('organisation') : about('person')}</dt>
      <dd>
        <Told text={ownerName(owner)} isStrong />
      </dd>
      {isOrganised(owner) && person !== '' && (
        <>
          <dt>{about('speaker')}</dt>
          <dd>{person}</dd>
        </>
      )}
      <dt>{say('legalform')}</dt>
      <dd>{isOrganised(owner) ? say(owner.legalform as 'other') : say('person')}</dd>
      <dt>{say('email')}</dt>
      <dd>
        <Told text={owner.email} />
      </dd>
      <dt>{about('postal')}</dt>
      <dd>{address.length > 0 ? address.map((line) => <div key={line}>{line}</div>) : <Told text="" />}</dd>
      <dt>{say('phone')}</dt>
      <dd>
        <Told text={owner.phone} />
      </dd>
    </dl>
  )
}

function Told({ text, isStrong = false }: { text: string; isStrong?: boolean }) {
  const say = useTexts(OWNER_FACT_TEXTS)
  if (text === '') return <span style={{ color: 'var(--soft)' }}>{say('notGiven')}</span>
  return <span style={isStrong ? { fontWeight: 600 } : undefined}>{text}</span>
}

/** The lines of an address, as an envelope has them; without what is not known. */
function useAddress(): (owner: Owner) => string[] {
  const language = useLanguage()
  return ({ address, zip, city, area, country }) => {
    const place = [zip, city].filter(Boolean).join(' ')
    return [address, place, area, countryName(country, language)].filter(Boolean)
  }
}

/** A country by its code, in words; what is no code stands for itself. */
export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code === 'UNKNOWN' ? '' : code
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}
