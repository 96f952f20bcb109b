import type { RivalWords } from '../rival-words.ts'

/** Days that are told without a figure, by language (entries as in `phrases.ts`). One in place of another is another date. */
// biome-ignore format: a table
export const DAYS: RivalWords = {
  'relative-day': {
    'before-yesterday': { en: 'the day before yesterday', ru: 'позавчера', fr: 'avant-hier', de: 'vorgestern', es: 'anteayer', ar: 'أول أمس, أمس الأول', zh: '前天', it: `l'altro ieri`, pt: 'anteontem', nl: 'eergisteren' },
    yesterday: { en: 'yesterday, last night', ru: 'вчера, вчерашн*', fr: 'hier', de: 'gestern, gestrig*', es: 'ayer, anoche', ar: 'أمس, البارحة', zh: '昨天, 昨日, 昨晚', it: 'ieri', pt: 'ontem', nl: 'gisteren' },
    today: { en: 'today, tonight, this morning/evening/afternoon', ru: 'сегодня, сегодняшн*', fr: `aujourd'hui, ce matin/soir, cet après-midi`, de: 'heute, heutig*', es: 'hoy, esta noche/tarde/mañana', ar: 'اليوم, هذه الليلة, الليلة', zh: '今天, 今日, 今晚', it: 'oggi, stasera, stamattina', pt: 'hoje', nl: 'vandaag, vanavond, vanmorgen' },
    tomorrow: { en: 'tomorrow', ru: 'завтра, завтрашн*', fr: 'demain', de: 'morgen', es: 'mañana', ar: 'غدا, غد', zh: '明天, 明日', it: 'domani', pt: 'amanhã', nl: 'morgen' },
  },
  weekday: {
    monday: { en: 'Monday', ru: 'понедельник*', fr: 'lundi', de: 'Montag*', es: 'lunes', ar: 'الاثنين, الإثنين', zh: '星期一, 周一', it: 'lunedì', nl: 'maandag' },
    tuesday: { en: 'Tuesday', ru: 'вторник*', fr: 'mardi', de: 'Dienstag*', es: 'martes', ar: 'الثلاثاء', zh: '星期二, 周二', it: 'martedì', nl: 'dinsdag' },
    wednesday: { en: 'Wednesday', ru: 'среда, среды, среду, средой', fr: 'mercredi', de: 'Mittwoch*', es: 'miércoles', ar: 'الأربعاء', zh: '星期三, 周三', it: 'mercoledì', nl: 'woensdag' },
    thursday: { en: 'Thursday', ru: 'четверг*', fr: 'jeudi', de: 'Donnerstag*', es: 'jueves', ar: 'الخميس', zh: '星期四, 周四', it: 'giovedì', nl: 'donderdag' },
    friday: { en: 'Friday', ru: 'пятница, пятницы, пятницу, пятницей', fr: 'vendredi', de: 'Freitag*', es: 'viernes', ar: 'الجمعة', zh: '星期五, 周五', it: 'venerdì', nl: 'vrijdag' },
    saturday: { en: 'Saturday', ru: 'суббота, субботы, субботу, субботой', fr: 'samedi', de: 'Samstag*, Sonnabend*', es: 'sábado', ar: 'السبت', zh: '星期六, 周六', it: 'sabato', nl: 'zaterdag' },
    sunday: { en: 'Sunday', ru: 'воскресенье, воскресенья, воскресеньем', fr: 'dimanche', de: 'Sonntag*', es: 'domingo', ar: 'الأحد', zh: '星期日, 星期天, 周日', it: 'domenica', nl: 'zondag' },
  },
}
