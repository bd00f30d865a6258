/** Themes of customer service in the words people use; see ../themes.ts for the notation. */
export const travel = `
= bus-late
De bus is alweer te laat. Tram heeft een kwartier vertraging. Aansluiting gemist door vertraging. Sta hier al twintig minuten te koukleumen bij de halte. Waar blijft lijn 7? Elke dag te laat op mijn werk door jullie. Op het bord staat 2 minuten, al tien minuten lang. Trein naar school gemist omdat de bus te traag was. Hij komt nooit op tijd. Weeral te laat op school. Weet iemand waar de tram blijft hangen? Loopt achter op schema, elke ochtend.
> The bus is late again. My tram is fifteen minutes late. I missed my connection because of the delay. Been waiting at the stop for twenty minutes. Late for work every single day. Where is line 7? The sign says 2 minutes forever.
= trip-cancelled
De bus is gewoon niet gekomen. Rit vervallen staat er, en nu? De laatste tram is uitgevallen en ik sta hier in de regen. Lijn 4 rijdt blijkbaar niet vandaag. Spookbus, verdween van het scherm. Twee ritten na elkaar geschrapt. Gestrand op het station. Moet ik nu een taxi nemen? Hoe kom ik thuis zonder laatste bus? Halfuurdienst en dan valt hij ook nog uit. Ritten vallen steeds uit door personeelstekort. Rijden ze wel vandaag?
> The bus never came. Trip cancelled, now what? The last tram was cancelled and I'm stranded. Two in a row cancelled. It disappeared from the board. Ghost bus. Is line 4 running today? Had to take a taxi home.
= drove-past-stop
De bus reed me straal voorbij. Stond te zwaaien maar hij stopte niet. Chauffeur keek me recht aan en gaf gas. Deuren gingen niet open en hij reed weg. Voor mijn neus weggereden. Ik drukte op stop maar hij bleef rijden, moest drie haltes teruglopen. Halfleeg en toch niet stoppen. Liet mij met de kinderwagen staan. Rende naar de halte, hij zag me en vertrok. Vloog langs de halte alsof er niemand stond. Bleef op de linkerbaan en scheurde door.
> The bus drove straight past me. I was waving and it didn't stop. The driver looked at me and kept going. Doors didn't open at my stop. Pressed stop but he carried on. Left me standing there. Pulled away right in front of my nose. Sailed right by the stop.
= overcrowded
De bus zit elke ochtend stampvol. Konden er niet meer bij, moest wachten op de volgende. Staan als haringen in een ton. Te weinig plek in de spits. Zet toch langere trams in. Schoolkinderen worden platgedrukt. Hele rit met iemands elleboog in mijn rug. Waarom maar een wagon op het drukste moment? Extra bus nodig voor studenten. Geen zitplaats voor zwangere vrouw. Propvol, je krijgt geen adem.
> The bus is packed every morning. I couldn't get on. Like sardines in a tin. Not enough seats at rush hour. Please add an extra bus. Standing with somebody's elbow in my face the whole way. Why only one carriage at peak time?
= driver-rude-or-dangerous
De chauffeur was ontzettend onbeleefd. Hij schold een oude vrouw uit. De bestuurder zat op zijn telefoon onder het rijden. Rijdt als een gek, remt keihard, mensen vallen. Conducteur snauwde mij af toen ik iets vroeg. Reed door rood. Kreeg een grote mond. Weigerde de plank uit te leggen voor mijn rolstoel. Discriminerende opmerking van de buschauffeur. Wat een botte beer achter dat stuur. Trok op voor mijn oma zat, ze viel bijna. Zat te appen. Kon er geen goeiemorgen vanaf. Behandelde mij als een crimineel.
> The driver was extremely rude. He shouted at an old lady. He was on his phone while driving. Drives like a maniac and brakes hard. He refused to let down the ramp. Racist remark from the conductor. Pulled off before my grandmother was seated. Treated me like a criminal.
= driver-praise
Wat een lieve chauffeur vanochtend. Compliment voor de bestuurder die op me wachtte. De conducteur hielp mijn moeder met haar koffers. Zo vrolijk omgeroepen, hele tram moest lachen. Bedank de man van lijn 3 van mij. Hij stapte uit om een blinde meneer over te helpen. Topvent achter het stuur. Chauffeuse bracht mijn verloren kind veilig naar huis. Iedereen wordt begroet, daar word je blij van. Wachtte even toen ik kwam aanrennen.
> What a lovely driver this morning. Please thank the driver of line 3. He waited for me when I was running. She helped my mother with her suitcase. The conductor made everyone laugh. Best driver ever, greeted everybody.
= ticket-inspection-fine
Ik kreeg een boete van de controleur terwijl ik had ingecheckt. Boete omdat mijn telefoon leeg was. Zoon van elf beboet voor zwartrijden. Hoe maak ik bezwaar tegen de boete in de tram? Kon mijn abonnement niet laten zien en moest betalen. Controleurs waren onverbiddelijk. Vijftig euro boete om een paaltje dat niet werkte. Ik reis nooit zonder te betalen. Uitstel van betaling gekregen van de conducteur. Controle in de bus, pasje bleek niet geldig. Mijn kaartje was net verlopen.
> I got fined by the inspector although I checked in. Fined because my phone died. My eleven year old got a fine. How do I appeal a fine on the tram? My ticket had just expired. The validator was broken and I got fined for fare dodging.
= forgot-check-out
Ik ben vergeten uit te checken. Twintig euro afgeschreven voor een ritje van niks. Uitchecken lukte niet, paal deed niks. Hoe krijg ik het te veel betaalde terug? Dubbel ingecheckt. Maximale tarief ingehouden. Stapte uit zonder te piepen. In de haast niet uitgetikt. Twee keer betaald voor dezelfde rit. Mijn saldo is leeggetrokken. Paaltje stond uit bij het uitstappen. Rit corrigeren, waar doe ik dat?
> I forgot to check out. I was charged the maximum fare. Couldn't tap out, the reader was off. How do I get my money back for that ride? Charged twice for the same trip. Got off without tapping.
= travel-card-not-working
Mijn ov-pas wordt niet gelezen. Poortjes gaan niet open. Reader geeft een rood kruisje. Er staat genoeg saldo op en toch wordt hij geweigerd. Pas verlopen, hoe kom ik aan een nieuwe? Inchecken met mijn bankpas lukt niet. Melding kies een kaart. Telefoon wordt niet herkend door de paal. Kaart gescheurd, chip doet niks meer. App laadt mijn ticket niet in de bus. Opgewaardeerd maar het saldo staat er niet op.
> My travel card isn't recognised. The gates won't open. Reader shows a red cross. There's money on it but it's refused. My card expired. Checking in with my bank card doesn't work. The top-up isn't on my card.
= travel-subscription
Ik wil mijn abonnement stopzetten. Welke kaart is voordelig als ik twee dagen per week reis? Overstappen naar dalvoordeel. Maandkaart pauzeren tijdens vakantie. Studentenreisproduct stoppen. Jaarkaart overzetten op mijn zoon. Automatisch verlengd en ik wil ervan af. Krijg ik geld terug als ik tussentijds stop? Zakelijke kaarten voor ons personeel. Wat kost een abonnement voor 65-plus? Hoe verander ik van zone?
> I want to cancel my travel pass. Which pass is cheapest for two days a week? Switch to off-peak. Pause my monthly pass. It renewed automatically. Do I get money back if I stop early? Student pass.
= lost-on-bus
Mijn tas ligt nog in de bus. Rugzak laten staan in de tram. Heeft iemand een telefoon gevonden op lijn 2? Knuffel van mijn dochter verloren, ze is ontroostbaar. Paraplu vergeten. Portemonnee uit mijn zak gevallen. Waar is de afdeling gevonden voorwerpen? Kan de chauffeur even kijken onder de stoel? Laptop op het bagagerek achtergelaten. Sleutels kwijtgeraakt onderweg. Gehoorapparaat verloren. Jas hangt nog aan het haakje. Ik zie via de locatie dat mijn oortjes in de remise liggen.
> I left my bag on the bus. Has anyone found a phone on line 2? My daughter lost her teddy on the tram. Forgot my umbrella. Where is lost property? Can the driver check under the seat? I left my laptop on the rack. Lost my keys.
= stop-closed-detour
Mijn halte is vervallen, waar stopt de bus nu? Omleiding zonder bordje. Hoelang rijdt de tram nog om? Stond een half uur bij een halte waar niks meer komt. Door de werken stopt hij drie straten verder. Tijdelijke halte niet te vinden. Komt lijn 5 nog langs het ziekenhuis? App weet niks van die wegopbreking. Mijn moeder kan niet zover lopen naar de vervangende halte. Papiertje met ducttape op de paal, verder geen info. Andere route en niemand die het zegt.
> My stop is closed, where does the bus stop now? Detour without a sign. How long will the diversion last? Waited half an hour at a stop that's out of use. Does line 5 still go past the hospital? Temporary stop is nowhere to be found. The route changed because of roadworks.
= timetable
Hoe laat gaat de eerste bus? Rijdt er een nachtbus in het weekend? Nieuwe dienstregeling is een verslechtering. Waarom maar een keer per uur? Zondagsdienst met Pinksteren? Aansluiting trein en bus is niet op elkaar afgestemd. Hoe laat vertrekt de laatste? Kom ik met lijn 6 bij het strand?
> What time is the first bus? Is there a night bus at the weekend? The new timetable is worse. Why only once an hour? Sunday service on Whit Monday?
= fares-tickets
Wat kost een enkeltje? Kan ik in de bus een kaartje kopen met contant geld? Reizen kinderen gratis? Waar koop ik een dagkaart? Groepsticket voor de klas. Duurder geworden, zo'n ritje.
> How much is a single? Can I buy a ticket on board with cash? Do children travel free? Day ticket for tourists. Group ticket.
= dog-bike-on-board
Mag mijn hond mee in de bus? Fiets meenemen in de tram? Moet ik betalen voor een hond? Mag ik een surfplank meenemen? Step mee in de metro.
> Can I bring my dog? Are bikes allowed on the tram? Do I need a ticket for my dog?
= accessibility-transport
De lift op het station is stuk. Kan niet naar binnen met mijn rolstoel. Oprijplaat kapot. Roltrap doet het niet. Halte te hoog voor mijn rollator. Geen omroep, ik ben blind.
> The lift at the station is broken. Can't get on with my wheelchair. The ramp doesn't work. Escalator out of order.
= vehicle-dirty-hot
Bus stinkt en de stoelen zijn smerig. Airco staat op vriezen. Bloedheet in de tram, ramen kunnen niet open. Verwarming kapot in de bus. Wifi aan boord werkt niet. Stopknop plakt.
> The bus smells and seats are filthy. Air conditioning is freezing. Boiling hot in the tram. Wifi on board doesn't work.
= delay-compensation
Krijg ik geld terug bij vertraging? Taxikosten vergoed omdat jullie niet kwamen? Claim indienen voor gemiste vlucht.
> Do I get money back for the delay? Will you reimburse my taxi? I missed my flight because of you.
= stop-shelter
Bushokje vernield, glas overal. Geen bankje bij de halte. Bord met vertrektijden is kapot. Halte staat onder water.
> Bus shelter smashed. No bench at the stop. Departure board broken.
= flight
Vlucht geannuleerd, hoe boek ik om? Koffer niet aangekomen op de band. Vertraagde vlucht, recht op compensatie? Inchecken online lukt niet. Stoel wijzigen. Handbagage te groot. Naam verkeerd op ticket.
> My flight was cancelled, how do I rebook? My luggage didn't arrive. Delayed flight compensation. Online check-in fails. Change my seat. Carry-on too big. Wrong name on ticket.
= hotel
Kamer was vies. Reservering annuleren van het hotel. Hoe laat kan ik inchecken op de kamer? Ontbijt inbegrepen? Airco in de kamer stuk. Dubbel geboekt.
> The room was dirty. Cancel my hotel booking. What time is check-in? Is breakfast included? Overbooked.
= taxi-rental
Taxi kwam niet opdagen. Huurauto schade in rekening gebracht. Borg van de huurauto niet terug. Rit te duur berekend.
> The taxi never came. Charged for damage to the rental car. Deposit not returned. Overcharged for my ride.
`;
