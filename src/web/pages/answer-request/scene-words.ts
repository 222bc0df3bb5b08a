import type { OwnRequest } from '../../../api/own-request-wire.ts'
import { useMe } from '../../api/me.ts'
import { useNames } from '../../parts/names.ts'
import { namesOf } from '../../parts/person-name.tsx'
import { nameOf } from '../../parts/person-names.ts'
import { useTexts } from '../../words.ts'
import type { Part, Scene } from './scene.ts'
import { ASKED_TEXTS, SCENE_TITLES } from './scene-texts.ts'

type SceneTitle = keyof typeof SCENE_TITLES.en
type Asked = keyof typeof ASKED_TEXTS.en

/** The title of the page, and the sentence below it that says who asks what. */
export function useSceneWords(): (request: OwnRequest, scene: Scene, part: Part) => { title: string; lead: string } {
  const title = useTexts(SCENE_TITLES)
  const asked = useTexts(ASKED_TEXTS)
  const names = useNames()
  const { nichandle } = useMe()
  return (request, scene, part) => {
    const roles = names.spokenRoles(request.contactTypes)
    return {
      title: title(titleOf(request, scene, part, nichandle), { roles, to: nameOf(request.to) }),
      lead: asked(askedOf(request, part), {
        roles,
        service: `${request.serviceName} (${names.product(request.product)})`,
        asker: namesOf(request.asker),
        from: namesOf(request.from),
        to: namesOf(request.to),
      }),
    }
  }
}

function titleOf(request: OwnRequest, scene: Scene, part: Part, me: string): SceneTitle {
  if (scene === 'answer' && part === 'receiver') return 'answer_receiver'
  if (scene === 'done' && (part === 'receiver' || part === 'taker')) return 'done_mine'
  if (scene === 'done' && part === 'loser') return 'done_lost'
  if (scene === 'refused' && request.reasonAccount === me) return 'refused_mine'
  return scene === 'aborted' && request.reason === 'withdrawn' ? 'withdrawn' : scene
}

function askedOf({ asker, from, to }: OwnRequest, part: Part): Asked {
  if (part === 'receiver' && asker.nichandle === from.nichandle) return 'receiver_own'
  return part === 'loser' && asker.nichandle === to.nichandle ? 'loser_taken' : part
}
