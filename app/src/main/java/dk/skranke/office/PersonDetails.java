package dk.skranke.office;

import dk.skranke.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a form says about somebody. */
record PersonDetails(String name, String title, String mail, Role role, Set<TeamId> teams) {

    private static final Pattern MAIL = Pattern.compile(
            "[^\\s\\p{Cntrl}@<>()\\[\\],;:\"\\\\]{1,64}@[^\\s\\p{Cntrl}@<>()\\[\\],;:\"\\\\]+\\.[^\\s\\p{Cntrl}@<>()\\[\\],;:\"\\\\.]{2,}");

    PersonDetails {
        name = name.strip();
        title = title.strip();
        mail = mail.strip();
    }

    /** What is to be written differently, by field. */
    Map<String, Refused> errors() {
        var errors = new LinkedHashMap<String, Refused>();
        if (name.isEmpty() || name.length() > 120) errors.put("name", new Refused("office.name-needed"));
        if (title.length() > 80) errors.put("title", new Refused("office.title-too-long"));
        if (mail.length() > 254 || !MAIL.matcher(mail).matches()) errors.put("mail", new Refused("office.mail-needed"));
        if (role != Role.GUEST && teams.isEmpty()) errors.put("teams", new Refused("office.team-needed"));
        return errors;
    }

    /** The field that a refusal is about. */
    static String field(Refused it) {
        return switch (it.key()) {
            case "office.mail-taken" -> "mail";
            case "office.last-administrator" -> "role";
            case "book.left.office" -> "active";
            case "book.left.teams" -> "teams";
            default -> "name";
        };
    }
}
