import type { Language } from '../protocol/basic-schema.ts';
import type { TriageKind } from '../protocol/rules-schema.ts';

/**
 * Words that tell of what kind a post is; written for this project. `*` at the end of a word stands for any ending, at the
 * beginning for any beginning; several words are a phrase. Strong ones are enough by themselves, of the others it takes
 * two.
 */
export interface KindWords {
  readonly strong: readonly string[];
  readonly weak: readonly string[];
}

type Kinds = Readonly<Partial<Record<TriageKind, KindWords>>>;
const split = (text: string): string[] =>
  text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
const kind = (strong: string, weak = ''): KindWords => ({ strong: split(strong), weak: split(weak) });

const nl: Kinds = {
  heated: kind(
    'kut* | klote* | kanker* | tering* | tyfus* | godver* | gvd | verdomme | flikker op | rot op | sodemieter op | oprotten | schijt* | kolere* | klere* | debiel* | idioten | idioot | achterlijk* | klootzak* | eikels | sukkels | oplichters | dieven | hoeren* | mongool* | schandalig* | schande | woedend | razend | pislink | woest | spuugzat | kotsbeu | kotsmisselijk | bende prutsers | zakkenvullers | wtf | walgelijk* | belachelijk*',
    'amateurs | prutsers | waardeloos | bizar | triest | lachwekkend | boos | kwaad | niet normaal | dit kan niet | klaar mee | zat | zo moe van | ongelofelijk | ongelooflijk | respectloos | onbeschoft* | bespottelijk | achterbaks | te zot voor woorden | zot | foert',
  ),
  complaint: kind(
    'klacht* | klagen | geklaagd | ontevreden | teleurgesteld | teleurstellend* | slechte service | slechte ervaring | nog steeds niet | nog altijd niet | nog steeds geen | nog altijd geen | al weken | al maanden | al dagen | wacht al | wachten al | niemand neemt op | niemand reageert | geen reactie | geen antwoord | nooit iets gehoord | niets gehoord | nooit meer | geld terug | van het kastje naar de muur | voor de tweede keer | voor de derde keer | weer niet | alweer niet | laten we ons in de steek | in de steek gelaten | doet het niet | werkt niet | werkt nog niet | dit is niet de service',
    'kapot | stuk | defect | fout* | verkeerd* | te laat | vertraging | vervelend | jammer | slecht | storing | geweigerd | onterecht | dubbel betaald | duur | traag | vies | gevaarlijk | zonde | waarom | weer',
  ),
  legal: kind(
    'advocaat | advocaten | rechtszaak | rechter | rechtbank | juridisch* | aangifte | dagvaarding | dagvaarden | aansprakelijk* | schadeclaim | claim in | ombudsman | geschillencommissie | acm | consumentenbond | autoriteit persoonsgegevens | avg-verzoek | datalek | ingebrekestelling | in gebreke | deurwaarder | incassobureau | bezwaarschrift | woo-verzoek | wob-verzoek | klokkenluider | strafbaar',
    'wettelijk* | wet | recht op | bezwaar | schadevergoeding | privacy | avg | gdpr | incasso | politie | meldpunt',
  ),
  safety: kind(
    'gaslucht | gaslek | brand | brandlucht | rook uit | vlam* | explosie | ontploft | ontplof* | gewond* | ongeluk gebeurd | ambulance | 112 | eerste hulp | levensgevaar* | levensbedreigend* | elektrocutie | onder stroom | kortsluiting | vonken | giftig* | vergiftig* | allergische reactie | zelfmoord | zelfdoding | suïcid* | wil niet meer leven | maak er een eind aan | kind alleen | mishandel* | bedreigd | bedreiging* | aangerand | wapen | overlast bedreigend | stort in | ingestort | losliggende kabel*',
    'gevaar* | onveilig* | ziek geworden | letsel | bloed* | schok | gevallen | koolmonoxide | zwanger | baby | rolstoel | hartpati*',
  ),
  press: kind(
    'journalist | journaliste | verslaggever | verslaggeefster | redacteur | persvraag | persvragen | woordvoerder | voor ons artikel | voor een artikel | namens de redactie | hoor en wederhoor | programma radar | kassa vara | nos nieuws | interviewverzoek | perskaart',
    'redactie | krant | artikel | interview | uitzending | deadline | reportage | podcast',
  ),
  praise: kind(
    'dank jullie wel | dankjewel | dankuwel | dank u wel | hartelijk dank | heel erg bedankt | super bedankt | top service | topservice | geweldige service | goede service | complimenten | compliment voor | complimentje | chapeau | petje af | helemaal blij | heel blij mee | supertevreden | zeer tevreden | goed geholpen | snel geholpen | fijn geholpen | keurig opgelost | netjes opgelost | goed bezig | hulde',
    'bedankt | dank | top | super | blij | fijn | mooi | tevreden | geweldig | prachtig | lekker snel | vriendelijk* | behulpzaam | thanks | thx | ❤ | 👏 | 🙏 | 😍 | 🥰',
  ),
  question: kind(
    'weet iemand | kan iemand | kunnen jullie | kan ik | kun je | kunt u | hoe kan | hoe kom ik | hoe lang | hoelang | wanneer komt | wanneer gaat | waar kan | waar vind | wat moet ik | is het mogelijk | mag ik | hebben jullie | zijn jullie | ik vroeg me af | ik wil graag weten | graag info* | ik heb een vraag | vraagje',
    'hoe | waar | wanneer | welke | hoeveel | wie | wat',
  ),
  spam: kind(
    'verdien geld | snel geld verdienen | geld verdienen met | passief inkomen | bitcoin* | crypto* | forex | trading | gratis iphone | klik op de link in mijn bio | volg mij terug | followers kopen | volgers kopen | lening nodig | lening zonder bkr | onlyfans | casino* | viagra | whatsapp mij op | stuur me een dm voor',
    'gratis | winactie | korting* | promo* | actiecode | link in bio',
  ),
};

