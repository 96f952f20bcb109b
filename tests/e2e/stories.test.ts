import { afterAll, beforeAll } from 'vitest'
import { aidStories } from './aid-stories.ts'
import { barriers } from './barriers.ts'
import { editingStories } from './editing-stories.ts'
import { gridStories } from './grid-stories.ts'
import { importStories } from './import-stories.ts'
import { judgingStories } from './judging-stories.ts'
import { longTextStories } from './long-text-stories.ts'
import { readingStories } from './reading-stories.ts'
import { closeStage, openStage } from './stage.ts'

beforeAll(openStage)
afterAll(closeStage)

readingStories()
judgingStories()
longTextStories()
editingStories()
aidStories()
importStories()
gridStories()
barriers()
