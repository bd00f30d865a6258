import type { Language } from '../protocol/schema.ts';

/** Forms that no rule brings together, `base form form …`: strong verbs, and spelling of street and chat. */
const irregularText: Readonly<Partial<Record<Language, string>>> = {
  nl: `komen kwam kwamen gekomen komt;gaan ging gingen gegaan gaat;rijden reed reden gereden rijdt rij;staan stond stonden gestaan staat sta
    liggen lag lagen gelegen ligt lig;zitten zat zaten gezeten zit;krijgen kreeg kregen gekregen krijg krijgt;brengen bracht brachten gebracht
    denken dacht dachten gedacht;doen deed deden gedaan doet doe;zien zag zagen gezien ziet zie;spreken sprak spraken gesproken spreekt
    nemen nam namen genomen neemt;geven gaf gaven gegeven geeft geef;vinden vond vonden gevonden vindt;verliezen verloor verloren verlies
    vergeten vergat vergaten vergeet;breken brak braken gebroken breekt;vallen viel vielen gevallen valt;blijven bleef bleven gebleven blijft blijf
    schrijven schreef schreven geschreven schrijft;kiezen koos kozen gekozen kies;sluiten sloot sloten gesloten sluit;hangen hing hingen gehangen hangt
    lopen liep liepen gelopen loopt;roepen riep riepen geroepen;slapen sliep sliepen geslapen;trekken trok trokken getrokken trekt
    lezen las lazen gelezen lees leest;helpen hielp hielpen geholpen helpt;beginnen begon begonnen begint;kopen kocht kochten gekocht koop koopt
    zoeken zocht zochten gezocht zoekt zoek;staken stak gestoken steekt;laten liet lieten gelaten laat;houden hield hielden gehouden houdt hou
    zetten zette gezet zet;sturen stuurde stuurden gestuurd stuurt stuur;bellen belde belden gebeld belt bel;betalen betaalde betaald betaalt betaal
    wachten wachtte wacht gewacht;stelen stal gestolen;schelden schold uitgescholden scheldt;snijden sneed gesneden;hebben heb hebt heeft had hadden gehad heb kheb khad
    zijn is ben bent was waren geweest;worden word wordt werd werden geworden;kunnen kan kun kunt kon konden;willen wil wilt wilde wilden wou
    moeten moet moest moesten;mogen mag mocht mochten;zullen zal zult zou zouden;weten weet wist wisten geweten;zeggen zegt zei zeiden gezegd zeg
    niet ni nie niett nt;niets niks noppes nada;jij gij ge je u;jouw uw oew;mijn mn me m'n mijne;zijn zn z'n;het t;dat da;wat wa;een n ne nen 'n ene
    even effe ff effen;gewoon gwn;misschien mss;eigenlijk eigk;volgens vlgs;alsjeblieft aub svp plz asjeblieft;ook oo;altijd altyd;eens is s
    bericht berichtje;vandaag vndg;morgen mrgn;goed goe;maar mr;weer weeral;omdat omda;binnenkort bnk;jullie jullie jllie jlui;waarom wrm wrom;vanaf va;als a`,
  en: `be is am are was were been being im youre its;have has had having ive;do does did done doing;go goes went gone going;get gets got gotten getting
    come came coming comes;lose lost losing loses;buy bought buys;send sent sends sending;break broke broken;pay paid pays paying;tell told;say said says
    leave left leaving leaves;steal stole stolen;freeze froze frozen;take took taken taking takes;forget forgot forgotten;give gave given gives giving
    find found;make made making makes;see saw seen;know knew known;think thought;bring brought;hold held;keep kept;feel felt;hear heard;speak spoke spoken
    write wrote written;drive drove driven driving drives;ride rode ridden riding;fall fell fallen;choose chose chosen choosing;wake woke woken;throw threw thrown
    withdraw withdrew withdrawn;begin began begun;stand stood;spend spent;meet met;read reads;eat ate eaten;run ran running;sell sold;wear wore worn;grow grew grown
    not dont doesnt didnt cant cannot isnt wasnt wont arent werent havent hasnt hadnt couldnt wouldnt shouldnt aint nt never no
    child children kids kid;person people;mouse mice;foot feet;woman women;man men;life lives
    you u ya;your ur yr;are r;please pls plz;because cause cuz bc;though tho;through thru;what wat wut;okay ok k;information info;application app;want wanna;going gonna;about abt;with w`,
};

const irregulars: Partial<Record<Language, ReadonlyMap<string, string>>> = {};

function irregularsOf(language: Language): ReadonlyMap<string, string> {
  const known = irregulars[language];
  if (known !== undefined) return known;
  const map = new Map<string, string>();
  for (const group of (irregularText[language] ?? '').split(/[;\n]/u)) {
    const [base = '', ...forms] = group.trim().split(/\s+/u);
    for (const form of forms) if (!map.has(form)) map.set(form.replaceAll("'", ''), base);
  }
  irregulars[language] = map;
  return map;
}

const participle =
  /^(op|af|aan|uit|in|mee|weg|door|terug|voorbij|over|om|toe|bij|na|vast|los|klaar|neer|binnen|langs|open|dicht|stop|vrij|tegen|samen)?ge(.{3,})$/u;
const diminutives = ['etje', 'tje', 'pje', 'je', 'eke', 'ke'];

/** `opgehaald` → `ophaald`: the verb as it looks without its participle's `ge`. */
function readParticiple(plain: string): string | undefined {
  const found = /(?:d|t|en)$/u.test(plain) ? participle.exec(plain) : null;
  return found === null ? undefined : `${found[1] ?? ''}${found[2] ?? ''}`;
}

/** `putteke`, `pakketje` → `put`, `pakket`; which ending it was cannot always be told, so there may be several. */
function readDiminutives(plain: string): string[] {
  const single = plain.replace(/s$/u, '');
  return diminutives
    .filter((ending) => single.endsWith(ending) && single.length - ending.length >= 3)
    .map((ending) => single.slice(0, -ending.length).replace(/([^aeiou])\1$/u, '$1'));
}

/** The word as a dictionary has it, as far as it is known: irregular forms and chat spelling. */
export const readBase = (plain: string, language: Language): string => irregularsOf(language).get(plain) ?? plain;

/** Other words that a Dutch word may be a form of; none for other languages. */
export function readVariants(plain: string, language: Language): string[] {
  if (language !== 'nl' || plain.length < 5) return [];
  const variants: string[] = [];
  const verb = readParticiple(plain);
  if (verb !== undefined) variants.push(verb);
  variants.push(...readDiminutives(plain));
  return variants;
}
