import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['de', 'It must end by 31 March.', 'Sie muss bis zum 31. Mai enden.'],
    ['zh', 'Its mandate expires on 30 June.', '其授权将于7月30日到期。'],
    ['es', 'It is closed until 30 April.', 'Está cerrado hasta el 13 de abril.'],
    ['ru', 'It began on 1 June.', 'Она началась 1 июля.'],
    ['fr', 'They met on Monday.', 'Ils se sont réunis mardi.'],
    ['ar', 'They met yesterday.', 'اجتمعوا اليوم.'],
  ],
  agrees: [
    ['ar', 'Until 30 June 2026.', 'حتى 30 حزيران/يونيو 2026.'],
    ['zh', 'Between 2 and 8 May.', '5月2日至8日。'],
    ['ru', 'On January 6, 2026.', '6 января 2026 года.'],
    ['es', 'They met on Monday.', 'Se reunieron el lunes.'],
    ['de', 'They met yesterday.', 'Sie trafen sich gestern.'],
    ['fr', 'It may begin in May.', 'Cela peut commencer en mai.'],
  ],
}
