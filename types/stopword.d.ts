/** The lists that are used here; the package has no types of its own. */
declare module 'stopword' {
  export const ara: string[];
  export const bul: string[];
  export const deu: string[];
  export const eng: string[];
  export const fra: string[];
  export const ita: string[];
  export const por: string[];
  export const rus: string[];
  export const spa: string[];
  export const tur: string[];
}
