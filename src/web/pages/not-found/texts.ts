import { defineTexts } from '../../words.ts'

export const NOT_FOUND_TEXTS = defineTexts(
  'not-found',
  {
    title: 'There is no such page',
    lead: 'The address is incomplete, or the page has moved. If a letter brought you here, follow its link once more.',
    toServices: 'Go to my services',
  },
  {
    title: 'Cette page n’existe pas',
    lead: 'L’adresse est incomplète, ou la page a changé de place. Si un e-mail vous a mené ici, suivez à nouveau son lien.',
    toServices: 'Aller à mes services',
  },
)
