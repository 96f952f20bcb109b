import { distance, skeleton } from '../text/skeleton.ts'
import type { SegmentedText } from '../text/types.ts'

/** Characters that Chinese uses to write the sounds of foreign names (after the tables of Xinhua); ordinary words seldom hold two in a row. */
const SOUND = new Set(
  '阿埃艾爱安昂奥巴白班邦保鲍贝本比彼宾波伯博勃布采查察岑楚茨达戴丹当道德登邓迪蒂丁东杜多顿恩尔法凡范方菲费芬丰冯佛弗福夫盖甘冈高戈格葛根贡古瓜圭哈海汉豪赫黑亨洪胡华怀霍基吉加贾简江杰捷金津卡凯坎康考科克肯孔库夸奎昆拉莱赖兰朗劳勒雷蕾里利丽莉连良列林琳留龙隆卢鲁路吕伦罗洛马玛迈麦曼芒毛梅门蒙米密明摩莫默姆穆纳娜奈南内尼妮宁纽农努诺欧帕派潘庞佩彭皮平珀蒲普奇齐乔切青琼丘屈热仁日荣茹瑞若萨塞赛桑瑟森沙莎山尚绍舍申圣施什史舒斯丝司松苏孙索塔泰坦汤唐陶特腾提廷图托陀瓦娃万旺威维韦卫魏温文翁沃乌武西希锡夏香肖谢辛欣兴休许雪逊雅亚扬尧耶叶伊依易因英尤于约泽曾扎詹珍芝治兹朱卓佐泽弗埃马纽尼'.split(
    '',
  ),
)

const LONGEST = 7

/** True if a character may write the sound of a foreign name. */
export const writesSound = (character: string): boolean => SOUND.has(character)

export interface SoundedName {
  /** The characters as written. */
  readonly form: string
  readonly skeleton: string
  readonly segments: readonly number[]
}

/** Stretches of a Chinese text that may write the sound of a foreign name: two to seven characters of the list above. */
export function soundedNames({ text, segments }: SegmentedText): SoundedName[] {
  const found = new Map<string, number[]>()
  for (const [s, { start, end }] of segments.entries()) {
    const sentence = text.slice(start, end)
    for (let from = 0; from < sentence.length; from++) {
      for (let to = from; to < Math.min(sentence.length, from + LONGEST) && SOUND.has(sentence[to]!); to++) {
        if (to === from) continue
        const form = sentence.slice(from, to + 1)
        const list = found.get(form)
        if (!list) found.set(form, [s])
        else if (list.at(-1) !== s) list.push(s)
      }
    }
  }
  return [...found].map(([form, list]) => ({ form, skeleton: skeleton(form), segments: list }))
}

/**
 * Finds names by how they sound, up to one consonant more, less or other than was asked for (never the first).
 *
 * @returns a look-up by skeleton; O(length) for each, by the skeletons with one consonant left out
 */
export function nearSkeletons(names: readonly SoundedName[]): (sound: string, limit: 0 | 1) => readonly SoundedName[] {
  const byPart = new Map<string, SoundedName[]>()
  for (const name of names) {
    if (name.skeleton.length < 2) continue
    for (const part of new Set(partsOf(name.skeleton))) {
      const list = byPart.get(part)
      if (list) list.push(name)
      else byPart.set(part, [name])
    }
  }
  return (sound, limit) => {
    const found = new Set<SoundedName>()
    for (const part of limit === 0 ? [sound] : partsOf(sound)) {
      for (const name of byPart.get(part) ?? [])
        if (name.skeleton[0] === sound[0] && distance(sound, name.skeleton, limit) <= limit) found.add(name)
    }
    return [...found]
  }
}

/** A skeleton, and what it is without one of its consonants. */
const partsOf = (sound: string): string[] => [sound, ...Array.from(sound, (_, n) => sound.slice(0, n) + sound.slice(n + 1))]