const en: Kinds = {
  heated: kind(
    'fuck* | wtf | bullshit | shit | shitty | crap | disgusting | disgrace* | outrageous | furious | livid | idiots | idiot | morons | moron | scammers | thieves | liars | screw you | piss off | sick of you | absolute joke | shame on you | useless lot | fed up',
    'angry | ridiculous | joke | pathetic | appalling | unbelievable | worst | useless | terrible | horrible | awful | rude | incompetent',
  ),
  complaint: kind(
    'complain* | complaint* | disappointed | disappointing | unacceptable | bad service | poor service | terrible service | still not | still no | still waiting | been waiting | waiting for weeks | no reply | no response | nobody answers | no one answers | never heard back | refund | money back | never again | second time | third time | does not work | doesnt work | not working | let down',
    'broken | late | delay* | wrong | faulty | missing | overcharged | slow | dirty | cancelled | why | again',
  ),
  legal: kind(
    'lawyer* | solicitor* | attorney | legal action | court | sue you | suing | lawsuit | ombudsman | small claims | trading standards | consumer authority | gdpr request | data breach | liable | liability | police report | whistleblower | subpoena',
    'legal* | rights | compensation | privacy | gdpr | police | regulator',
  ),
  safety: kind(
    'gas leak | smell gas | smell of gas | on fire | fire | smoke coming | explosion | exploded | injured | ambulance | emergency room | 911 | 999 | 112 | electrocuted | live wire | sparks | poison* | allergic reaction | suicide | kill myself | want to die | end my life | abuse* | threatened | assault* | weapon | collapsed',
    'danger* | unsafe | hurt | sick from | bleeding | shock | carbon monoxide | pregnant | baby | wheelchair',
  ),
  press: kind(
    'journalist | reporter | press inquiry | press enquiry | media inquiry | spokesperson | for our article | for an article | on behalf of the editors | right of reply | press office',
    'newspaper | article | interview | deadline | broadcast | editor | podcast',
  ),
  praise: kind(
    'thank you so much | many thanks | great service | excellent service | amazing service | well done | kudos | hats off | very happy | really happy | very helpful | so helpful | quick response | sorted quickly | love your | best service | big thanks',
    'thanks | thank you | great | awesome | happy | lovely | nice | amazing | helpful | friendly | cheers | ❤ | 👏 | 🙏 | 😍 | 🥰',
  ),
  question: kind(
    'does anyone know | can anyone | can you | could you | can i | how do i | how can i | how long | when will | where can i | where do i | what should i | is it possible | am i able | do you have | are you open | i was wondering | i would like to know | quick question',
    'how | where | when | which | who | what',
  ),
  spam: kind(
    'make money | earn money | passive income | bitcoin* | crypto* | forex | trading signals | free iphone | link in my bio | follow me back | buy followers | need a loan | onlyfans | casino* | viagra | whatsapp me | dm me for',
    'free | giveaway | discount* | promo* | link in bio',
  ),
};

