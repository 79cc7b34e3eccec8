/** Texts of our own whose lines must break where Chromium breaks them. What they try is their name. */
export const LINE_TEXTS: Readonly<Record<string, string>> = {
  'plain words':
    'The morning ferry leaves at six, long before the shops along the harbour open, and carries bread, letters and a few sleepy people to the islands.',
  'short words': 'it is as if we all go to be at it or no one is to do so by now, as it is up to us',
  punctuation:
    'Wait—what? “Nobody told me,” she said (quite loudly), ‘not a word!’; so we left: first John, then Mary/Anne, etc. And/or so… right?',
  hyphens: 'A state-of-the-art, well-known, twenty-one-year-old self-service check-in at gate A-12 to N-7',
  dashes: 'The years 1914–1918 and 1939 – 1945 — both of them — were hard, some say hardest–of–all.',
  numbers:
    'Total: $1,234.56 (−12.5 %) for 3 items, 50% off, 10:30–11:45, 2026-11-29, +49 170 555-0199, ½ l, 3×4, €20, 20€, #42',
  'an address on the web':
    'See https://example.org/guides/getting-started/index.html?lang=en&section=first-steps#install or mail help@example.org today',
  paths:
    'Open src/components/cards/OrderCard.tsx, then C:\\Users\\ada\\Documents and finally ~/notes.txt now',
  'one long word': 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'long words among short ones':
    'The word Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz is long, and so is antidisestablishmentarianism.',
  'no-break spaces':
    'It costs 12\u00a0000\u00a0kr and weighs 3\u00a0kg; page\u00a012, Dr.\u00a0Ada\u00a0Berg, 5\u00a0p.m. sharp',
  'zero-width spaces':
    'super\u200bcali\u200bfragi\u200blistic\u200bexpi\u200bali\u200bdocious is one word in seven parts',
  'soft hyphens':
    'extra\u00adordi\u00adnarily co\u00adoper\u00ada\u00adtive neigh\u00adbour\u00adhoods re\u00adunite un\u00adex\u00adpect\u00aded\u00adly',
  'word joiners': 'never\u2060-\u2060break\u2060-\u2060here but do break-here please',
  'line feeds': 'First line\nSecond line is a little longer than the first\n\nFourth line after an empty one',
  'several spaces': 'There  are   many    spaces     in      this       text        here',
  German: 'Die Straßenbahn fährt heute ausnahmsweise über die Brücke, weil am Marktplatz gebaut wird.',
  French: 'Quelle journée ! « Vraiment ? » demanda-t-il ; c’est l’été, n’est-ce pas : aujourd’hui même.',
  Spanish: '¿Dónde está la biblioteca? ¡Qué sorpresa! Mañana empezaremos a las 8 de la mañana.',
  Polish: 'Zażółć gęślą jaźń, powiedział ktoś w pociągu do Łodzi o wpół do ósmej wieczorem.',
  Turkish: 'İstanbul’da sabah erkenden kalkıp çay içmek, sonra da vapurla karşıya geçmek güzeldir.',
  Greek: 'Το καράβι φεύγει νωρίς το πρωί και γυρίζει αργά το βράδυ από τα νησιά.',
  Russian: 'Утренний паром отходит в шесть часов, задолго до того, как откроются магазины в гавани.',
  Vietnamese: 'Chuyến phà buổi sáng rời bến lúc sáu giờ, rất lâu trước khi các cửa hàng mở cửa.',
  'capitals and kerning': 'AVATAR WAVE To Tomorrow. Yes, Type LTD. AWAY Tea Ta Ve P. T. W. V, Y, r. f, “T”',
  brackets: 'f(x) = (a + b) * [c - d] / {e} and so_on(very_long_function_name(with_arguments))[0]',
  'slashes and signs': 'he/she/they, 24/7, km/h, n/a, A&B, Q&A, 50/50, one+two=three, a|b, x<y>z, @ada, #tag',
};

/** Whose characters our fonts lack: only where they may break can be compared, not how much fits on a line. */
export const BREAK_TEXTS: Readonly<Record<string, string>> = {
  Chinese: '清晨的渡轮六点出发，比港口的商店开门早得多。（船上有面包、信件）',
  Japanese: '朝のフェリーは六時に出ます。「早いですね」と彼女は言った。コーヒーをください。',
  Korean: '아침 배는 여섯 시에 떠납니다. 가게들은 아직 열지 않았습니다.',
  emoji: 'Party 🎉 tonight 🎈🎈 with the 👨‍👩‍👧‍👦 family 👍🏽 and 🇩🇪🇫🇷 flags 1️⃣ done',
  'Chinese among Latin': '使用 React Native 开发 App，版本 0.76 以上。',
  'narrow no-break spaces': '3\u202fkg et 12\u202f000\u202f€, c’est cher\u202f!',
};
