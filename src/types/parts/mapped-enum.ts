interface NamedEnum {
  enumName: string
}

/** The object with an enum's texts by Prisma's names: `filmRatingTexts`. */
export function textsOf({ enumName }: NamedEnum): string {
  return `${enumName.charAt(0).toLowerCase()}${enumName.slice(1)}Texts`
}

/** The type of its texts: `FilmRatingText`. */
export function textType({ enumName }: NamedEnum): string {
  return `${enumName}Text`
}
