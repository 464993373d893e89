-- What a ticket can be about. The four kinds that every office starts with; the office adapts them.
create schema catalogue;
grant usage on schema catalogue to ${app_role};

create table catalogue.category (
    id           bigint generated always as identity primary key,
    key          text not null unique check (key ~ '^[A-Z_]{2,40}$'),
    position     smallint not null,
    icon         text not null,
    name_da      text not null,
    name_de      text not null,
    name_en      text not null,
    hint_da      text not null,
    hint_de      text not null,
    hint_en      text not null,
    guideline_da text not null,
    guideline_de text not null,
    guideline_en text not null,
    team_id      bigint references office.team,
    active       boolean not null default true
);

insert into catalogue.category
    (key, position, icon, name_da, name_de, name_en, hint_da, hint_de, hint_en, guideline_da, guideline_de, guideline_en)
values
    ('CLIENT_INQUIRY', 1, 'message-square',
     'Klienthenvendelse', 'Mandantenanfrage', 'Client inquiry',
     'Spørgsmål, opkald eller brev fra en klient', 'Frage, Anruf oder Brief eines Mandanten', 'A question, call or letter from a client',
     'Registrér alle klienthenvendelser, også telefoniske. Spørg altid efter frister og modparter. Skriv ingen følsomme oplysninger i emnet.',
     'Jede Mandantenanfrage erfassen, auch telefonische. Immer nach Fristen und Gegnern fragen. Keine sensiblen Daten in den Betreff.',
     'Record every client inquiry, phone calls too. Always ask for deadlines and opposing parties. No sensitive data in the subject.'),
    ('IT_FAULT', 2, 'monitor',
     'IT-fejl', 'IT-Störung', 'IT fault',
     'Noget virker ikke, som det plejer', 'Etwas funktioniert nicht wie sonst', 'Something does not work as it should',
     'Meld straks, især hvis en frist kan være i fare. Skriv aldrig adgangskoder. Fjern klientoplysninger fra skærmbilleder.',
     'Sofort melden, vor allem wenn eine Frist gefährdet sein kann. Nie Passwörter angeben. Mandantendaten aus Bildern entfernen.',
     'Report at once, above all if a deadline may be at risk. Never write passwords. Remove client data from screenshots.'),
    ('DEADLINE', 3, 'calendar-clock',
     'Frist', 'Frist', 'Deadline',
     'Skal være gjort senest en bestemt dag', 'Muss bis zu einem bestimmten Tag erledigt sein', 'Must be done by a certain day',
     'Skriv, hvornår og hvordan dokumentet kom, og hvilken regel fristen følger. Sæt datoen som næste skridt.',
     'Angeben, wann und wie das Schriftstück einging und welcher Regel die Frist folgt. Das Datum als nächsten Schritt eintragen.',
     'Say when and how the document arrived and which rule the deadline follows. Enter the date as the next step.'),
    ('LEAVE_REQUEST', 4, 'tree-palm',
     'Ferieanmodning', 'Urlaubsantrag', 'Leave request',
     'Ferie, barsel, orlov og omsorgsdage', 'Urlaub, Elternzeit und freie Tage', 'Leave, parental leave and days off',
     'Skriv første og sidste dag, og hvem der dækker. Skriv ikke helbredsoplysninger.',
     'Ersten und letzten Tag angeben und wer vertritt. Keine Gesundheitsdaten eintragen.',
     'Give the first and last day and who covers. Write nothing about health.');

grant select, update on catalogue.category to ${app_role};
