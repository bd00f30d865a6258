/** Themes of customer service in the words people use; see ../themes.ts for the notation. */
export const city = `
= bin-not-emptied
Mijn kliko staat al sinds vanochtend buiten en is weer niet geleegd. Ze hebben onze straat overgeslagen met de vuilniswagen. Groene bak nog steeds vol, ophaaldag was gisteren. Hele rij bakken staat nog aan de stoeprand. Vuilniskar is gewoon doorgereden zonder iets mee te nemen. Het plastic blijft hier hangen, niemand komt het halen. Oud papier niet meegenomen, nu waait het door de straat. Wanneer komen jullie alsnog langs voor het restafval? De gft-bak krioelt van de maden omdat hij al twee rondes niet gelegd is. Vuilmannen niet gezien deze week. Container gemist bij de ophaalronde.
> My bin hasn't been emptied again. The garbage truck skipped our street. Recycling wasn't collected this week. The whole row of bins is still standing at the kerb. Missed collection, when will they come back? Trash pickup never came on our day.
= waste-dumped
Er ligt weer een hoop rotzooi naast de ondergrondse bak. Iemand heeft een bankstel en matrassen gedumpt op de hoek. Vuilniszakken worden opengetrokken door meeuwen. Het lijkt hier wel een vuilnisbelt, al weken zakken naast de container. Buren gooien hun troep op straat in plaats van erin. Sluikstort in ons straatje, bergen karton en een oude ijskast. Grofvuil zomaar neergezet bij het plein. Ratten komen af op dat afval. Kunnen jullie dit opruimen en de dader beboeten? Zwerfvuil overal, ruimt niemand dat op?
> Somebody dumped a mattress next to the bins. Rubbish bags piled up on the corner, looks like a landfill. Fly-tipping again behind the shops. Who cleans up this mess? Old furniture left on the pavement beside the container.
= bin-full-or-jammed
De ondergrondse container is propvol, er kan niets meer bij. Klep zit vast, krijg hem met geen mogelijkheid open. Trommel draait niet meer. Afvalpas wordt niet geaccepteerd, piept alleen maar rood. Glasbak puilt uit, flessen staan ernaast. Container weigert mijn pasje. Kan mijn zak nergens kwijt, alles zit tot de nok toe vol. Papierbak bij de winkels loopt over. Inwerpklep geblokkeerd door een doos. Bak in storing, display dood. Prullenbak in het park stroomt over.
> The underground container is full. The lid is jammed and won't open. My waste card doesn't work. Bottle bank overflowing. The drum is stuck and I can't get my bag in. Public bin overflowing.
= bulky-waste
Hoe krijg ik mijn oude wasmachine opgehaald? Ik wil een afspraak voor grof huisvuil. Kan iemand onze bank en kast komen halen? Wat kost het om een koelkast te laten meenemen? Moet ik bellen voor het ophalen van meubels? Zetten jullie ook snoeiafval en takken op de ophaallijst? Heb een diepvries en een matras die weg moeten, hoe regel ik dat? Geen auto, dus kan niet naar het containerpark, komen jullie het halen? Hoeveel stuks mag ik buiten zetten bij grofvuil? Tuinhuisje gesloopt, planken kwijt.
> How do I get rid of an old sofa? Can you pick up a broken fridge? I want to book bulky waste collection. What does it cost to have furniture collected? Do you take washing machines and doors? No car to bring it to the tip.
= recycling-centre
Mag ik puin en verfblikken brengen naar de milieustraat? Heb ik een pas nodig voor het containerpark? Kan ik met een aanhanger terecht op de stort? Hoeveel kilo mag ik gratis inleveren? Waar lever ik oude lampen en batterijen in? Asbest wegbrengen, hoe gaat dat?
> Can I bring rubble to the recycling centre? Do I need a pass for the tip? Where do I hand in old paint and batteries?
= new-waste-card
Mijn afvalpas is kwijt, hoe krijg ik een nieuwe? Milieupas defect, kan ik een andere aanvragen? Net verhuisd en geen afvalpas in huis aangetroffen. Nieuwe kliko nodig, deze is gebarsten. Kan ik een extra container aanvragen? Grotere bak voor ons gezin.
> I lost my waste card, how do I get a new one? My wheelie bin is cracked, can I get a replacement? Request an extra bin.
= pothole-pavement
Er zit een enorm gat in de weg voor onze deur. Losse stoeptegel, mijn moeder is erover gestruikeld. Fietspad zit vol bobbels door wortels. Verzakte klinkers, na elke regenbui een vijver. Put in de rijbaan, mijn band is lek gereden. Trottoir ligt scheef, met de rollator niet te doen. Kapot wegdek bij de rotonde, levensgevaarlijk voor fietsers. Kuilen overal, het lijkt wel een maanlandschap. Putdeksel ligt los en klappert. Stoeprand afgebrokkeld, oma op haar gezicht gegaan. Baan vol putten hier, wanneer wordt dat hersteld? Straat opengebroken en slordig dichtgelegd.
> Huge pothole in front of our house. Loose paving slab, someone will trip. The cycle path is full of bumps from tree roots. Sunken cobbles near the bridge. Flat tyre because of that hole. Manhole cover is loose. Pavement uneven, dangerous with a wheelchair.
= street-light-out
Lantaarnpaal voor ons huis is al weken stuk. Hele straat pikdonker s avonds. Lamp in het steegje doet het niet meer. Straatlamp flikkert als een disco. Lantaarns branden midden op de dag. Geen verlichting op het fietspad, je ziet geen hand voor ogen. Mijn dochter durft niet meer door de tunnel omdat het licht uit is. Lichtmast scheef na een aanrijding. Wanneer wordt die lamp vervangen? Straatverlichting uitgevallen in onze wijk. Paal nummer zoveel is kapot.
> The street lamp outside is broken. The whole street is dark at night. A lamp keeps flickering. Lights are on during the day. No lighting in the tunnel or underpass. The lamp post is out, can you fix it? It's pitch black on the cycle path.
= passport-appointment
Er zijn geen vrije plekken om een paspoort aan te vragen. Hoe maak ik een afspraak voor een identiteitskaart? Eerste mogelijkheid is pas over zes weken, mijn reis is eerder. Ik moet dringend een nieuw paspoort want we vliegen volgende week. Kalender helemaal vol, ik zie geen enkele datum. Rijbewijs verlengen, moet ik daarvoor langskomen? Mijn id is verlopen. Paspoort voor de baby, moeten beide ouders mee? Kan ik zonder afspraak binnenlopen aan het loket? Spoedprocedure reisdocument, wat kost dat?
> I can't book an appointment for a passport. No slots available until next month. My ID has expired, how do I renew it? We fly next week and need an emergency passport. Renew driving licence. Do both parents need to come for the child's passport?
= document-ready
Ligt mijn paspoort al klaar? Aangevraagd twee weken geleden en nog geen sms gehad. Wanneer kan ik mijn id-kaart afhalen? Mijn rijbewijs zou deze week binnen zijn, is dat zo? Kan mijn man mijn paspoort ophalen? Nog niks gehoord over mijn reisdocument. Hoelang duurt het voor zo'n kaart gemaakt is? Status van mijn aanvraag rijbewijs.
> Is my passport ready yet? Applied two weeks ago and no message. When can I collect my ID card? How long does it take to make a licence? Can someone else pick up my document?
= parking-permit
Hoe vraag ik een bewonersvergunning aan? Sta al maanden op de wachtlijst voor parkeren. Nieuwe auto, kenteken moet veranderd worden op mijn vergunning. Visite betaalt zich blauw, is er een bezoekersregeling? Kan ik een tweede vergunning krijgen? Wij hebben een leaseauto, mag dat ook? Tijdelijk een leenauto wegens garage, hoe zet ik dat om? Parkeerkaart voor mantelzorger. Hoeveel kost parkeren voor bewoners? Parkeren in mijn eigen straat kan niet zonder kaart.
> How do I apply for a resident parking permit? How long is the waiting list? I changed cars, need to update my number plate. Visitor parking for my parents. Can I get a second permit? I have a rental car temporarily.
= parking-fine
Ik heb een parkeerboete terwijl ik gewoon betaald had. Twee minuten te laat terug en meteen een bon op de ruit. De automaat was kapot en toch beboet. App stond aan, verkeerde zone blijkbaar, 78 euro armer. Naheffing ontvangen, hier ben ik het niet mee eens. Ik was aan het uitladen voor mijn deur. Hoe teken ik bezwaar aan tegen die aanslag? De scanauto heeft mij geflitst terwijl ik een kaartje haalde. Schandalige geldklopperij, die parkeerwacht. Bord was niet zichtbaar door een struik. Wegens invalidenkaart achter de ruit toch een prent.
> I got a parking ticket although I paid. The meter was broken and I still got fined. How do I appeal a parking fine? Two minutes late and fined. I was unloading in front of my door. The sign was hidden. Wrong zone in the app. This fine is unfair.
= disabled-parking
Invalidenparkeerplaats aanvragen, hoe gaat dat? Gehandicaptenparkeerkaart verlengen. Er staat altijd iemand op de invalidenplek. 
> How do I apply for a blue badge? Someone always parks in the disabled bay.
= wrongly-parked
Er staan steeds auto's op de stoep geparkeerd. Busje blokkeert onze uitrit. Fout geparkeerde wagens bij de school, komt er nog handhaving? Fietsers kunnen er niet door. Dubbel geparkeerd.
> Cars parked on the pavement again. A van blocks our driveway. Nobody enforces parking near the school.
= opening-hours-counter
Hoe laat zijn jullie open? Is het stadhuis op zaterdag open? Tot hoe laat kan ik vanavond terecht aan het loket? Zijn jullie dicht met Hemelvaart? Stond voor een gesloten deur, op de site staat iets anders. Milieustraat open op koningsdag? Openingsuren containerpark in het weekend? Kan ik buiten kantooruren langskomen? Is er een avondopenstelling? Tussen kerst en nieuw open?
> What time do you open? Are you open on Saturday? Is the town hall closed on Easter Monday? Until what time can I come to the desk tonight? Opening hours of the recycling centre during the holidays. Can I come outside office hours?
= no-answer-from-organisation
Al weken geleden gemaild en nog steeds geen antwoord. Mijn brief is nooit beantwoord. Ik zou teruggebeld worden maar niets gehoord. Formulier ingevuld, sindsdien radiostilte. Hoelang moet ik wachten op een reactie? Melding gedaan in maart en geen enkele terugkoppeling. Kreeg alleen een automatische ontvangstbevestiging. Mijn dossier ligt ergens onderop een stapel. Bezwaar ingediend, termijn verstreken, geen bericht. Lezen jullie je post wel? Drie mails, nul reacties. Aanvraag ingediend en daarna stilte.
> I emailed weeks ago and still no reply. Nobody answered my letter. You promised to call back and didn't. Filled in the form, heard nothing since. How long does it take to get an answer? Only got an automatic confirmation. Case number given, then silence.
= trees-green
Boom voor ons raam moet gesnoeid worden, we zitten in het donker. Takken hangen over het fietspad. Onkruid staat kniehoog op de stoep. Gras wordt nooit gemaaid in het plantsoen. Er is een boom omgewaaid in de storm. Bladeren liggen er al weken, spekglad. Eikenprocessierupsen bij de speeltuin. Brandnetels overwoekeren het voetpad.
> A tree needs pruning. Branches hang over the path. Weeds are knee high. The grass hasn't been mowed. A tree fell in the storm. Leaves make the path slippery.
= dog-poop
Overal hondenpoep op het gras waar kinderen spelen. Baasjes ruimen de drollen niet op. Waar zijn de zakjes gebleven? Loslopende honden in het park.
> Dog poo everywhere. Owners don't pick up after their dogs. Dogs off the lead in the park.
= noise-nuisance
Elke nacht herrie van het terras. Muziek dreunt door tot drie uur, ik slaap niet. Geluidsoverlast van de bouwplaats om zes uur s ochtends. Vuurwerk elke avond. Scooters scheuren door de straat. Buren maken kabaal. Kan iemand dit handhaven?
> Loud music every night. Construction noise at six in the morning. Fireworks every evening. Can't sleep because of the noise from the bar. Scooters racing through our street.
= youth-loitering
Hangjongeren vallen mensen lastig bij het winkelcentrum. Er wordt gedeald in het park. Groepje jongens gooit stenen naar bussen. Drankgebruik op het bankje, overal blikjes. Je durft er s avonds niet meer langs.
> Teenagers harass people near the shops. Drug dealing in the park. Drunk people on the bench. I don't feel safe there.
= pests
Ratten lopen door de tuin. Wespennest in de speeltuin. Meeuwen maken alles kapot. Ongedierte rond de containers. Duivenoverlast op het plein.
> Rats in the garden. Wasp nest at the playground. Seagulls everywhere. Rat problem near the bins.
= council-tax
Waarom is mijn ozb zo gestegen? WOZ-waarde veel te hoog ingeschat. Kan ik kwijtschelding krijgen van gemeentelijke belastingen? Aanslagbiljet klopt niet. Hondenbelasting voor een hond die dood is. Betalen in termijnen van de belasting.
> Why did my council tax go up? The property value is too high. Can I get remission of municipal taxes? The assessment is wrong.
= building-permit
Heb ik een vergunning nodig voor een dakkapel? Hoelang duurt een omgevingsvergunning? Buurman bouwt zonder toestemming. Mag ik een schuur zetten in de achtertuin? Bezwaar tegen bouwplan. Boom kappen, vergunning nodig?
> Do I need a permit for an extension? How long does planning permission take? My neighbour is building without permission. Can I put a shed in the garden?
= moving-registration
Hoe geef ik mijn verhuizing door aan de gemeente? Inschrijven op een nieuw adres. Uittreksel uit het bevolkingsregister nodig. Vanuit het buitenland hier komen wonen, hoe schrijf ik me in? Iemand staat nog ingeschreven op mijn adres.
> How do I register my new address? I need an extract from the register. Moving here from abroad, how do I register? Someone is still registered at my address.
= birth-marriage
Aangifte van geboorte doen. Wij willen trouwen, hoe regel je dat? Geboorteakte opvragen. Naam van het kind wijzigen. Overlijden aangeven.
> Register a birth. We want to get married at the town hall. Get a birth certificate. Report a death.
= elections
Stempas niet ontvangen. Waar kan ik stemmen? Kan iemand anders voor mij stemmen? Stembureau toegankelijk voor rolstoel? Ik ben mijn stempas kwijt.
> I haven't received my polling card. Where can I vote? Can someone vote for me? Lost my voting card.
= social-support
Hoe vraag ik huishoudelijke hulp aan? Wmo-voorziening voor mijn moeder. Bijstandsuitkering te laat gestort. Recht op energietoeslag? Stadspas aanvragen met laag inkomen. Bijzondere bijstand.
> How do I apply for home help? My benefits were paid late. Am I entitled to an allowance? Low income discount card.
= swimming-sports
Tot hoe laat is het zwembad open? Sporthal reserveren. Zwemles wachtlijst. Water is ijskoud in het bad.
> What time does the swimming pool close? Book the sports hall. Waiting list for swimming lessons.
= library
Boek verlengen bij de bibliotheek. Boete voor te laat inleveren boeken. Lidmaatschap bieb.
> Renew a library book. Library fine. Library membership.
= bike-removed
Mijn fiets is weggehaald bij het station. Waar kan ik mijn verwijderde fiets ophalen? Fietsenstalling vol. Fietswrakken blokkeren de rekken. Deelscooters slingeren rond.
> My bike was removed near the station. Where can I collect it? Bike racks full of wrecks. Shared scooters all over the pavement.
= roadworks-closure
Hoelang is de weg nog afgesloten? Wegwerkzaamheden zonder aankondiging, ik kan mijn huis niet uit. Omleidingsborden kloppen niet. Brug dicht, hoe kom ik er dan? Straat ligt al maanden open, wanneer zijn ze klaar?
> How long will the road be closed? Roadworks without notice. Detour signs are wrong. The bridge is closed. When will the works be finished?
= traffic-safety
Auto's rijden hier veel te hard, wanneer komt er een drempel? Gevaarlijke oversteek bij school. Zebrapad vervaagd. Verkeerslicht staat veel te kort op groen. Stoplicht defect. Sluipverkeer door onze wijk.
> Cars speed through our street, we need a speed bump. Dangerous crossing near the school. Traffic light broken. Zebra crossing faded.
= playground-broken
Schommel kapot in de speeltuin. Glijbaan heeft scherpe randen. Speeltoestel weggehaald en niet vervangen. Glas in de zandbak.
> The swing is broken. Playground equipment dangerous. Broken glass in the sandpit.
= water-on-street
Straat blank na de bui, riool kan het niet aan. Verstopte put, water staat tot de drempel. Rioollucht in de straat. Kelder ondergelopen.
> Street flooded after rain. Blocked drain. Sewer smell. Basement flooded.
= slippery-winter
Niet gestrooid, fietspad spekglad. Strooiwagen komt hier nooit. Uitgegleden over ijs.
> Not gritted, cycle path is icy. Slipped on the ice. Snow not cleared.
= graffiti-vandalism
Graffiti op het bushokje. Bankje gesloopt. Muur beklad met een scheldwoord. Vernielingen in het park.
> Graffiti on the wall. Bench vandalised. Offensive tags.
= events-noise-permit
Festival in ons park, waar kunnen we parkeren? Vergunning voor een straatfeest. Afsluiting door de kermis. Hoe laat begint de optocht?
> Festival in the park, where can we park? Permit for a street party. What time does the parade start?
`;
