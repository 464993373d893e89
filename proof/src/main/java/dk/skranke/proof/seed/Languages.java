package dk.skranke.proof.seed;

import java.util.Random;

/** What the vocabularies are made of. */
final class Languages {

    private Languages() {}

    static Vocabulary danish(Random random) {
        return new Vocabulary(
                "og i at det er en til på som for med den af de har jeg vi ikke kan et om fra han men ved skal der sig vil så når eller efter også hvis kære hilsen tak brev svar frist sag aftale kontrakt klient møde retten dommer bilag faktura lejemål byggeri arving skifte bolig naboen kommunen banken forsikring erstatning ansøgning tilladelse gebyr beløb betaling rente krav stævning anke dom kendelse vidne syn skøn udlejer lejer køber sælger ejendom tinglysning pant gæld",
                "leje bygge arve skatte bolig ejendoms forsikrings erstatnings rets sags klient kontrakt aftale penge bank firma selskabs aktie bestyrelses ledelses ansættelses opsigelses ferie familie børne skilsmisse testamente gave dødsbo konkurs rekonstruktions kredit låne pante tinglysnings grund nabo hegns vej vand miljø affalds støj energi varme el tele data person patient læge sygehus straffe fængsels politi anklage vidne bevis brev mail telefon møde frist års måneds uge dags tids hus have tag kælder vindues dør garage båd bil trafik færdsels transport fragt told import eksport vare mærke design patent ophavs licens franchise forbruger handels markeds konkurrence udbuds kommune stats amts skole universitets bygnings projekt entreprise voldgifts mæglings forligs anke kære højesterets landsrets byrets foged skifte auktions vurderings skøns regnskabs revisions moms afgifts told pensions løn bonus overtids rejse udlægs depositum indskuds istandsættelses",
                "sag sagen sager kontrakt kontrakten aftale aftalen frist fristen brev brevet krav kravet kravene gebyr gebyret beløb beløbet dom dommen kendelse møde mødet mødet bilag bilaget bilagene ret retten pligt pligten lov loven regel reglen reglerne vilkår vilkåret plan planen skade skaden tab tabet ansvar ansvaret risiko risikoen vurdering vurderingen erklæring erklæringen opgørelse opgørelsen oversigt ansøgning ansøgningen tilladelse godkendelse indsigelse indsigelsen klage klagen anke svar svaret spørgsmål forklaring forslag forslaget notat notatet referat rapport rapporten udkast udkastet faktura fakturaen konto kontoen gæld gælden lån lånet pant pantet sum summen rente renten skat skatten afgift udvalg nævn nævnet råd styrelse myndighed forening selskab selskabet fond fonden bo boet part parten parter ejer ejeren bruger brugeren leverandør køber sælger medarbejder leder direktør revisor advokat vidne sagkyndig mægler dommer foged tolk læge",
                random);
    }

    static Vocabulary german(Random random) {
        return new Vocabulary(
                "und die der in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an nach wie im für man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen welche sind oder zur um haben einer mir über ihm diese einem ihr uns da zum kann doch vor dieser mich ihn du hatte seine mehr am denn nun unter sehr selbst schon hier bis habe ihre dann ihnen seiner alle wieder meine zeit gegen vom ganz einzelnen wo muss ohne eines können sei gericht frist klage",
                "miet bau erb steuer wohnungs grundstücks versicherungs schadens rechts sach mandanten vertrags geld bank firmen gesellschafts aktien vorstands arbeits kündigungs urlaubs familien kinder scheidungs testaments schenkungs nachlass insolvenz kredit darlehens pfand grundbuch nachbar zaun wege wasser umwelt abfall lärm energie heizungs strom daten personen patienten arzt straf polizei zeugen beweis brief telefon termin frist jahres monats wochen tages haus garten dach keller fenster tür auto verkehrs transport fracht zoll waren marken patent urheber lizenz verbraucher handels markt wettbewerbs vergabe gemeinde staats schul hochschul gebäude projekt schieds vergleichs berufungs landgerichts amtsgerichts auktions gutachter bilanz umsatz renten lohn reise kautions",
                "sache vertrag vertrags frist fristen schreiben anspruch ansprüche gebühr betrag urteil beschluss termin anlage anlagen recht pflicht gesetz regel bedingung plan schaden verlust haftung risiko bewertung erklärung aufstellung übersicht antrag genehmigung einspruch beschwerde berufung antwort frage vorschlag vermerk protokoll bericht entwurf rechnung konto schuld darlehen pfand summe zins steuer abgabe ausschuss rat amt behörde verein gesellschaft stiftung masse partei parteien eigentümer nutzer lieferant käufer verkäufer mitarbeiter leiter direktor prüfer anwalt zeuge gutachter vermittler richter dolmetscher arzt vereinbarung vollmacht bürgschaft abtretung verjährung zustellung vollstreckung",
                random);
    }

    static Vocabulary english(Random random) {
        return new Vocabulary(
                "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many before must through where much your way well down should because each just those people court deadline letter contract client lease claim",
                "re un pre sub co over under counter inter non land court case share stock work child house water day time note book pay trade mark over down up out in off back fore after side cross half self law tax rent loan bank deed will trust debt risk loss cost fee sale gift lease build ground road rail ship air data mail phone file paper desk team staff board",
                "claim claims order orders letter letters notice lease holder holders owner owners payment payments tenant landlord buyer seller lender lending judgment ruling hearing hearings witness counsel settlement contract contracts agreement clause clauses term terms deadline deadlines filing filings fee fees bill bills charge charges interest balance account accounts audit report reports draft drafts record records duty duties right rights permit permits appeal appeals review reviews request requests answer answers proof evidence damage damages loss losses cover policy policies estate estates title titles plan plans",
                random);
    }
}
