import { defineTexts } from '../words.ts'

export const SEARCH_TEXTS = defineTexts(
  'search',
  {
    title: 'Go to a service',
    field: 'Name of a service, or the handle of a contact',
    results: 'Services',
    found_one: '{{count}} service',
    found_other: '{{count}} services',
    more: 'The first {{count}} of more: type on to narrow them down.',
    none: 'No service of yours matches “{{text}}”.',
    noServices: 'You are not a contact of any service yet.',
    loading: 'Searching',
    close: 'Close',
    keys: '↑ ↓ to choose, Enter to go to its contacts, Esc to close',
  },
  {
    title: 'Aller à un service',
    field: 'Nom d’un service, ou identifiant d’un contact',
    results: 'Services',
    found_one: '{{count}} service',
    found_other: '{{count}} services',
    more: 'Les {{count}} premiers : précisez votre recherche pour voir les autres.',
    none: 'Aucun de vos services ne correspond à « {{text}} ».',
    noServices: 'Vous n’êtes encore contact d’aucun service.',
    loading: 'Recherche en cours',
    close: 'Fermer',
    keys: '↑ ↓ pour choisir, Entrée pour aller à ses contacts, Échap pour fermer',
  },
)
