/** Themes of customer service in the words people use; see ../themes.ts for the notation. */
export const bank = `
= card-lost-stolen
Mijn pinpas is gestolen. Kaart kwijt, blokkeren graag. Portemonnee verloren met al mijn passen. Iemand heeft met mijn kaart betaald.
> My card was stolen. I lost my card, please block it. Someone used my card without permission. Freeze my account. Report lost or stolen card.
= card-not-arrived
Nieuwe pas nog niet ontvangen. Hoelang duurt het voor mijn bankpas er is? Kaart zou vorige week komen. Waar volg ik mijn kaart?
> My new card hasn't arrived. How long does it take to get a card? Card delivery estimate. Track the card you sent. When will I receive my replacement card?
= card-not-working
Mijn pas wordt geweigerd in de winkel. Contactloos betalen werkt niet. Kaart wordt niet gelezen. Chip kapot. Pas ingeslikt door de automaat.
> My card isn't working. Contactless doesn't work. Card was declined in the store. Card swallowed by the machine. The chip is broken. Why was my payment declined?
= card-activate-pin
Hoe activeer ik mijn nieuwe kaart? Pincode vergeten. Pincode wijzigen. Pin geblokkeerd na drie keer fout. Waar vind ik mijn code?
> How do I activate my card? Forgot my PIN. Change PIN. PIN blocked. Where do I find my passcode? Unblock my card.
= card-expiring-order
Mijn kaart verloopt binnenkort. Tweede kaart aanvragen. Virtuele kaart. Creditcard aanvragen. Welke kaarten hebben jullie?
> My card is about to expire. Get a spare or second card. Virtual or disposable card. Apply for a credit card. Physical card order. Which cards and currencies are supported? Visa or Mastercard.
= transfer-failed
Overboeking mislukt. Overschrijving geweigerd. Kan geen geld overmaken. Ontvanger staat niet in de lijst.
> Transfer failed. My transfer was declined. Can't send money. Beneficiary not allowed. Why was my transfer rejected? Cancel a transfer, wrong account.
= transfer-pending
Geld overgemaakt maar niet aangekomen. Hoelang duurt een overschrijving? Bedrag staat nog in behandeling. Ontvanger heeft niets gekregen.
> Transfer not received by recipient. How long does a transfer take? Still pending. Money hasn't arrived. Balance not updated after bank transfer.
= cash-withdrawal
Geld opnemen in het buitenland. Automaat gaf te weinig geld. Opname niet herkend. Kosten bij geldopname. Opname geweigerd.
> Withdraw cash abroad. ATM gave wrong amount. I don't recognise this cash withdrawal. Charged a fee for withdrawal. Declined cash withdrawal. Pending cash withdrawal.
= top-up
Opwaarderen lukt niet. Opwaardering niet zichtbaar. Saldo aanvullen met bankpas. Limiet voor opwaarderen. Automatisch opwaarderen.
> Top up failed. My top-up isn't showing. Top up by card, cash, cheque or bank transfer. Top-up limits. Auto top-up. Top-up reverted or cancelled. Apple Pay or Google Pay top up. Verify top-up.
= exchange
Welke wisselkoers gebruiken jullie? Verkeerde koers bij betaling. Valuta wisselen. Kosten voor vreemde valuta.
> What exchange rate do you use? Wrong exchange rate for payment or cash. Exchange currency. Foreign exchange fees. Exchange via the app.
= bank-fees
Waarom zijn er kosten gerekend? Extra euro op mijn afschrift. Kosten voor de overboeking. Rente op rood staan.
> Why was I charged a fee? Extra charge on my statement. Transfer fee. Card payment fee. Overdraft fee. Hidden fees. Top up charge.
= unknown-transaction
Onbekende afschrijving op mijn rekening. Deze betaling heb ik niet gedaan. Dubbel afgeschreven. Geld weg van mijn rekening. Incasso terugdraaien.
> I don't recognise this payment. Direct debit not recognised. Charged twice. Money missing from my account. Dispute a charge. Reverted card payment.
= bank-refund
Terugbetaling door de winkel niet zichtbaar. Wanneer staat het geld terug op mijn rekening? Aankoop ongedaan maken.
> Refund not showing up. Request a refund for an item. Where is my refund on my statement?
= verify-identity
Identiteit bevestigen lukt niet. Waarom moet ik mij legitimeren? Welke documenten heb ik nodig? Herkomst van mijn geld.
> Can't verify my identity. Why do I need to verify? What documents do I need? Source of my funds.
= open-close-account
Rekening openen voor mijn kind. Bankrekening opzeggen. En-of-rekening. Leeftijd voor een rekening. Zakelijke rekening.
> Open a bank account. Close my account. Joint account. Age limit. Business account. Terminate account. What country do you support?
= balance-statement
Wat is mijn saldo? Afschrift downloaden. Transacties inzien. Jaaroverzicht.
> What's my balance? Download a statement. View transactions. Spending history. How much did I spend? Tax statement.
= loan-mortgage
Lening aanvragen. Hypotheekrente. Kredietlimiet verhogen. Aflossen. Credit score.
> Apply for a loan. Mortgage rate. Increase credit limit. Pay off. Credit score. Interest rate. Minimum payment. Rollover 401k.
= savings-invest
Spaarrente. Beleggen beginnen. Geld naar spaarrekening overzetten. Pensioen.
> Savings interest. Start investing. Move money to savings. Pension. Internal transfer between accounts. Schedule a payment. Order checks. Stop a check.
= branch-atm-find
Waar is een geldautomaat? Dichtstbijzijnde filiaal. Openingstijden van de bank.
> Where is the nearest ATM? Find a branch. Bank opening hours. Deposit a check.
= receive-money
Hoe ontvang ik geld of mijn salaris? Betaalverzoek sturen. Storting nog niet zichtbaar. Limiet op ontvangst.
> How do I receive money or get my salary paid in? Payment request. Deposit isn't showing. Receiving limits. Direct deposit.
`;
