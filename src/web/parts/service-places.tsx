import { Link } from '@tanstack/react-router'
import { useTexts } from '../words.ts'
import { SERVICE_PLACE_TEXTS } from './service-place-texts.ts'
import classes from './service-places.module.css'

const PLACES = ['contacts', 'owner', 'rights', 'history'] as const

/** From one page of a service to another. */
export function ServicePlaces({ serviceId }: { serviceId: number }) {
  const say = useTexts(SERVICE_PLACE_TEXTS)
  return (
    <nav className={classes.places} aria-label={say('places')}>
      {PLACES.map((place) => (
        <Link key={place} to={`/services/${serviceId}/${place}`} className={classes.place}>
          {say(place)}
        </Link>
      ))}
    </nav>
  )
}
