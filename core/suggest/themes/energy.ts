/** Themes of customer service in the words people use; see ../themes.ts for the notation. */
export const energy = `
= power-cut
De stroom is uitgevallen. Hele wijk zit in het donker. Geen elektriciteit sinds vannacht. Alles ligt plat, de vriezer ontdooit. Weet iemand hoelang de storing duurt? Wij zitten bij kaarslicht. Weer een panne, de derde deze maand. Pats, alles zwart. Elektriek weg in heel de straat. Is er iets aan de hand met het net? Licht uit, koelkast uit, niks doet het. Kabel geraakt bij graafwerk en nu zonder stroom. Kind aan de beademing, we moeten stroom hebben. Wanneer gaat het licht weer aan?
> The power is out. The whole neighbourhood is dark. No electricity since last night. When will the power be back? Is there an outage in our area? Sitting here with candles, the freezer is defrosting. Lights went out on our street.
= own-fuse
De stop slaat steeds door. Aardlekschakelaar klapt eruit. Alleen bij ons is het donker, buren hebben wel licht. Groepenkast maakt een zoemend geluid.
> The fuse keeps blowing. Only our house has no power. The breaker trips all the time.
= gas-smell
Ik ruik gas in de gang. Gaslucht in de straat, wie moet ik bellen? Gaslek gemeld maar niemand komt.
> I smell gas. Gas leak in our street, who do I call?
= heating-out
Geen warm water en de verwarming blijft koud. Stadsverwarming valt steeds uit. Lauw water uit de douche. Warmtenet al drie dagen in storing, vijftien graden binnen. Ketel geeft een foutcode.
> No hot water and the heating is cold. District heating is out again. The boiler shows an error.
= instalment-raised
Mijn maandbedrag is ineens verhoogd zonder dat ik iets gevraagd heb. Waarom moet ik nu honderd euro meer per maand betalen? Termijnbedrag opgeschroefd zonder overleg. Wie heeft besloten dat mijn voorschot omhoog moest? Kreeg een mailtje dat ik meer ga betalen terwijl ik juist minder verbruik. Het is van 120 naar 180 gegaan, hallo. Zomaar opgetrokken, mijn voorschotfactuur. Hoe komen jullie aan dat nieuwe bedrag? Schandalig die verhoging, ik heb niks veranderd. Mijn maandelijkse kost schiet de lucht in.
> My monthly amount was increased without asking. Why am I paying more per month? You raised my direct debit from 120 to 180. Nobody told me the instalment would go up. I use less but pay more.
= instalment-change-self
Hoe pas ik mijn termijnbedrag zelf aan? Ik wil elke maand minder betalen. Kan het voorschot omlaag? Mag ik meer betalen zodat ik niet hoef bij te betalen? Waar in de app wijzig ik mijn maandbedrag? Het lukt niet om het bedrag lager te zetten. Liever wat extra inleggen dan een naheffing. Kan ik mijn maandelijkse betaling verlagen naar 90 euro? Schuifje laat me niet lager gaan. Ik wil mijn voorschot zelf instellen.
> How do I lower my monthly payment? I want to change my instalment. Can I pay a bit extra every month? Where do I set the amount in the app? It won't let me reduce it.
= annual-bill-high
De jaarafrekening is belachelijk hoog. Ik moet achthonderd euro bijbetalen. Hoe kan dat, we hebben nauwelijks gestookt. Viel bijna van mijn stoel van die eindafrekening. Dat verbruik kan nooit kloppen voor een alleenstaande. Nota dubbel zo hoog als vorig jaar. Schrok me dood van het bedrag dat ik moet nabetalen. Ik woon klein, hoe kan ik zoveel gas gebruikt hebben? Afrekening klopt van geen kanten. Zonnepanelen en toch bijbetalen. Duizend euro extra, waar halen jullie dat vandaan?
> My annual bill is ridiculously high. I have to pay 800 euros extra. We hardly used the heating. There is no way a studio uses that much gas. Twice as much as last year. I nearly fainted when I opened the bill. The usage on the statement can't be right.
= annual-bill-when
Wanneer krijg ik mijn jaarafrekening? Ik wacht al weken op de eindnota. Nog geen afrekening gehad na mijn overstap. In welke maand sturen jullie de jaarnota? Contract liep af in januari en nog steeds geen slotfactuur. Op welke datum wordt die opgemaakt? Krijg ik de afrekening per post of per mail? Wil graag weten of ik geld terugkrijg of moet bijbetalen. Eindafrekening zou binnen zes weken komen. Regularisatiefactuur nog niet ontvangen.
> When do I get my annual bill? Still waiting for my final statement. I switched months ago and no final bill. Which month is the yearly bill sent? It should have come within six weeks.
= energy-refund-not-received
Ik krijg geld terug volgens de afrekening maar er is niks gestort. Teruggave nog altijd niet op mijn rekening. Jullie zijn mij nog 200 euro schuldig. Wanneer wordt het tegoed overgemaakt? Het is naar een oud rekeningnummer gegaan. Beloofd binnen tien dagen, we zijn een maand verder. Waar blijven mijn centen? Te veel betaald en nu wachten op terugstorting. Bij betalen zijn jullie snel, bij terugbetalen niet. Ge moet mij nog geld.
> I'm owed money according to my bill but haven't received it. When will the credit be paid out? The refund went to my old account. You owe me 200 euros. Still nothing in my bank.
= meter-reading
Hoe geef ik mijn meterstanden door? De site pakt mijn stand niet. Ik heb een foutje gemaakt bij het invullen. Welk getal moet ik aflezen, met of zonder de cijfers achter de komma? Er staan twee standen op de display, hoog en laag. Verkeerde tellerstand doorgegeven, kan ik dat corrigeren? Kaartje gekregen om de teller op te nemen. De code op het formulier werkt niet. Jullie hebben mijn stand geschat, maar die klopt niet. Meteropnemer kwam langs toen ik weg was. Termijn gemist om door te geven. Waar vul ik de standen in?
> How do I submit my meter reading? The website won't accept my reading. I entered the wrong number. Which digits do I read? You estimated my reading and it's wrong. There are two numbers on the display. I missed the deadline to send the reading.
= smart-meter-appointment
Ik wil de afspraak voor de nieuwe meter verzetten. De monteur voor de slimme meter is niet geweest. Wanneer wordt mijn oude draaischijfmeter vervangen? Moet ik erbij zijn als ze de meter wisselen? Hele ochtend thuisgebleven voor de meterwissel en niemand gezien. Mijn buren hebben allemaal al een digitale meter, wanneer ben ik aan de beurt? Wanneer komen jullie de teller plaatsen? Link om een dag te kiezen werkt niet. Hoelang duurt dat, zo'n meter omzetten? Valt de stroom dan even uit?
> I need to reschedule my smart meter appointment. The engineer for the meter didn't show up. When will my old meter be replaced? Do I have to be home for the installation? How long does the swap take?
= smart-meter-privacy
Wat doen jullie met de gegevens van mijn slimme meter? Wie kan zien wanneer ik thuis ben? Worden mijn verbruiksdata gedeeld met derden? Ik wil niet dat jullie elk kwartier meekijken. Hoelang bewaren jullie mijn data? Kan ik het op afstand uitlezen laten uitzetten? Big brother in de meterkast. Verwijder mijn persoonsgegevens. Ik weiger zo'n spionagekastje. Verkopen jullie die informatie door? Inzage in mijn gegevens volgens de avg.
> What do you do with my smart meter data? Who can see when I'm at home? Is my usage data shared with third parties? How long do you keep the data? I don't want you spying on me. Please delete my personal data. Can remote reading be switched off?
= moving-energy
Ik ga verhuizen, hoe neem ik mijn energiecontract mee? Sleutel van het nieuwe huis gekregen, wat moet ik regelen voor gas en licht? Ik betaal nog steeds voor mijn oude appartement. Verhuisdatum doorgeven. De nieuwe bewoner staat nog niet op zijn naam. Wij gaan samenwonen en hebben nu twee contracten. Begin- en eindstand doorgeven bij verhuizing. Uit elkaar, contract moet op mijn naam. Vertrek naar het buitenland, hoe stop ik de energie? Mijn vader is overleden, hoe zeg ik zijn energie af? Rekening loopt door op een huis waar ik niet meer woon.
> I'm moving house, how do I transfer my energy contract? Just got the keys, what do I need to arrange for gas and electricity? I'm still paying for my old flat. How do I report my moving date? We're moving in together and both have a contract. New tenant hasn't taken over.
= cannot-pay
Ik kan de rekening niet betalen, kan ik een regeling treffen? Mag ik in delen betalen? Aanmaning gekregen maar ik heb het geld gewoon niet. Sinds mijn ontslag red ik het niet meer. We zitten in de schuldsanering. Kunnen jullie wachten tot mijn loon er is? Uitstel van betaling alsjeblieft. Zit krap deze maand, kan het volgende week? Deurwaarder dreigt, wat nu? Gaan jullie mij afsluiten? Uitkering komt pas de 23e. Alleenstaande moeder, ik weet niet hoe ik dit moet ophoesten. Gespreid betalen, afbetalingsplan. Eindjes aan elkaar knopen. Ben bang dat ze de stroom afsluiten. Automatische incasso is geweigerd omdat er te weinig opstond.
> I can't pay my bill, can I spread the payments? Can we set up a payment plan? I lost my job and I'm struggling. Got a final notice but I don't have the money. Please give me an extension until payday. Will you cut me off? I'm in debt and can't afford this.
= solar-feed-in-costs
Waarom moet ik betalen om mijn zonnestroom terug te leveren? Terugleverkosten zijn hoger dan wat ik krijg. Ik heb zonnepanelen en word daarvoor gestraft. Wat krijg ik per kWh voor mijn stroom? Belachelijke boete op panelen. Hoe berekenen jullie die terugleververgoeding? Kan ik mijn panelen beter uitzetten? Salderen stopt, wat betekent dat voor mij? Drie cent voor stroom die jullie voor dertig verkopen. Injectietarief. Verdien niks meer aan mijn dak.
> Why do I pay to feed solar power back? The feed-in costs are higher than what I get. How are the costs for my solar panels calculated? I'm punished for having solar panels. What do I get per kWh exported?
= energy-tariff
Wat zijn de tarieven van dit moment? Vast of variabel contract, wat is slim? Dynamisch contract uitleg. Verschil tussen dag- en nachttarief. Prijs per kuub is gestegen. Nieuwe klant krijgt korting en ik niet. Contract loopt af, wat wordt mijn nieuwe prijs?
> What are your rates? Fixed or variable? How does a dynamic tariff work? My contract ends, what will the new price be? New customers get a better deal.
= energy-switch
Ik wil overstappen naar een andere leverancier. Boete bij vroegtijdig opzeggen? Per wanneer ben ik klant? Welkomstbonus niet ontvangen. Ik ben ongevraagd overgezet. Verkoper aan de deur heeft mij een contract aangesmeerd.
> I want to switch to another supplier. Is there a penalty for leaving early? I never got my welcome bonus. A door-to-door salesman signed me up without consent.
= green-energy
Is jullie stroom echt groen? Waar komt de windenergie vandaan? Groene stroom met certificaten uit het buitenland is nep.
> Is your electricity really green? Where does the wind power come from?
= ev-charging
Laadpaal in de straat doet het niet. Kan ik een laadpaal aanvragen? Laadpas geweigerd. Laden is te duur. Paal altijd bezet.
> The charging point is broken. Can I request a charger in my street? My charge card is refused.
= grid-capacity
Zwaardere aansluiting aanvragen. Driefasen aansluiting voor warmtepomp. Wachten op aansluiting nieuwbouw. Net zit vol. Gasaansluiting laten verwijderen.
> Request a heavier connection. Three-phase for a heat pump. The grid is full. Remove my gas connection.
= outage-compensation
Krijg ik een vergoeding voor de stroomstoring? Alle eten in de vriezer bedorven, wie betaalt dat? Apparatuur kapot door piekspanning.
> Do I get compensation for the outage? All the food in my freezer is spoiled. Power surge damaged my TV.
`;
