/** Themes of customer service in the words people use; see ../themes.ts for the notation. */
export const service = `
= login-password
Ik kan niet inloggen. Wachtwoord vergeten. Resetmail komt niet aan. Account geblokkeerd na drie pogingen. Verificatiecode niet ontvangen. Tweestapsverificatie op oude telefoon. Digid werkt niet. Hoe wijzig ik mijn wachtwoord? Gebruikersnaam kwijt.
> I can't log in. Forgot my password. Reset email doesn't arrive. My account is locked. Didn't get the verification code. How do I change my password? Forgot my username.
= account-details
Telefoonnummer wijzigen in mijn account. Nieuw e-mailadres doorgeven. Naam verkeerd gespeld. Account verwijderen. Rekeningnummer aanpassen. Op naam van mijn partner zetten.
> Change my phone number. Update my email address. My name is misspelled. Delete my account. Change my bank account number. Edit personal details.
= scam-warning
Is deze mail echt van jullie? Kreeg een sms met een rare link. Iemand belde namens jullie en vroeg mijn pincode. Nepsite met jullie logo. Phishing. Vals account doet zich voor als jullie. Ben ik opgelicht?
> Is this email really from you? I got a text with a strange link. Someone called pretending to be you. Fake website. Phishing. Fake account impersonating you. Was I scammed?
= data-leak
Zijn mijn gegevens gelekt? Datalek bij jullie, wat nu? Kreeg de gegevens van een andere klant te zien. Mail met persoonlijke info naar de verkeerde gestuurd.
> Was my data leaked? Data breach, what now? I saw another customer's details.
= staff-rude
Onbeschoft behandeld door een medewerker. Ze hing gewoon op. Wat een arrogante houding aan de balie. Werd uitgelachen. Kortaf en ongeinteresseerd. Snauwde tegen mij. Zo ga je niet met klanten om. Geen greintje begrip.
> Treated rudely by your staff. She hung up on me. Arrogant attitude at the desk. They laughed at me. Not how you treat customers. No empathy at all.
= staff-praise
Heel vriendelijk geholpen. Bedankt voor de snelle reactie. Wat een geduldige medewerkster. Top service, chapeau. Probleem meteen opgelost. Eindelijk iemand die meedenkt. Dikke merci.
> Very friendly help. Thanks for the quick response. Such a patient colleague. Top service. Solved right away. Finally someone who cares.
= general-anger
Wat een waardeloze organisatie. Nooit meer. Schaam jullie. Om te huilen zo slecht. Amateurs. Echt een drama dit. Hoe moeilijk kan het zijn.
> What a useless company. Never again. Shame on you. Absolutely terrible. Amateurs. How hard can it be.
= where-to-complain
Waar kan ik een klacht indienen? Naar de ombudsman stappen. Ik wil een leidinggevende spreken. Geschillencommissie. Ik schakel een advocaat in.
> Where can I file a complaint? I want to speak to a manager. I'll go to the ombudsman. I'm getting a lawyer.
= contact-details
Wat is jullie telefoonnummer? Op welk mailadres kan ik jullie bereiken? Waar zitten jullie? Kan ik langskomen op kantoor? Whatsapp?
> What's your phone number? Which email address can I use? Where are you located? Can I visit your office? Speak to a representative.
= jobs
Hebben jullie vacatures? Stageplek gezocht. Solliciteren, bij wie? Bijbaan voor scholier. Niks gehoord op mijn sollicitatie.
> Are you hiring? Looking for an internship. Where do I apply for a job? No reply to my application.
= sponsoring-press
Sponsoren jullie onze vereniging? Interview voor de schoolkrant. Journalist zoekt woordvoerder. Rondleiding voor een klas.
> Would you sponsor our club? Interview for the newspaper. Press contact. School tour.
= idea-suggestion
Tip voor jullie, maak een app. Waarom niet gewoon een knop voor? Idee, zet er een bankje. Jullie zouden kunnen overwegen.
> Suggestion for you. Why not add a button. It would be great if. Feature request.
= accessibility-site
Jullie site werkt niet met een schermlezer. Letters te klein. Niet te gebruiken voor blinden.
> Your site doesn't work with a screen reader. Text too small.
= death-relative
Mijn moeder is overleden, hoe zet ik alles stop? Nabestaande, abonnement op naam van overledene. Erven krijgen nog rekeningen.
> My mother passed away, how do I close her account? Bereaved. Still sending bills to the deceased.
= greetings-smalltalk
Goedemorgen allemaal. Fijne dag verder. Gefeliciteerd met het jubileum. Haha die foto. Mooi weertje vandaag. Eerste!
> Good morning everyone. Have a nice day. Happy anniversary. Lol that picture. Lovely weather today. Tell me a joke. What is your name. Who made you. How are you.
= landlord-repair
Lekkage in de badkamer van mijn huurwoning. Schimmel op de muren. Lift in de flat kapot. Cv-ketel van de verhuurder doet niks. Verstopte gootsteen. Reparatieverzoek al maanden open. Voordeur sluit niet.
> Leak in my bathroom, rented flat. Mould on the walls. The lift in my building is broken. Landlord doesn't fix the boiler. Repair request open for months.
= housing-search
Inschrijven voor een sociale huurwoning. Hoelang is de wachttijd voor een huis? Woning ruilen. Huurverhoging te hoog. Huurtoeslag.
> Register for social housing. How long is the wait for a house? Rent increase too high. Swap homes.
= healthcare-appointment
Afspraak bij de dokter maken. Wachttijd poli. Uitslag van het onderzoek nog niet binnen. Recept herhalen. Medicijn niet leverbaar. Tandarts met spoed.
> Make a doctor's appointment. Waiting time at the clinic. Test results not in. Repeat prescription. Medicine out of stock. Emergency dentist.
= vaccine-general
Werkt het vaccin? Bijwerkingen na de prik. Booster halen, wanneer? Is vaccinatie veilig voor zwangeren en kinderen? Hoelang beschermt het? Moet ik nog een mondkapje dragen na vaccinatie? Wat zit er in het vaccin? Mag ik na corona gevaccineerd worden? Verplicht?
> Does the vaccine work? Side effects after the shot. When can I get a booster? Is it safe for pregnant women or children? How long does protection last? Do I still need a mask after getting vaccinated? What are the ingredients? Can I get it after having covid? Is it mandatory? I'm allergic, can I take it?
= school-study
Inschrijven voor de opleiding. Cijfer klopt niet. Lesrooster gewijzigd. Collegegeld betalen. Diploma kwijt. Ziekmelden kind.
> Enrol in the course. My grade is wrong. Timetable changed. Pay tuition. Lost my diploma. Report my child sick.
= tickets-events
Kaartjes voor het concert niet ontvangen. Ticket doorverkopen. Voorstelling afgelast, geld terug? Stoelen naast elkaar. Wachtrij voor tickets.
> Concert tickets not received. Resell my ticket. Show cancelled, refund? Seats together. Ticket queue.
= gym-membership
Lidmaatschap sportschool opzeggen. Pauzeren wegens blessure. Toegangspas gym werkt niet. Groepsles vol.
> Cancel gym membership. Freeze membership because of injury. Class is full.
= insurance-claim
Schade melden aan mijn auto. Wanneer wordt mijn claim uitbetaald? Ben ik verzekerd voor waterschade? Eigen risico. Groene kaart. Schadeformulier. Ruit vervangen.
> Report damage to my car. When will my claim be paid? Am I covered for water damage? Deductible. Policy documents. File a claim. Check claim status.
= insurance-policy
Offerte autoverzekering. Polis opzeggen. Premie gestegen. Auto toevoegen aan verzekering. Reisverzekering afsluiten. Tweede bestuurder.
> Get a quote for car insurance. Cancel my policy. My premium went up. Add a car to my insurance. Travel insurance. Change coverage. Report an accident. Find an agent.
= telecom-sales-call
Ongevraagd gebeld door een verkoper. Aan de deur een contract aangesmeerd. Nooit getekend. Bel-me-niet.
> Sales person called without asking. Never signed anything. Stop calling me.
= volunteering-donation
Hoe kan ik doneren? Vrijwilliger worden. Machtiging stopzetten goed doel.
> How can I donate? Become a volunteer. Stop my donation.
= subscription-media
Krant niet bezorgd vanmorgen. Abonnement op het magazine stoppen. Digitale editie opent niet. Streamingdienst opzeggen. Profiel delen.
> Newspaper not delivered this morning. Stop my magazine subscription. Streaming account sharing. Can't play the video.
= car-garage
Afspraak voor onderhoud auto. Apk verlopen. Banden wisselen. Lampje op het dashboard brandt. Motor maakt geluid. Olie verversen.
> Book a car service. Tyres need changing. Dashboard light is on. Engine noise. Oil change. Gas mileage.
= pet-vet
Kat is ziek. Hond weggelopen. Dierenarts afspraak. Chip registreren.
> My cat is ill. Lost dog. Vet appointment. Register chip.
`;
