package dk.skranke.operations;

import dk.skranke.shared.Language;

/** What the first page asks for: the office, and who administrates it. */
record NewOffice(String office, Language language, Country country, String name, String mail, String password) {

    NewOffice {
        office = office.strip();
        name = name.strip();
        mail = mail.strip();
    }

    @Override
    public String toString() {
        return "NewOffice[…]";
    }
}
