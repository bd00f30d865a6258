import type { Language } from '../protocol/schema.ts';

/**
 * Words that say how a sentence is built and not what it is about. They count little in a comparison, and they
 * tell languages apart where nothing better is at hand.
 */
const text: Readonly<Record<Language, string>> = {
  nl: `de het een en of maar want dus toch dan als dat die dit deze er hier daar waar wat wie welke hoe wanneer waarom
    ik je jij jullie u uw we wij ze zij hij me mij mijn jouw ons onze hun hen haar zijn zich men iemand iedereen niemand
    is ben bent was waren geweest heb hebt heeft had hadden gehad word wordt worden werd werden geworden kan kun kunt kunnen kon konden
    zal zullen zou zouden moet moeten moest moesten mag mogen mocht wil willen wilde wou ga gaat gaan ging doe doet doen deed
    niet geen wel ook nog al steeds weer meer heel erg zo te veel even maar gewoon echt eigenlijk misschien nu net pas ooit nooit altijd
    in op aan van voor met bij naar uit over om tot door na onder tegen zonder tussen sinds tijdens vanaf per via binnen buiten
    iets niets alles zelf elkaar toen omdat zodat terwijl hoewel dus nou ja nee hoi hallo beste dag groet groetjes mvg aub alstublieft alsjeblieft
    graag bedankt dank ff eens keer weten vraag laten komt komen`,
  en: `the a an and or but so because then than if that this these those there here where what who which how when why
    i you he she it we they me him her us them my your his its our their myself yourself someone anyone everybody nobody
    is am are was were be been being have has had do does did done can could will would shall should may might must
    not no yes also still already again more very much too just really actually maybe now ever never always
    in on at of for with by to from out about over until through after under against without between since during into
    something nothing everything when while though hi hello dear please thanks thank get got want need know would like
    im ive dont doesnt didnt cant cannot isnt wasnt wont its youre`,
  de: `der die das ein eine einen einem einer und oder aber weil dann als dass dies diese dieser es gibt hier da wo was wer welche wie wann warum
    ich du er sie wir ihr mich mir mein meine dein unser euer ihre sich man jemand
    ist bin bist war waren habe hast hat hatte haben werden wird wurde kann konnen konnte will wollen soll sollen muss mussen darf
    nicht kein keine auch noch schon wieder mehr sehr so zu viel nur echt jetzt nie immer
    in im am an auf von fur mit bei nach aus uber um bis durch unter gegen ohne zwischen seit wahrend zum zur
    etwas nichts alles selbst hallo bitte danke`,
  fr: `le la les un une des du de et ou mais car donc alors si que qui quoi ce cet cette ces il y a ici la ou quel quelle comment quand pourquoi
    je tu il elle on nous vous ils elles me moi te toi se mon ma mes ton ta votre vos notre nos leur leurs
    est suis es etes sommes sont etait ete ai as avons avez ont avait peux peut pouvez veux veut doit dois faut
    ne pas plus aussi encore deja tres trop juste vraiment maintenant jamais toujours
    dans sur a au aux pour avec par chez vers sans sous entre depuis pendant jusque
    quelque chose rien tout bonjour merci svp`,
};

const sets: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(text.nl.split(/\s+/u)),
  en: new Set(text.en.split(/\s+/u)),
  de: new Set(text.de.split(/\s+/u)),
  fr: new Set(text.fr.split(/\s+/u)),
};

/** Is this folded word a grammar word of the language? */
export const isCommon = (plain: string, language: Language): boolean => sets[language].has(plain);

/** The language with most grammar words in the text; `fallback` when none stands out. */
export function guessLanguage(plains: readonly string[], fallback: Language): Language {
  let best = fallback;
  let most = plains.filter((plain) => sets[fallback].has(plain)).length;
  for (const language of ['nl', 'en', 'de', 'fr'] as const) {
    const count = plains.filter((plain) => sets[language].has(plain)).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}
