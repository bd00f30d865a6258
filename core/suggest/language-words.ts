import type { Language } from '../protocol/schema.ts';

/**
 * Words that give a language away, written down for this project: function words, everyday words, words of
 * customer service, chat spelling, Flemish. A word that two languages share stands in both lists, so that it says
 * nothing between those two. The letter sequences of unknown words are judged by the same lists (`language-grams.ts`),
 * so each list also holds ordinary words of the shape that is typical for it; a long word that its letters alone
 * give away was left out, to stay small.
 */
export const languageWords: Readonly<Record<Language, string>> = {
  nl: `ja nee in de het een en ik je jij jou jouw jullie u uw hij zij ze we wij ons onze mij me mijn m'n mn zijn z'n
zn haar hun hen hem dit dat deze die der d'r dr er hier daar waar wat wie welk hoe waarom wanneer wel niet geen niks
nix niets iets iemand niemand alles alle allemaal zucht elke elk ieder iedereen ander andere anders ook nog al alweer
weer nu nou toen dan toch maar want of om omdat als dus te ten ter aan achter bij binnen boven buiten door met na naar
naast onder op over per rond sinds tegen tot tussen uit van vanaf via voor gisteren gister morgen vanavond vannacht
straks net pas even ooit nooit soms vaak meestal heel hele erg zeer best veel weinig meer minder precies eigenlijk
misschien echt zeker samen zelf zo ben bent is was waren geweest heb hebt heeft hebben had hadden gehad word wordt
worden werd geworden kan kun kunt kunnen kon konden mag mogen moet moest wil wilt willen wou wilde zal zullen zou ga
gaat gaan ging gegaan kom komt komen kwam gekomen doe doet doen deed zie ziet zien zag weet weten wist zeg zegt zei
vragen geef gaf krijgt gekregen laat laten maak maken neem nemen stond ligt liggen lag zit zitten zat vind vinden vond
denk dacht hoor horen bel belt bellen gebeld werkt wacht wachten sturen betalen bestel besteld bestelling bezorger
pakket pakje levering terug retour kapot stuk defect rekening factuur geld euro klant klanten klacht winkel bericht
antwoord reactie hulp help helpt helpen alsjeblieft alstublieft aub svp bedankt dank hoi hallo hey doei sorry vervelend
jammer balen slechte slechter goed beter beste mooi mooie leuk leuke fijn snel snelle duur dure gratis groot grote
klein kleine oud oude nieuwe trein bus halte huis thuis auto fiets water stroom storing verbinding gemeente paspoort
bewoner vuilnis container afval tuin bank stoel tafel doos schroeven deur dozen kussens man kind kinderen mensen twee
drie vier vijf zes acht negen tien elf eerste tweede derde keer volgende dinsdag maart mei juni juli augustus uur uren
minuut minuten dag dagen week weekend jaar jaren tijd zon regen warm koud liedje boek film herinner zet annuleer speel
zoek vertel toon voeg toe ff effe ofzo enzo idd ipv mss gwn zsm gvd kut das nie ofnie ge gij zijt hebde kunde ulle da
nen ne ni amai allee efkes pakske goesting merci plezant seffens gsm tof awel 't 'k 'n lekkage schandalig oplichters
top eens lang langer kort verder vorige kijk ingevuld opgelost inloggen lukt gebeurt gebeurd gekocht chauffeur zulk
fout foutmelding kleur maat past leeg vol dicht open weg hoef nodig later`,
  en: `yes no the a an and i i'm i've i'd i'll im ive you you're your u ur he she it it's its we we're us our they
them their my me mine his her him this that that's those here what what's who which how why when not none someone each
any all some else also too again still yet now then but because so if than as while or to at by for from in into of off
on onto out over per since till under until up via with within about after against along around before behind below
between down during near tonight morning afternoon evening night soon just never ever sometimes often very quite much
many more most less few lot lots enough almost exactly actually maybe perhaps course only am is are was were be been
being have has had having haven't hasn't do does did doing done don't doesn't didn't dont doesnt didnt can can't cant
cannot couldn't will won't wont wouldn't shall shouldn't may might must isn't isnt aren't wasn't weren't go goes going
went gone come comes came get gets getting got gotten give gave given make makes making made take took taken say says
said tell told ask see seen saw know knew want wants wanted need needs needed needing let keep keeps kept put work
works broken find found hear call wait send sent sending pay paid payment order ordered orders deliver driver parcel
package refund return charge bill invoice bank account service shop store message answer response help helped please
pls plz thank thx cheers hi hello hey dear regards sorry bad worst good better best great nice awful terrible rubbish
useless fast slow quick cheap expensive free big small old new train bus stop street home car bike water power outage
connection council passport appointment bench chair table box screws door cushions man woman kids people one two four
five six seven eight nine ten first second time times last next march june july august hour hours minute minutes day
days week weeks weekend months year rain warm cold song music book movie add remind reminder reminders set alarm alarms
cancel delete play show listen reserve restaurant rate gonna wanna ain't wtf smh tbh idk ya yeah yep nope sigh lmao bro
dude mate shit fuck damn hell ridiculous unbelievable disgrace scam yall y'all let's lets he's she's who's they're
they've we've we'll you've you'll there's 're 've 'll 'd n't long wrong left open lost stolen missing damaged password
login log logged website support chat phone email even well way back like look love hate use used buy sell colour size
fit full empty late able something's half such same both own kind could've should've`,
  de: `ja nee so ans der die das den dem des ein eine einen einer und ich du er sie es wir ihr uns euch mich dich sich
mir dir ihm ihn mein meine meinen meinem dein sein ihre euer eure unser unsere dies diese dieses jeder jede jedes alle
alles allen andere anderen anders auch noch schon wieder jetzt nun dann doch aber denn oder weil wenn als dass daß
damit während also zu zum zur an am auf aus bei beim bis durch für fuer gegen hinter im in ins mit nach neben ohne seit
über ueber um unter von vom vor wegen hier da dort wo was wer wem wen wie wieso weshalb wann woher wohin nicht nichts
nix nie niemals niemand jemand etwas kein nein heute morgen abend heut nachts immer oft manchmal sehr viel viele vielen
wenig mehr weniger genug fast genau leider ganz gar nur mal eben bitte danke bin bist ist sind seid war waren warst
habe hab hast hat habt hatte werde wirst wird werden wurde worden kann koennen könnt konnte darf muss muß soll will
wollen moechte mag geht gehen ging gegangen kommt kommen kam gekommen mache macht gemacht sehe weiß wissen sage sagt
gebe gibt geben gegeben bekam lasse lässt nehme steht liegt liegen finde findet finden denke dachte höre rufe ruft
funktioniert bleiben warten gewartet schicke zahlen bezahlt bestelle bestellt bestellung geliefert paket zurück kaputt
defekt geld euro kunde kunden laden antwort hilf hilft helfen gern gruß hallo tag moin servus entschuldigung schade gut
gute gutes beste toll tolle langsam teuer billig kostenlos groß kleine kleiner alt alte neu neue zug bus haus hause
auto fahrrad strom ausfall verbindung stadt termin müll garten bank stuhl tisch karton tür kissen mann frau kind kinder
leute eins zwei drei vier fünf sechs acht neun zehn elf erste dritte montag samstag märz mai juni juli uhr minute
minuten tage tagen woche monat monate jahr zeit wetter regen sonne warm kalt lied lieder musik buch film füge erinnere
stelle wecker spiele zeig zeige suche reserviere restaurant bewerte vllt nich seufz bissl halt krass mist digga alter
geil boah echt betrug lange kurz vorige angekommen passt leer voll offen weg kundendienst passwort einloggen klappt
passiert verloren`,
  fr: `oui non le la les un une des du de et je tu il elle on nous vous ils elles me te se moi toi lui leur leurs mon
ma mes ton ta tes son sa ses notre nos vos ce cet cette ces ça ca cela ici là où que qui quoi quel dont ne pas plus
rien aucun quelqu'un chose tout toute tous autre aussi encore déjà alors mais ou donc car parce si pendant à a au aux
avant avec chez contre dans dès devant en hors jusqu'à par parmi pour sans sauf selon sous sur vers aujourd'hui hier
demain soir matin midi nuit bientôt très tres trop beaucoup peu moins assez exactement peut être bien sûr mal suis es
est sommes êtes sont été sera seront ai as avez ont aura eu fais fait font vais vas va allons allez vont aller allé
viens vient venir venu peux pu dois doit devez doivent dû veux veut sais sait dis dit dites dire demande demander donne
donner prend pris vois voit voir vu pense entends entendu appeler marche marchent fonctionne reste attend attendre
attente envoie paie payer payé colis retour rembourser facture argent euros magasin message répond aide svp stp merci
salut coucou dommage nul nulle bon bonne meilleur beau belle joli super génial rapide lent cher gratuit grand grande
vieille train bus arrêt rue vélo eau jardin banc chaise table carton vis porte homme femme enfants gens deux cinq six
sept huit neuf dix fois dernier dernière lundi samedi dimanche mars mai juin juillet août heure heures minute minutes
jour semaine mois an ans année soleil chaud froid chanson film ajouter mets annule supprime joue restaurant note c'est
cest j'ai jai j' c' d' l' m' n' s' t' qu' ya y'a pk pq mdr ptdr tkt wesh ouf putain merde bordel chiant inadmissible
incroyable déçu longtemps seul reçu recu volé acheter erreur vide plein fermé ouvert horaires mot passe compte service
numéro même ceux qu'il qu'elle qu'on n'ai n'est n'a d'un d'une l'ai s'il loin près`,
};

/** Words that any of these languages uses and that decide nothing. */
export const neutralWords = `'s ok oke okay okee okidoki k lol haha hahaha hihi hehe omg wow hmm hm pff pfff pffff oh ah aha jaja
oeps top super app email mail online account chat service internet wifi link foto video site website web hotel taxi
stop test reel like likes dm pm tv radio pizza facebook twitter instagram youtube spotify netflix google whatsapp
iphone android laptop tablet smartphone bro xxx xx x ps nb info contact design sms pin code qr id btw gps usb euro
eur restaurant sushi café jazz rock pop album playlist alarm`;
