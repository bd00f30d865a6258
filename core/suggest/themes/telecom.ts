/** Themes of customer service in the words people use; see ../themes.ts for the notation. */
export const telecom = `
= internet-down
Het internet ligt eruit. Geen verbinding sinds vanmorgen. Is er een storing in onze wijk? Heel de straat zonder internet. Kan niet thuiswerken, alles ligt plat. Wanneer is de storing verholpen? Weeral panne, geen internet of tv. Lampje op rood en niks doet het. Alles al gereset, nog steeds geen verbinding. Kinderen kunnen geen huiswerk maken. Kwart van de dag offline. Hebben jullie een storing of ligt het aan mij?
> The internet is down. No connection since this morning. Is there an outage in my area? Can't work from home. When will it be fixed? Whole street offline. Already restarted everything. Is it just me or is there an outage?
= wifi-bad
De wifi is slecht op zolder. In de slaapkamer heb ik geen bereik. Wifi valt steeds weg boven. Een streepje in de keuken. Hoe krijg ik beter signaal in de tuin? Versterker nodig? Achter in het huis doet hij niks. Beneden supersnel, boven drama. Bluetooth en wifi storen elkaar. Dikke muren, geen ontvangst. Video hapert op de kinderkamer. Draadloos werkt voor geen meter.
> Wifi is bad in the attic. No signal in the bedroom. Wifi keeps dropping upstairs. How can I improve coverage in the garden? Do I need a booster? Fast next to the router, nothing in the back room. Thick walls.
= speed-below-plan
Ik betaal voor 1000 en krijg 200. Snelheidstest haalt nog niet de helft. Ook bedraad veel te traag. Beloofde snelheid wordt nooit gehaald. Upload is in orde maar download niet. Gemeten met kabel rechtstreeks op het modem. Gigabit, laat me niet lachen. s Avonds zakt het in elkaar. Waar betaal ik voor? Op papier snel, in het echt traag. Ping is hoog, gamen onmogelijk. Vraag uitleg over lage snelheid.
> I pay for 1000 and get 200. Speed test isn't even half. Even wired it's too slow. Never get the promised speed. Slows down every evening. Measured with a cable straight into the modem. High ping, can't game.
= tv-picture
Tv-beeld hapert. Blokjes in beeld tijdens het voetbal. Zenders verdwenen. Zwart scherm op de decoder. Ontvanger geeft foutcode. Geluid loopt niet gelijk. Opnames weg. Terugkijken lukt niet. Beeld bevriest elke minuut. Afstandsbediening reageert niet. Kan geen enkele zender meer ontvangen. Gemist door die haperingen.
> TV picture freezes. Pixels during the match. Channels disappeared. Black screen on the box. Error code on the receiver. Sound out of sync. Recordings gone. Remote doesn't respond.
= engineer-no-show
De monteur is niet gekomen. Hele dag vrij genomen voor niets. Zat tussen acht en een te wachten, niemand. Ze zeggen dat ik niet thuis was, onzin. Afspraak een uur vooraf afgebeld. Nieuwe afspraak pas over drie weken. Geen telefoontje, geen bericht, geen technieker. Tweede keer dat hij niet opdaagt. Verlofdag verspild. Niemand aangebeld en toch kaartje in de bus.
> The engineer didn't show up. Took a day off for nothing. Waited from eight till one, nobody came. They claim I wasn't home. Appointment cancelled at the last minute. Second time the technician doesn't turn up.
= fibre-rollout-delay
Wanneer krijgen wij glasvezel? Aanleg alweer uitgesteld. De buren zijn al aangesloten en wij niet. Kabel ligt in de straat maar wordt niet afgemonteerd. Steeds een nieuwe datum. Al een jaar geleden getekend. Er hangt een draadje aan de gevel en verder niks. Overkant heeft het al. Wachten tot ik een ons weeg. Aansluitdatum verschoven. Zit zonder internet want mijn oude contract is gestopt. Brief na brief met uitstel.
> When do we get fibre? The rollout is delayed again. The neighbours are connected and we're not. The cable is there but not active. Another new date. Signed up a year ago. Still no connection date.
= dig-damage
De aannemer heeft mijn oprit kapotgemaakt. Tuin omgespit en zo achtergelaten. Tegels liggen scheef sinds ze gegraven hebben. Waterleiding geraakt met de graafmachine. Gazon vernield voor een kabel. Stoep verzakt waar de sleuf was. Heg gesneuveld. Muurtje beschadigd bij boren. Wie betaalt de schade aan mijn terras? Zand en stenen overal, niemand ruimt het op. Struikelgevaar na jullie werkzaamheden. Riool lek gestoken.
> The contractor damaged my driveway. They dug up my garden and left it like that. Tiles are crooked since the digging. Hit the water pipe. Ruined my lawn for a cable. Who pays for the damage to my terrace? They left a mess.
= modem-broken
Modem gaat niet meer aan. Rood lampje op de router. Start steeds opnieuw op. Ik wil een nieuw modem. Kastje wordt gloeiend heet. Kan ik mijn eigen router gebruiken? Modem ruilen, hoe gaat dat? Reset helpt niet. Adapter kapot. Valt tien keer per dag uit. Blikseminslag, router overleden. Modem terugsturen. Verouderd modem, krijg ik een nieuwere?
> The modem won't turn on. Red light on the router. It keeps rebooting. I need a new modem. Can I use my own router? Reset doesn't help. The box is dead after a thunderstorm. How do I swap my modem?
= telecom-bill-wrong
Factuur klopt niet. Twee keer afgeschreven deze maand. Beloofde korting staat niet op de rekening. Betaal voor een zenderpakket dat ik niet heb. Aansluitkosten gerekend terwijl die gratis waren. Hoger bedrag dan afgesproken. Verkoper zei de eerste maanden halve prijs. Wat is die post op mijn rekening? Na opzeggen toch nog geincasseerd. Te veel in rekening gebracht. Deze nota slaat nergens op. Dubbele kosten. Mijn modemboete is onterecht.
> My bill is wrong. Charged twice this month. The promised discount isn't on the bill. Paying for a channel package I don't have. Charged connection fee that was free. More than agreed. What is this charge? Still billed after cancelling.
= cancel-contract
Hoe zeg ik mijn abonnement op? Wat is de opzegtermijn? Wil overstappen naar een andere provider. Kan ik tussentijds van mijn contract af? We gaan verhuizen en hebben het niet meer nodig. Opzeggen lukt niet online. Bevestiging van opzegging niet gekregen. Wat kost het om eerder te stoppen? Ik ga weg bij jullie. Zit ik vast aan twee jaar? Moet ik de apparatuur terugsturen als ik stop? Opgezegd en toch loopt het door. Vaarwel, ik ben het zat.
> How do I cancel my subscription? What is the notice period? I want to switch to another provider. Can I get out of my contract early? Didn't get a confirmation of cancellation. What does it cost to leave early? I'm leaving you. Am I tied in for two years?
= on-hold-unreachable
Sta al een uur in de wacht. Niemand neemt op. Lijn valt weg na veertig minuten wachten. Chat reageert niet. Zo moeilijk om iemand te spreken te krijgen. Wachtmuziekje om gek van te worden. Nog dertig wachtenden voor mij. Alle medewerkers zijn in gesprek. Keuzemenu zonder einde. Chatbot snapt niks. Ge krijgt nooit iemand aan de lijn. Opgehangen na een half uur. Telefonisch onbereikbaar. Verkeerd verbonden en dan tuut tuut. Eindeloos wachten aan de telefoon. Kan ik een mens spreken?
> On hold for an hour. Nobody picks up. Got cut off after forty minutes. The chat doesn't respond. Impossible to speak to a human. Hold music driving me mad. Thirty people ahead of me. Endless menu. The chatbot is useless. All agents are busy.
= engineer-praise
Wat een vriendelijke monteur. Netjes gewerkt, alles opgeruimd. Binnen een uur aangesloten. Complimenten voor de installateur. Deskundige jongen, legde alles rustig uit. Schoenen uit bij de deur en geen rommel. Op tijd, vrolijk en snel klaar. Vakman. Die technieker verdient opslag. Bedankt aan de dame die onze aansluiting deed.
> What a friendly engineer. Neat work and cleaned up. Connected within an hour. Compliments to the installer. Explained everything. On time and polite. The lady who installed our line was great.
= mobile-coverage
Geen bereik op mijn mobiel. Bellen valt weg in huis. 5g werkt niet. Data op, hoe koop ik bij? Roaming in het buitenland kost wat? Simkaart wordt niet herkend. Nummer meenemen naar jullie. Voicemail uitzetten. Esim activeren.
> No reception on my mobile. Calls drop at home. 5G doesn't work. Out of data. Roaming costs abroad. SIM card not recognised. Keep my number. Activate eSIM.
= switch-in-provider
Ik stap over naar jullie, wat moet ik doen? Betaal nu dubbel omdat de overstap niet gelijk loopt. Overstapservice heeft mijn oude contract niet opgezegd. Welk abonnement past bij ons? Nieuwe klant aanbieding ook voor bestaande klanten?
> I'm switching to you, what do I do? Paying double because of the switch. The switching service didn't cancel my old contract. Which plan suits us? Offers for existing customers?
= moving-internet
Kan ik mijn internet meenemen naar het nieuwe adres? Verhuizing doorgeven internet. Op mijn nieuwe huis ligt geen aansluiting. Twee weken zonder internet na verhuizen.
> Can I take my internet to my new address? There's no connection in my new house. Moving my subscription.
= email-mailbox
Kan mijn mail niet openen. Mailbox vol. Wachtwoord van mijn mailadres kwijt. Spam in mijn inbox. Mail komt niet aan.
> Can't open my mail. Mailbox full. Lost my email password. Mails don't arrive.
= tv-package
Extra zenders bestellen. Voetbalpakket opzeggen. Waarom is die zender uit het pakket? Kan ik kijken in het buitenland? Tweede decoder nodig?
> Order extra channels. Cancel the sports package. Why was this channel removed? Can I watch abroad?
= ip-technical
Vast ip-adres aanvragen. Poorten openzetten. Ipv6 werkt niet. Modem in bridge zetten. Dns instellen. Vpn verbinding valt weg.
> Static IP address. Open ports. IPv6 doesn't work. Bridge mode. VPN keeps dropping.
`;
