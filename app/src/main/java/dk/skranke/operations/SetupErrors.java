package dk.skranke.operations;

import dk.skranke.shared.Refused;
import dk.skranke.signin.Accounts;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is to be written differently on the first page, by field. */
final class SetupErrors {

    private SetupErrors() {}

    static Map<String, Refused> of(NewOffice it) {
        var errors = new LinkedHashMap<String, Refused>();
        if (it.office().isEmpty() || it.office().length() > 120)
            errors.put("office", new Refused("operations.setup.office-needed"));
        if (it.name().isEmpty() || it.name().length() > 120)
            errors.put("name", new Refused("operations.setup.name-needed"));
        if (it.mail().length() > 254
                || !it.mail()
                        .matches("[^\\s\\p{Cntrl}@<>\",;]+@[^\\s\\p{Cntrl}@<>\",;]+\\.[^\\s\\p{Cntrl}@<>\",;.]{2,}")) {
            errors.put("mail", new Refused("operations.setup.mail-needed"));
        }
        try {
            Accounts.check(it.password());
        } catch (Refused refused) {
            errors.put("password", refused);
        }
        return errors;
    }
}
