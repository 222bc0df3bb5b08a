import { defineTexts } from '../../words.ts'

export const DEVICE_TEXTS = defineTexts(
  'device',
  {
    on: '{{browser}} on {{system}}',
    program: '{{name}} (a program)',
    unknown: 'Unknown device',
    someBrowser: 'Browser',
  },
  {
    on: '{{browser}} sur {{system}}',
    program: '{{name}} (un programme)',
    unknown: 'Appareil inconnu',
    someBrowser: 'Navigateur',
  },
)
