/** Language of the interface and of claim texts, directions, dates: what the views need of claims/tell.ts. */

export {
  claimLanguage,
  directionOf,
  languageName,
  type Told,
  tell,
  tellDate,
} from '../claims/tell.ts';
