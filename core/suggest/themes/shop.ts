/** Themes of customer service in the words people use; see ../themes.ts for the notation. */
export const shop = `
= parcel-late
Waar blijft mijn pakket? Zou gisteren geleverd worden. Track en trace staat al dagen op hetzelfde. Besteld met morgen in huis, dat is nu een week geleden. Heel de dag thuisgebleven voor de koerier, niks gezien. Verjaardagscadeau komt te laat. Wanneer wordt mijn bestelling verstuurd? Bezorgtijd steeds verschoven. Komt het vandaag nog of niet? Zit al sinds vanmorgen te wachten op de bezorger. Onderweg, zegt de app, maar wel heel lang onderweg. Pakje zou vrijdag toekomen. Nog niks ontvangen van jullie shop. Vertraagd, opnieuw ingepland.
> Where is my parcel? It should have been delivered yesterday. Tracking hasn't moved for days. Next day delivery, that was a week ago. Stayed home all day for the courier. The birthday present is late. When will my order ship? Delivery window has been pushed back again.
= marked-delivered-not-received
Status bezorgd maar ik heb niks gekregen. Volgens de bezorger afgegeven bij de buren, maar die weten van niets. Er is getekend, niet door mij. Foto van een deur die niet van mij is. Ligt niet bij het afhaalpunt terwijl de mail dat zegt. Bezorgd in de brievenbus, een stofzuiger zeker. Ik was gewoon thuis en er is niet aangebeld. Pakket spoorloos na zogenaamde aflevering. Op de stoep gezet en gestolen. In de tuin gegooid bij iemand anders. Zogezegd geleverd. Handtekening van een onbekende.
> It says delivered but I got nothing. Supposedly left with the neighbours but they don't have it. Someone signed and it wasn't me. The photo shows another door. The pickup point doesn't have it. Nobody rang and I was home. Left on the doorstep and stolen.
= damaged-on-arrival
Mijn bestelling is kapot aangekomen. Doos helemaal ingedeukt. Glas in duizend stukjes. Deuk in de nieuwe koelkast. Alles lag door elkaar, verf eruit gelopen. Kras op het blad van de tafel. Bord gebroken uit de verpakking. Het lijkt of er iemand op heeft gestaan. Vaas aan gruzelementen. Nat geworden onderweg. Poot afgebroken. Lekke fles in de doos, alles plakt. Kreeg een puzzel in plaats van een spiegel. Gebarsten scherm bij het uitpakken. Slecht ingepakt en dus stuk. Gehavend geleverd.
> My order arrived broken. The box was crushed. The glass was smashed. There's a dent in the new fridge. Scratch on the table. Everything leaked. The leg snapped off. Cracked when I unpacked it. It was packed badly.
= wrong-item
Verkeerde artikel ontvangen. Besteld in zwart, gekregen in roze. Maat klopt niet. In de doos zat iets heel anders. Ik kreeg de bestelling van een ander. Wat moet ik met twee linkerschoenen? Jullie stuurden een kattenbak in plaats van een koffiezetapparaat. Dit heb ik nooit besteld. Zijn de pakjes verwisseld? Andere uitvoering dan op de foto. Kleur wijkt totaal af. Op de pakbon staat een andere naam.
> Received the wrong item. Ordered black, got pink. Wrong size. Something completely different in the box. I got someone else's order. You sent two left shoes. This isn't what I ordered. The packing slip has another name.
= item-missing-from-order
Er ontbreekt iets in mijn bestelling. Maar drie van de vijf gekregen. Schroeven zaten er niet bij. Waar is de rest? Handleiding en adapter ontbreken. De helft van het pakket is er niet. Kast zonder planken. Zes besteld, vier geleverd. Incompleet geleverd. Batterijen vergeten. Het cadeautje dat erbij hoorde zat er niet in. Wel alles betaald, niet alles gehad. Onderdeel mist waardoor ik het niet in elkaar krijg.
> Something is missing from my order. Only got three out of five. The screws weren't included. Where is the rest? No adapter in the box. Half of it is missing. Ordered six, received four. A part is missing so I can't assemble it.
= how-to-return
Hoe stuur ik iets terug? Waar vind ik het retourlabel? Past niet, wil ik retourneren. Mag ik in de winkel inleveren wat ik online kocht? Hoeveel dagen heb ik om te ruilen? Geen printer, hoe maak ik een label? Te groot om weg te brengen, halen jullie het op? Kost retourneren iets? Toch niet mooi, kan het terug? Doos is al weggegooid, kan ik nog retourneren? Label zat er niet bij. Ruilen voor een andere maat.
> How do I return something? Where is the return label? It doesn't fit, I want to send it back. Can I return in store? How many days do I have? I don't have a printer. Is returning free? Exchange for another size. Too big to carry, can you collect it?
= return-refund-pending
Retour gestuurd maar geld nog niet terug. Jullie hebben het al twee weken binnen en niks gestort. Wanneer krijg ik mijn geld van de retourzending? Slechts de helft teruggekregen. Wacht nog op terugbetaling van mijn teruggestuurde jas. Op de site staat retour verwerkt, op mijn rekening niks. Verzendkosten niet terugbetaald. Kreeg een tegoedbon in plaats van mijn geld. Binnen veertien dagen zou het er zijn. Wettelijk moeten jullie terugbetalen. Klarna wil betaald worden terwijl alles retour is.
> I returned it but haven't got my money back. You received it two weeks ago. When will I be refunded? Only half was refunded. The site says return processed but nothing on my account. I got a voucher instead of money. Refund still pending.
= order-cancel-or-change
Ik wil mijn bestelling annuleren. Per ongeluk dubbel besteld. Verkeerd adres ingevuld, kan dat nog gewijzigd? Nog iets toevoegen aan mijn order. Te snel geklikt, verkeerde kleur gekozen. Kan ik de bezorgdag veranderen? Twintig besteld in plaats van twee. Order tegenhouden voor hij verzonden wordt. Toch maar niet. Annuleren lukt niet, knop is grijs. Afbestellen graag. Foutje in het huisnummer.
> I want to cancel my order. Accidentally ordered twice. Wrong address, can it be changed? Add something to my order. Picked the wrong colour. Change the delivery date. Can you stop it before it ships? The cancel button is greyed out.
= discount-code
Kortingscode werkt niet. Actiecode ongeldig volgens de site. Korting niet verrekend in het mandje. Twintig procent beloofd in de nieuwsbrief maar ik betaal de volle prijs. Cadeaubon wordt niet geaccepteerd. Code al gebruikt, zegt hij, maar dat is niet zo. Studentenkorting gaat er niet af. Kan ik twee codes combineren? Waardebon verlopen. Nul euro korting. Aanbieding stond er gisteren nog. Welkomstkorting doet niks.
> My discount code doesn't work. The promo code is invalid. The discount isn't applied in the basket. Promised twenty percent but paid full price. Gift card isn't accepted. It says already used. Student discount not applied. Can I combine codes?
= defect-warranty
Na vier maanden doet het apparaat niks meer. Valt dit onder garantie? Net twee jaar oud en kapot. Moet ik naar de fabrikant of naar jullie? Hoe laat ik het repareren? Stofzuiger gaf er ineens de brui aan. Batterij laadt niet meer op. Rits kapot na drie keer dragen. Reparatie duurt al weken. Bonnetje kwijt, heb ik nog garantie? Oortjes doen aan een kant niks meer. Zool laat los. Gaat niet meer aan. Begint te roken.
> It stopped working after four months. Is this covered by warranty? Do I go to the manufacturer? How do I get it repaired? The battery won't charge any more. The zip broke. I lost the receipt, is it still under warranty? It won't turn on.
= called-many-times
Ik heb al zes keer gebeld en nog steeds geen oplossing. Elke medewerker vertelt iets anders. Word steeds doorverbonden. Telkens opnieuw mijn verhaal doen. Van het kastje naar de muur. Beloofd terug te bellen, nooit gebeurd. Niemand neemt verantwoordelijkheid. Derde keer dat ik dit meld. Ze zeggen dat het opgelost is maar dat is niet zo. Nergens staat iets genoteerd van vorige gesprekken. Ik ben het beu om altijd hetzelfde uit te leggen. Weer een andere collega, weer een ander antwoord.
> I've called six times and still no solution. Every agent says something different. I keep getting transferred. I have to explain my story every time. Passed from pillar to post. They promised to call back and never did. Nobody takes responsibility.
= shop-praise
Supersnel geleverd, top. Wat een fijne winkel. Heel goed geholpen door jullie medewerkster. Mooi verpakt met een handgeschreven kaartje. Blij met mijn aankoop. Vandaag besteld, morgen in huis, klasse. Probleem netjes opgelost. Aanrader. Vijf sterren. Dank voor de snelle service. Geen gedoe met ruilen. Prachtig product. Proficiat met de service.
> Super fast delivery. Great shop. Your colleague helped me really well. Beautifully wrapped with a personal note. Very happy with my purchase. Problem solved quickly. Five stars. Highly recommend.
= stock
Wanneer komt dit weer op voorraad? Overal uitverkocht. Is maat 42 nog leverbaar? Krijg ik bericht als het terug is? Nabestelling duurt al weken. Ligt dit ook in de winkel?
> When will this be back in stock? Sold out everywhere. Is size 42 available? Can you notify me? Backorder taking weeks.
= product-question
Past deze hoes op mijn model? Is dit waterdicht? Wat zijn de afmetingen? Is de stof gemaakt van katoen? Werkt het met andere merken? Hoe was ik deze trui? Hoe zet ik hem in elkaar?
> Does this fit my model? Is it waterproof? What are the dimensions? Is it made of cotton? How do I wash it? How do I assemble it?
= payment-failed-shop
Betaling mislukt maar geld wel afgeschreven. Ideal blijft hangen. Creditcard geweigerd bij afrekenen. Dubbel betaald voor een bestelling. Achteraf betalen niet mogelijk. Geen bevestiging gekregen van mijn bestelling.
> Payment failed but money was taken. Credit card declined at checkout. Paid twice. No confirmation email for my order. Pay later isn't available.
= store-visit
Hoe laat gaat de winkel open? Lange rij aan de kassa. Personeel in de winkel had geen zin. Kan ik online bestellen en ophalen? Waar is jullie filiaal? Paskamers dicht.
> What time does the store open? Long queue at the till. Staff in the shop were unhelpful. Click and collect. Where is your store?
= invoice-request
Kan ik een factuur met btw krijgen? Bon kwijt, kopie van de rekening. Factuur op naam van mijn bedrijf.
> Can I get an invoice with VAT? Lost my receipt, need a copy. Invoice in my company's name.
= price-complaint
Gisteren nog twintig euro goedkoper. Prijs in de winkel anders dan online. Belachelijk duur. Verzendkosten te hoog. Prijsgarantie.
> It was twenty euros cheaper yesterday. Price in store differs from online. Shipping costs too high. Price match.
= newsletter-spam
Ik wil geen reclame meer. Afmelden nieuwsbrief lukt niet. Blijf mails krijgen. Ongevraagde telefoontjes.
> Stop sending me ads. Can't unsubscribe from the newsletter. I keep getting emails. Unwanted calls.
= webshop-error
Site ligt eruit. Winkelmandje steeds leeg. Foutmelding bij het bestellen. App crasht. Zoeken werkt niet.
> The site is down. My basket keeps emptying. Error when ordering. The app crashes.
= food-quality
Beschimmeld brood gekocht. Melk over datum. Kip was bedorven. Haar in mijn eten. Allergie-informatie ontbreekt. Groente verrot.
> The bread was mouldy. Milk past its date. The chicken was off. Hair in my food. Allergen information missing.
= meal-delivery
Eten kwam koud aan. Bezorger vergat de friet. Een uur gewacht op de pizza. Verkeerde gerechten geleverd. Geen drinken bij de bestelling.
> The food arrived cold. The rider forgot the fries. Waited an hour for pizza. Wrong dishes delivered.
= restaurant
Reserveren voor vier personen. Slechte bediening in het restaurant. Hebben jullie vegetarische gerechten? Te lang gewacht op het eten. Rekening klopte niet in het restaurant.
> Table for four. Bad service at the restaurant. Vegetarian options? Waited too long for our food. Restaurant recommendations.
= loyalty-points
Spaarpunten niet bijgeschreven. Hoe wissel ik punten in? Klantenkaart kwijt. Punten verlopen.
> Points not added. How do I redeem points? Lost my loyalty card. My points expired.
= furniture-install
Meubel in elkaar laten zetten. Bezorgers zetten het beneden neer, niet op de derde verdieping. Oude bank mee terugnemen. Bezorgafspraak keuken.
> Have it assembled. The delivery guys left it downstairs. Take the old one back. Kitchen delivery appointment.
`;