const de: Kinds = {
  heated: kind(
    'scheiß* | scheiss* | verdammt* | idioten | betrüger | frechheit | unverschämt* | eine schande | zum kotzen | wütend',
    'lächerlich | unfassbar | sauer | schlimmste',
  ),
  complaint: kind(
    'beschwerde* | beschweren | enttäuscht | unzufrieden | immer noch nicht | warte seit | keine antwort | geld zurück | nie wieder',
    'kaputt | defekt | falsch | zu spät | schlecht | warum',
  ),
  legal: kind(
    'anwalt | rechtsanwalt | klage einreichen | gericht | anzeige erstatten | verbraucherzentrale | haftbar | datenschutzverletzung',
    'rechtlich | schadenersatz | datenschutz',
  ),
  safety: kind(
    'gasgeruch | brand | feuer | verletzt | krankenwagen | lebensgefahr | stromschlag | selbstmord | suizid',
    'gefährlich | unsicher | blut',
  ),
  press: kind(
    'journalist | journalistin | presseanfrage | pressesprecher | für unseren artikel',
    'redaktion | zeitung | interview',
  ),
  praise: kind(
    'vielen dank | herzlichen dank | toller service | super service | sehr zufrieden | gut gemacht',
    'danke | toll | super | zufrieden',
  ),
  question: kind(
    'weiß jemand | können sie | kann ich | könnt ihr | wie lange | wann kommt | wo finde | ist es möglich',
    'wie | wo | wann | welche',
  ),
  spam: kind('geld verdienen | bitcoin* | krypto* | casino*', 'gratis | gewinnspiel'),
};

const fr: Kinds = {
  heated: kind(
    "putain | merde | bordel | connards | escrocs | voleurs | honteux | scandaleux | c'est une honte | furieux | ras le bol",
    'ridicule | nul | incroyable | pire',
  ),
  complaint: kind(
    'plainte | réclamation* | me plains | déçu | déçue | inadmissible | toujours pas | toujours rien | aucune réponse | pas de réponse | remboursement | plus jamais',
    'cassé | panne | retard | erreur | mauvais | pourquoi',
  ),
  legal: kind(
    'avocat | tribunal | porter plainte | action en justice | médiateur | mise en demeure | violation de données',
    'juridique | indemnisation | vie privée',
  ),
  safety: kind(
    'odeur de gaz | fuite de gaz | incendie | blessé | blessée | ambulance | électrocut* | suicide | danger de mort',
    'danger* | sang',
  ),
  press: kind('journaliste | demande de presse | porte-parole | pour notre article', 'rédaction | journal | interview'),
  praise: kind(
    'merci beaucoup | un grand merci | excellent service | très satisfait | très satisfaite | bravo',
    'merci | super | génial | content | contente',
  ),
  question: kind(
    "quelqu'un sait | pouvez-vous | est-ce que | puis-je | comment faire | où puis-je | quand est-ce",
    'comment | où | quand | quel | quelle',
  ),
  spam: kind('gagner de l’argent | bitcoin* | crypto* | casino*', 'gratuit | promo*'),
};

export const triageWords: Readonly<Record<Language, Kinds>> = { nl, en, de, fr };
