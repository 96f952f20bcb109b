import type { Examples } from '../../contracts/checks.ts'

export const examples: Examples = {
  differs: [
    ['ru', 'The mayor said that the road was open.', 'Мэр утверждает, что дорога открыта.'],
    ['fr', 'The mayor said that the road was open.', 'Le maire prétend que la route est ouverte.'],
    ['de', 'The mayor said that the road was open.', 'Der Bürgermeister behauptet, die Straße sei offen.'],
    ['es', 'The mayor said that the road was open.', 'El alcalde admitió que la carretera estaba abierta.'],
    ['ar', 'The mayor said that the road was open.', 'زعم العمدة أن الطريق مفتوح.'],
    ['zh', 'The mayor said that the road was open.', '市长声称道路已开放。'],
  ],
  agrees: [
    ['ru', 'The mayor said that the road was open.', 'Мэр сообщил, что дорога открыта.'],
    ['fr', 'The mayor stated that the road was open.', 'Le maire a affirmé que la route était ouverte.'],
    ['de', 'The mayor admitted that the road was closed.', 'Der Bürgermeister räumte die Sperrung ein.'],
    ['es', 'The mayor acknowledged it.', 'El alcalde lo reconoció.'],
    ['ar', 'The mayor claimed that the road was open.', 'ادعى العمدة أن الطريق مفتوح.'],
    ['zh', 'The mayor said that the road was open.', '市长表示道路已开放。'],
  ],
}
