/** Colours of the levels on the map; everywhere a letter or a word stands beside them. */
export const gradeColour: Record<string, string> = { NORMAL: '#2f9e62', BLUE: '#2f6fdb', YELLOW: '#e5b400', ORANGE: '#e8730c', RED: '#d3262e', UNSPECIFIED: '#8a93a0' }

const order = ['UNSPECIFIED', 'NORMAL', 'BLUE', 'YELLOW', 'ORANGE', 'RED']

/** How bad a level is: 0 where it is not said, 5 for red. */
export const rank = (grade: string) => order.indexOf(grade)
