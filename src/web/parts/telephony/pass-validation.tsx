import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../words.ts'
import { PASS_VALIDATION_TEXTS } from './pass-validation-texts.ts'

/** That I have not passed the VoIP validation, and where it is passed. */
export function PassValidation() {
  const say = useTexts(PASS_VALIDATION_TEXTS)
  return (
    <Text size="sm">
      {say('passFirst')}{' '}
      <Anchor component={Link} to="/telephony/validation" size="sm" underline="always">
        {say('toValidation')}
      </Anchor>
    </Text>
  )
}
